import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { letter, writeLetters } from '../support/letters.mjs'
import { launcher, peakMemory } from '../support/processes.mjs'

/** The most memory that a whole process has at a time. */
export async function memory({ folder }) {
  const one = join(folder, 'letter.txt')
  const many = join(folder, 'letters')
  const huge = join(folder, 'huge.txt')
  writeFileSync(one, letter(1, 2_000))
  if (!existsSync(many)) writeLetters(many, 2_000, 2_000)
  writeFileSync(huge, letter(7, 9_000_000))
  const nothing = peakMemory(['-e', '0'])
  const row = (what, operand) => {
    const ours = peakMemory([launcher, 'lint', operand, '--format', 'ndjson', '--fail-on', 'never'])
    return {
      what: `peak memory: ${what}`,
      henvis: `${ours.toFixed(0)} MB`,
      peer: `node -e 0: ${nothing.toFixed(0)} MB`,
      figure: ours / nothing,
      unit: '× node',
    }
  }
  return [row('one letter of 2 KB', one), row('2,000 letters of 2 KB', many), row('one letter of 9 MB', huge)]
}
