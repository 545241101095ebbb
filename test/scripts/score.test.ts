import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../cli/henvis.ts'

const script = resolve(import.meta.dirname, '../../scripts/score.mjs')
const score = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })

const labels = {
  clinic: 'sthf-smerte',
  elements: {
    sleep: { present: true, evidence: 'Sover dårlig' },
    work: { present: true, evidence: 'lærer' },
    travel: { present: false },
  },
  facts: { ageYears: 48, omeqPerDay: { regular: 60, max: 60 }, interpreterNeeded: true, nomed: [2, 12] },
  criteria: { 'scs-age': 'met', 'scs-duration': 'violated' },
  skip: ['scs-duration'],
}
const folder = folderWith({
  'a.txt':
    'Til: Sykehuset Telemark, enhet for tverrfaglig smertebehandling\n\nKvinne 47 år. Sover dårlig. OxyContin 20 mg x 2.\n',
  'a.json': JSON.stringify(labels),
})

it('counts hits, misses, alarms and rests by the definitions of the labels', () => {
  const { status, stdout } = score(folder, '--errors')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^sleep +100\.0 +100\.0 +0\/1 {3}\(1, 0\)$/m)
  expect(stdout).toMatch(/^work +0\.0 +100\.0 +1\/1 {3}\(1, 0\)$/m)
  expect(stdout).toMatch(/^travel +100\.0 +100\.0 +0\/0 {3}\(0, 1\)$/m)
  expect(stdout).toMatch(/^ageYears +100\.0 {3}where stated 1\/1$/m)
  expect(stdout).toMatch(/^omeqPerDay +100\.0 {3}where stated 1\/1$/m)
  expect(stdout).toMatch(/^interpreterNeeded +0\.0 {3}where stated 0\/1$/m)
  expect(stdout).toMatch(/^scs-age +100\.0 {3}where decided 1\/1$/m)
  expect(stdout).not.toContain('scs-duration')
  expect(stdout).toContain('a.txt | work | present: «lærer» | absent\n')
  expect(stdout).toContain('a.txt | nomed | 12 | not found\n')
  expect(stdout).toContain('recipient recognised: right 1, another clinic 0, none named 0\n')
  expect(stdout).toMatch(
    /letters 1 {2}unread 0 {2}elementF1 66\.7 .* gapsFound 100\.0 {2}falseAlarms 50\.0 {2}evidenceOverlap 100\.0 /,
  )
})

it.each([[[]], [['--wrong']], [[folder, folder]]])('%j is wrong usage', (args) => {
  expect(score(...args)).toMatchObject({ status: 2, stdout: '', stderr: 'usage: npm run score -- DIR [--errors]\n' })
})

it('says that a folder has no labels', () => {
  expect(score(folderWith({ 'a.txt': 'x' }))).toMatchObject({ status: 2, stderr: expect.stringContaining('no labels') })
})
