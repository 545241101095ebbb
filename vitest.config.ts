import { defineConfig } from 'vitest/config'

const report = process.env.HENVIS_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'server/src/**/*.test.ts', 'client/src/**/*.test.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
    ...(report && { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
})
