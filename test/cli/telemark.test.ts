import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { letterWithout, PARTS } from '../support/complete-letter.ts'
import { folderWith, henvis, lettersOf } from './henvis.ts'

const lines = PARTS.flatMap(([, part]) => Object.entries(part))

/** What each letter of a folder is told, infos aside: element → rules. */
function told(folder: string): Record<string, string[]> {
  const letters = lettersOf(henvis(['lint', '--format', 'json', '--fail-on', 'never', '.'], { cwd: folder }))
  return Object.fromEntries(
    letters.map(({ file, findings }) => [
      file.replace('.txt', ''),
      findings.filter((f) => f.severity !== 'info').map((f) => f.ruleId),
    ]),
  )
}

it('each element that is left out is the one finding; its template waits for it; filled in, the letter is complete', () => {
  const folder = folderWith(Object.fromEntries(lines.map(([id]) => [`${id}.txt`, letterWithout(id)])))
  expect(told(folder)).toEqual(Object.fromEntries(lines.map(([id]) => [id, [`sthf-smerte/${id}`]])))

  expect(henvis(['lint', '--fix', '--fail-on', 'never', '.'], { cwd: folder }).status).toBe(0)
  expect(told(folder)).toEqual(Object.fromEntries(lines.map(([id]) => [id, ['henvis/placeholder']])))

  const filled = lines.map(([id, line]) => {
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
    const written = text.split('\n').find((candidate) => candidate.includes('[')) as string
    return [`${id}.txt`, text.replace(written, line)]
  })
  expect(told(folderWith(Object.fromEntries(filled)))).toEqual(Object.fromEntries(lines.map(([id]) => [id, []])))
})
