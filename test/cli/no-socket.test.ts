import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderWith, henvis, SHORT_LETTER, TEST_PACK } from './henvis.ts'

/** Whatever could reach the network throws, and says that it was tried. */
const GUARD = `
import { createRequire, syncBuiltinESMExports } from 'node:module'
const require = createRequire(import.meta.url)
const refuse = (what) => function () { process.stderr.write('NETWORK ' + what + '\\n'); throw new Error('network: ' + what) }
const net = require('node:net')
net.Socket.prototype.connect = refuse('net')
net.Server.prototype.listen = refuse('listen')
for (const [name, members] of Object.entries({
  net: ['connect', 'createConnection'],
  tls: ['connect'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  http2: ['connect'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve'],
})) for (const member of members) require('node:' + name)[member] = refuse(name + '.' + member)
globalThis.fetch = refuse('fetch')
globalThis.WebSocket = refuse('WebSocket')
syncBuiltinESMExports()
`

describe('nothing leaves the machine', () => {
  const cwd = folderWith({
    'vakt.mjs': GUARD,
    'arbeid/brev.txt': SHORT_LETTER,
    'arbeid/brev.md': `# Henvisning\n\n<!-- notat -->\n\n${SHORT_LETTER}`,
    'arbeid/testklinikken/pack.yaml': TEST_PACK,
    'arbeid/henvis.config.yaml': 'language: nn\n',
  })
  const node = ['--import', pathToFileURL(join(cwd, 'vakt.mjs')).href]
  const work = join(cwd, 'arbeid')

  it('the guard works', () => {
    const code = "require('node:http').get('http://127.0.0.1:1')"
    expect(henvis([], { node: [...node, '-e', code] }).stderr).toContain('NETWORK http.get')
  })

  it.each([
    ['lint', ['lint', '--pack', 'sthf-smerte', '--pack', './testklinikken', '.']],
    ['lint of a pattern', ['lint', '--pack', 'sthf-smerte', '--format', 'json', '*.txt']],
    ['--dry-run', ['lint', '--pack', 'sthf-smerte', '--dry-run', 'brev.txt']],
    ['standard input', ['lint', '--pack', 'sthf-smerte', '-']],
    ['draft', ['draft', '--pack', 'sthf-smerte']],
    ['triage', ['triage', 'brev.txt']],
    ['explain', ['explain', 'sthf-smerte/sleep']],
  ])('%s opens no socket and writes no file', (_, args) => {
    const before = snapshot(cwd)
    const { status, stderr, stdout } = henvis(args, {
      cwd: work,
      node,
      input: SHORT_LETTER,
      env: { TMPDIR: join(cwd, 'arbeid') },
    })
    expect(stderr).not.toContain('NETWORK')
    expect([0, 1]).toContain(status)
    expect(stdout).not.toBe('')
    expect(snapshot(cwd)).toEqual(before)
  })
})

function snapshot(folder: string): unknown {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => [path, statSync(join(folder, path)).mtimeMs])
}
