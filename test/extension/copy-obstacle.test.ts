import { expect, test } from 'vitest'
import { obstacleTo } from '../../client/src/copy-obstacle.ts'
import type { Completeness } from '../../server/src/language-server/completeness-protocol.ts'

const answer: Completeness = {
  uri: 'file:///a.henvisning',
  version: 1,
  resultId: 'a-1',
  clinics: [],
  placeholders: [],
  notChecked: [],
}
const place = { start: { line: 1, character: 6 }, end: { line: 1, character: 12 } }
const lost = { check: 'letter', reason: 'brevet har tegn som ikke kunne leses (�)' }

test.each([
  ['nothing', answer, 'Søvn: god', null],
  ['a letter that is not checked at all', null, 'Søvn: god', null],
  ['an empty letter', { ...answer, notChecked: [lost] }, ' \n\u200b', { kind: 'empty' }],
  [
    'what could not be read',
    { ...answer, notChecked: [lost] },
    'S�vn: god',
    { kind: 'not-checked', reasons: ['Brevet har tegn som ikke kunne leses (�)'] },
  ],
  [
    'a placeholder, and what could not be read beside it',
    { ...answer, placeholders: [place], notChecked: [lost] },
    'S�vn:\n[søvn]',
    { kind: 'not-filled-in', places: [place], reasons: ['Brevet har tegn som ikke kunne leses (�)'] },
  ],
])('copying is stopped by %s', (_, given, text, obstacle) => {
  expect(obstacleTo(given, text)).toEqual(obstacle)
})
