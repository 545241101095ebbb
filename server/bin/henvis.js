#!/usr/bin/env node
const oldest = 20

if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(`henvis: Node ${process.versions.node} er for gammel; henvis trenger Node ${oldest} eller nyere.`)
  process.exitCode = 2
} else {
  try {
    require('../dist/cli.cjs')
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes('cli.cjs')) throw error
    console.error(
      'henvis: programmet er ikke bygd ennå. Kjør «npm ci» (eller «npm run build») i kildekodemappen først.',
    )
    process.exitCode = 2
  }
}
