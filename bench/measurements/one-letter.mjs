import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { letter } from '../support/letters.mjs'
import { inTurns, launcher, timeNode } from '../support/processes.mjs'
import { median } from '../support/statistics.mjs'

const rounds = 21

/** One letter of 2 KB, a whole process, against a Node that does nothing. */
export async function oneLetter({ folder }) {
  const file = join(folder, 'letter.txt')
  writeFileSync(file, letter(1, 2_000))
  const henvis = () => timeNode([launcher, 'lint', file, '--fail-on', 'never'])
  const nothing = () => timeNode(['-e', '0'])
  inTurns(2, henvis, nothing)
  const [ours, theirs] = inTurns(rounds, henvis, nothing).map(median)
  return [
    {
      what: 'one letter of 2 KB, whole process',
      henvis: `${ours.toFixed(0)} ms`,
      peer: `node -e 0: ${theirs.toFixed(0)} ms`,
      figure: ours / theirs,
      unit: '× node',
      aim: { atMost: 1.6 },
    },
  ]
}
