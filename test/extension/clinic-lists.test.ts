import { expect, test } from 'vitest'
import { clinicItem } from '../../client/src/clinic-item.ts'
import { reasonOf } from '../../client/src/fit-reason.ts'
import { messages } from '../../client/src/messages.ts'
import type { TriagedClinic } from '../../server/src/language-server/protocol.ts'

test('a long name is told in two parts', () => {
  const name = 'Studien om ryggmargsstimulering, Avdeling for smertebehandling, Oslo universitetssykehus'
  expect(clinicItem({ id: 'ous-scs', name })).toEqual({
    label: 'Studien om ryggmargsstimulering',
    description: 'Avdeling for smertebehandling, Oslo universitetssykehus',
    detail: 'ous-scs',
  })
  expect(clinicItem({ id: 'x', name: 'Smerteklinikken' })).toEqual({
    label: 'Smerteklinikken',
    description: '',
    detail: 'x',
  })
})

const clinic = { violated: [], unknown: [], met: [] } as unknown as TriagedClinic
const duration = { name: 'varighet', ask: 'Når begynte smertene?', evidence: [] }
const age = { name: 'alder', message: 'Pasienten må være over 18 år.', evidence: [] }
const named = (...criteria: object[]) => criteria as unknown as TriagedClinic['met']

test.each([
  ['one question is asked', { unknown: named(duration) }, 'Når begynte smertene?'],
  ['several are named, so that none is cut off', { unknown: named(duration, age) }, 'Går ikke fram: varighet, alder'],
  [
    'of many the number is told',
    { unknown: named(duration, age, duration, age) },
    'Går ikke fram: varighet, alder og 2 til',
  ],
  [
    'of a message that is longer than a line the first sentence',
    {
      violated: named({
        ...age,
        message: 'Alderen må være f.eks. 18 år. Studien er for voksne, og for dem som er blitt henvist av en lege der.',
      }),
    },
    'Alderen må være f.eks. 18 år.',
  ],
  [
    'of a message that fits on a line all of it',
    { violated: named({ ...age, message: 'Kan ikke avgjøres. Spør klinikken.' }) },
    'Kan ikke avgjøres. Spør klinikken.',
  ],
  [
    'what stands against it goes first',
    { violated: named(age), unknown: named(duration) },
    'Pasienten må være over 18 år.',
  ],
  ['several that stand against it', { violated: named(age, duration) }, 'Ikke oppfylt: alder, varighet'],
  ['what is met', { met: named(age, duration) }, 'Alder, varighet'],
])('%s', (_, change, text) => {
  expect(reasonOf({ ...clinic, ...change }, messages.nb.fit)).toBe(text)
})
