import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { peerVersion } from '../support/install.mjs'
import { writeLetters } from '../support/letters.mjs'
import { benchFolder, inTurns, launcher, timeNode } from '../support/processes.mjs'
import { median } from '../support/statistics.mjs'

const rounds = 5
const count = 2_000
const textlint = join(benchFolder, 'node_modules/textlint/bin/textlint.js')
const rules = join(benchFolder, 'peers/textlint-rules')

/** 2,000 letters of 2 KB to a file, a whole process, against textlint with a rule that looks for some 300 words and phrases. */
export async function manyLetters({ folder }) {
  const letters = join(folder, 'letters')
  writeLetters(letters, count, 2_000)
  const ourReport = join(folder, 'henvis.ndjson')
  const theirReport = join(folder, 'textlint.json')
  const henvis = () =>
    timeNode([launcher, 'lint', letters, '--format', 'ndjson', '--fail-on', 'never'], { output: ourReport })
  const peer = () =>
    timeNode([textlint, '--no-textlintrc', '--rulesdir', rules, '--format', 'json', letters], {
      output: theirReport,
      accepted: [1],
    })
  inTurns(1, henvis, peer)
  checkReports(readFileSync(ourReport, 'utf8'), readFileSync(theirReport, 'utf8'))
  const [ours, theirs] = inTurns(rounds, henvis, peer).map(median)
  return [
    {
      what: '2,000 letters of 2 KB, whole process',
      henvis: `${ours.toFixed(0)} ms`,
      peer: `${peerVersion('textlint')}: ${theirs.toFixed(0)} ms`,
      figure: theirs / ours,
      unit: '× as fast',
      aim: { atLeast: 3 },
    },
  ]
}

function checkReports(ours, theirs) {
  const checked = ours.split('\n').filter((line) => line && JSON.parse(line).status === 'checked').length
  if (checked !== count) throw new Error(`henvis checked ${checked} of ${count} letters`)
  const found = JSON.parse(theirs).filter(({ messages }) =>
    messages.some(({ ruleId }) => ruleId === 'word-list'),
  ).length
  if (found !== count) throw new Error(`textlint found phrases in ${found} of ${count} letters`)
}
