import { expect, test } from 'vitest'
import { countWords } from '../../client/src/counts.ts'
import { messages } from '../../client/src/messages.ts'
import { type Standing, statusText } from '../../client/src/status-text.ts'
import type { DocumentStatus } from '../../server/src/language-server/protocol.ts'

const status: DocumentStatus = {
  uri: 'file:///a.henvisning',
  version: 3,
  missing: 2,
  unclear: 1,
  present: 16,
  packs: [{ id: 'sthf-smerte', name: 'Enhet for smerte', chosenBy: 'recipient' }],
  notChecked: [],
}
const checked: Standing = { status, documentVersion: 3, isBlank: false, serverRunning: true }
const failure = { check: 'letter', reason: 'reglene kunne ikke leses.' }

test('counts what is missing and names the clinic', () => {
  expect(statusText(checked, messages.nb, countWords.nb)).toEqual({
    text: '$(checklist) henvis: 2 mangler · 1 må avklares · sthf-smerte',
    tooltip: [
      'Vurderes for Enhet for smerte, som er mottaker i brevet',
      '16 av 19 opplysninger som klinikken ber om, er med',
      'Klikk for å velge klinikk',
    ],
    label:
      'henvis: 2 mangler · 1 må avklares · sthf-smerte. Vurderes for Enhet for smerte, som er mottaker i brevet. ' +
      '16 av 19 opplysninger som klinikken ber om, er med. Klikk for å velge klinikk.',
    warns: false,
  })
})

test.each([
  [
    'nothing missing',
    { status: { ...status, missing: 0, unclear: 0 } },
    '$(check) henvis: ingenting mangler · sthf-smerte',
    false,
  ],
  [
    'one missing',
    { status: { ...status, missing: 1, unclear: 0 } },
    '$(checklist) henvis: 1 mangler · sthf-smerte',
    false,
  ],
  ['some to clarify', { status: { ...status, missing: 0 } }, '$(checklist) henvis: 1 må avklares · sthf-smerte', false],
  ['nothing written', { status: { ...status, packs: [] }, isBlank: true }, '$(question) henvis: brevet er tomt', false],
  ['not yet checked', { status: null }, '$(sync~spin) henvis: kontrolleres', false],
  ['changed since the check', { documentVersion: 4 }, '$(sync~spin) henvis: kontrolleres · sthf-smerte', false],
  ['no pack for the recipient', { status: { ...status, packs: [] } }, '$(question) henvis: ingen klinikk', false],
  [
    'a check that failed',
    { status: { ...status, missing: 0, unclear: 0, notChecked: [failure] } },
    '$(warning) henvis: ingenting mangler, ikke fullt kontrollert (1) · sthf-smerte',
    true,
  ],
  [
    'a letter that could not be checked',
    { status: { ...status, packs: [], notChecked: [failure] } },
    '$(warning) henvis: ikke kontrollert',
    true,
  ],
  ['a server that has stopped', { serverRunning: false }, '$(warning) henvis: ikke kontrollert', true],
] satisfies [string, Partial<Standing>, string, boolean][])('%s', (_, change, text, warns) => {
  const shown = statusText({ ...checked, ...change }, messages.nb, countWords.nb)
  expect(shown.text).toBe(text)
  expect(shown.warns).toBe(warns)
  expect(shown.label).not.toContain('$(')
})

test('tells why something was not checked', () => {
  const standing = { ...checked, status: { ...status, notChecked: [failure] } }
  const { tooltip, label } = statusText(standing, messages.nn, countWords.nn)
  expect(label).toContain('leses. Klikk for å velje klinikk.')
  expect(tooltip).toContain('Ikkje kontrollert: reglene kunne ikke leses.')
})
