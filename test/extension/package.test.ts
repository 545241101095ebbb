import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageExtension } from '../../scripts/package.mjs'
import { readZip } from './zip.ts'

let folder: string
let files: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'henvis-vsix-'))
  files = readZip(await readFile(await packageExtension(folder)))
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the package holds what is run and read, and nothing else', () => {
  expect([...files.keys()].sort()).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/changelog.md',
    'extension/dist/THIRD-PARTY-NOTICES.txt',
    'extension/dist/extension-web.js',
    'extension/dist/extension.js',
    'extension/dist/lexicon.json',
    'extension/dist/pack-sources.json',
    'extension/dist/rules.json',
    'extension/dist/server-web.js',
    'extension/dist/server.js',
    'extension/images/checklist.svg',
    'extension/images/icon.png',
    'extension/images/letter-dark.svg',
    'extension/images/letter-light.svg',
    'extension/images/walkthrough/check.svg',
    'extension/images/walkthrough/copy.svg',
    'extension/images/walkthrough/fill.svg',
    'extension/images/walkthrough/write.svg',
    'extension/language-configuration.json',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.nn.json',
    'extension/readme.md',
  ])
})

test('no file of it is empty', () => {
  for (const [name, bytes] of files) expect(bytes.length, name).toBeGreaterThan(0)
})

test('the manifest asks for no other packages, no trust and no start of its own', () => {
  const manifest = JSON.parse(String(files.get('extension/package.json')))
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest).not.toHaveProperty('extensionDependencies')
  expect(manifest).not.toHaveProperty('type')
  expect(manifest.main).toBe('./dist/extension.js')
  expect(manifest.browser).toBe('./dist/extension-web.js')
  expect(manifest.engines.vscode).toBe('^1.91.0')
  expect(manifest.activationEvents).toEqual(['onLanguage:henvisning'])
  expect(manifest.capabilities.untrustedWorkspaces).toEqual({ supported: true })
  expect(manifest.capabilities.virtualWorkspaces.supported).toBe('limited')
})

test('what is bundled needs nothing but Node and the editor', () => {
  for (const name of ['extension/dist/extension.js', 'extension/dist/server.js']) {
    const required = [...String(files.get(name)).matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1])
    expect(
      required.filter((id) => id !== 'vscode' && !isBuiltin(id ?? '')),
      name,
    ).toEqual([])
  }
})

test('what runs in a browser needs nothing but the editor', () => {
  const required = (name: string) =>
    [...String(files.get(name)).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id)
  expect(new Set(required('extension/dist/extension-web.js'))).toEqual(new Set(['vscode']))
  expect(required('extension/dist/server-web.js')).toEqual([])
  expect(String(files.get('extension/dist/server-web.js'))).not.toMatch(
    /\bprocess\.(?:env|argv|stdin)\b|\bBuffer\.from\b/,
  )
})
