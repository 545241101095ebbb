import { expect, test } from 'vitest'
import { messages } from '../../client/src/messages.ts'
import { reportText } from '../../client/src/report-text.ts'

const finding = {
  severity: 'warning' as const,
  line: 4,
  rule: 'nord/sleep',
  message: 'Det står ikke\nhvordan hun sover.',
}

test('a table of the letters, then what is to be done in each', () => {
  const letters = [
    { path: 'øst/b.henvisning', findings: [finding, { ...finding, severity: 'information' as const }] },
    { path: 'a.henvisning', findings: [] },
  ]
  expect(reportText('brev', letters, messages.nb.report)).toBe(
    [
      '# Brevene i brev',
      '',
      '2 brev er kontrollert, 1 uten funn.',
      '',
      '| Brev             | Feil | Advarsler | Råd |',
      '| ---------------- | ---: | --------: | --: |',
      '| a.henvisning     |    0 |         0 |   0 |',
      '| øst/b.henvisning |    0 |         1 |   1 |',
      '',
      '## a.henvisning',
      '',
      'Ingen funn.',
      '',
      '## øst/b.henvisning',
      '',
      '- Advarsel, linje 5: Det står ikke hvordan hun sover. (nord/sleep)',
      '- Råd, linje 5: Det står ikke hvordan hun sover. (nord/sleep)',
      '',
    ].join('\n'),
  )
})

test('a letter that was not fully checked is counted apart', () => {
  const letters = [
    { path: 'a.henvisning', findings: [] },
    { path: 'tom.henvisning', findings: [{ ...finding, rule: 'henvis/not-checked' }] },
  ]
  const counted = (locale: 'nb' | 'nn' | 'en') => reportText('brev', letters, messages[locale].report).split('\n')[2]
  expect(counted('nb')).toBe('1 brev er kontrollert, 1 uten funn. 1 brev er ikke fullt kontrollert.')
  expect(counted('nn')).toBe('1 brev er kontrollert, 1 utan funn. 1 brev er ikkje fullt kontrollert.')
  expect(counted('en')).toBe('Letters checked: 1, without findings: 1. Not fully checked: 1.')
})

test('a folder without letters says which files are looked at', () => {
  expect(reportText('brev', [], messages.nn.report)).toContain('.henvisning.md')
})
