import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/**
 * Passages of a sentence or two, one JSON object a line, each labelled for one thing: `ELEMENT.jsonl` with `present`, `nomed.jsonl` with
 * `factors`, `criteria.jsonl` with `criterion` and `value`.
 * @param {string} folder
 * @returns {Promise<{ id: string, rows: object[] }[]>} empty where the folder holds none
 */
export async function readPassages(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  return Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line.trim() !== '')
      return { id: basename(name, '.jsonl'), rows: lines.map((line) => JSON.parse(line)) }
    }),
  )
}

/** What is said, and what henvis finds, of one passage; both as lists of words. */
function compare(id, row, { elements, facts, criteria }) {
  if (row.factors) return { said: row.factors.map(String), found: facts.nomed.map(String) }
  if (row.criterion)
    return { said: [`${row.criterion} ${row.value}`], found: [`${row.criterion} ${criteria[row.criterion]}`] }
  return { said: row.present ? [id] : [], found: elements[id].present ? [id] : [] }
}

/**
 * Scores passages with `lint`, a line a file: recall (of what is said), precision (of what is found), F1.
 * @param {{ id: string, rows: object[] }[]} files
 * @param {(text: string) => object} lint
 * @param {{ errors: boolean }} show the passages that differ
 */
export function passagesTable(files, lint, { errors }) {
  const lines = []
  const all = { right: 0, said: 0, found: 0 }
  const line = (name, { right, said, found }) =>
    `${name.padEnd(26)}recall ${percent(right, said)}  precision ${percent(right, found)}  F1 ${percent(2 * right, said + found)}`
  for (const { id, rows } of files) {
    const sum = { right: 0, said: 0, found: 0 }
    const differing = []
    for (const row of rows) {
      const { said, found } = compare(id, row, lint(row.text))
      sum.right += said.filter((one) => found.includes(one)).length
      sum.said += said.length
      sum.found += found.length
      const missed = said.filter((one) => !found.includes(one))
      const wrong = found.filter((one) => !said.includes(one))
      if (missed.length + wrong.length > 0)
        differing.push(
          `  ${missed
            .map((one) => `-${one}`)
            .concat(wrong.map((one) => `+${one}`))
            .join(' ')} | ${row.text}`,
        )
    }
    for (const key of Object.keys(all)) all[key] += sum[key]
    lines.push(line(id, sum), ...(errors ? differing : []))
  }
  return `${[...lines, line('all', all)].join('\n')}\n`
}

function percent(part, whole) {
  return (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(5)
}
