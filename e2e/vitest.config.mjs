import { defineConfig } from 'vitest/config'

const report = process.env.HENVIS_E2E_REPORT

export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.mjs'],
    globalSetup: ['e2e/support/code-server.mjs'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    silent: 'passed-only',
    ...(report && { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
})
