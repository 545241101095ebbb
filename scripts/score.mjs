// Measures henvis, as it is built, on a folder of labelled letters (NAME.txt with its labels NAME.json) or labelled passages (ELEMENT.jsonl).
// usage: npm run score -- DIR [--errors]
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLinter } from '../server/dist/engine.js'
import { scoreLetters } from './score/compare.mjs'
import { passagesTable, readPassages } from './score/passages.mjs'
import { scoreTable } from './score/table.mjs'

const args = process.argv.slice(2)
const [folder, ...others] = args.filter((arg) => arg !== '--errors')
if (!folder || others.length > 0 || folder.startsWith('-')) {
  console.error('usage: npm run score -- DIR [--errors]')
  process.exit(2)
}
const rules = JSON.parse(await readFile(new URL('../server/dist/rules.json', import.meta.url), 'utf8'))
const linter = createLinter(rules)
const errors = args.includes('--errors')
const passages = await readPassages(folder)
if (passages.length > 0) {
  process.stdout.write(passagesTable(passages, (text) => linter.lint({ text, locale: 'nb', packs: [] }), { errors }))
  process.exit(0)
}
const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
if (names.length === 0) {
  console.error(`${folder}: no labels (NAME.json beside NAME.txt, or ELEMENT.jsonl)`)
  process.exit(2)
}
const letters = []
for (const name of names) {
  const file = name.replace(/\.json$/, '.txt')
  const text = await readFile(join(folder, file), 'utf8')
  const labels = JSON.parse(await readFile(join(folder, name), 'utf8'))
  letters.push({ file, text, labels, result: linter.lint({ text, locale: 'nb' }) })
}
process.stdout.write(scoreTable(scoreLetters(letters), { errors }))
