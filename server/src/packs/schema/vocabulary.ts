import * as z from 'zod'
import { cue, cueGroup, cueGroups, cues, id, localized, source, text, why } from './common.ts'
import { expression, verdict } from './expression.ts'

/** Contexts in which a wording does not count for an element, unless its file says otherwise. */
const defaultBlockedBy = [
  'placeholder',
  'question',
  'ignorance',
  'other-person',
  'requirement-list',
  'letterhead',
] as const

const sense = z
  .strictObject({ kind: text.describe('Hva ordet betyr her.'), any: cues })
  .describe('Ord i en annen betydning: et uttrykk som berører et slikt, teller ikke.')

export const elementFile = z.strictObject({
  id: id.describe('Elementets id, den samme som filnavnet.'),
  name: localized.describe('Navnet, slik det står i meldinger.'),
  blockedBy: z
    .array(why)
    .default([...defaultBlockedBy])
    .describe('Sammenhenger der et uttrykk ikke teller.'),
  notUnder: z.array(id).min(1).optional().describe('Teller aldri under overskriftene til disse seksjonene.'),
  cues: cueGroups.describe('Ordlag som gjør at elementet finnes i brevet.'),
  senses: z.array(sense).min(1).optional().describe('Ord i en annen betydning.'),
})

export const classFile = z.strictObject({
  name: id.describe('Navnet, som i «@navn». Det samme som filnavnet.'),
  kind: text.describe('Hva slags ord dette er.'),
  source: text.optional().describe('Dokumentet som listen kommer fra.'),
  words: z.array(cue).min(1).describe('Ett ord i hvert uttrykk.'),
})

const contextCue = z.strictObject({
  why: z
    .enum([
      'other-person',
      'ignorance',
      'question',
      'plan',
      'wish',
      'past',
      'negation',
      'requirement-list',
      'placeholder',
      'letterhead',
    ])
    .describe('Hva sammenhengen er.'),
  kind: text.optional().describe('Hva slags ordlag dette er.'),
  source: text.optional().describe('Dokumentet som listen kommer fra.'),
  reach: z
    .enum(['before', 'after', 'both', 'sentence', 'subject'])
    .describe(
      'Hvor ordene står som berøres: før, etter, på begge sider, i hele setningen, eller så langt ordet er subjekt.',
    ),
  within: z.int().min(1).max(40).optional().describe('Hvor mange ord det rekker. Uten: til leddsetningen slutter.'),
  any: cues,
})

export const contextFile = z.strictObject({
  cues: z.array(contextCue).min(1).describe('Ord som sier at noe ikke gjelder pasienten, her og nå.'),
  pseudo: z
    .array(z.strictObject({ kind: text.optional().describe('Hva slags ordlag dette er.'), any: cues }))
    .min(1)
    .optional()
    .describe('Ordlag som ligner, men ikke er det («ikke bare»).'),
})

export const sectionsFile = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: id.describe('Seksjonens id.'),
        name: localized.describe('Navnet, slik det står i meldinger.'),
        headings: cues.describe('Overskrifter og ledetekster som åpner seksjonen.'),
        gives: z.array(id).default([]).describe('Elementer som ethvert innhold under overskriften gir.'),
        holds: z.array(id).default([]).describe('Elementer som hører hjemme her.'),
      }),
    )
    .min(1)
    .describe('Delene av et brev.'),
})

export const stateFile = z.strictObject({
  id: id.describe('Tilstandens id, den samme som filnavnet.'),
  name: localized.optional().describe('Navnet, slik det står i meldinger.'),
  affirmed: cueGroups.optional().describe('Ordlag som bekrefter tilstanden.'),
  denied: cueGroups.optional().describe('Ordlag som benekter den uten et nektende ord («ferdig utredet»).'),
  senses: z.array(sense).min(1).optional().describe('Ord i en annen betydning.'),
})

export const contradictionsFile = z.strictObject({
  contradictions: z
    .array(
      z.strictObject({
        id: id.describe('Hva det gjelder.'),
        one: cueGroups.describe('Det ene.'),
        other: cueGroups.default([]).describe('Det som ikke kan være sant samtidig.'),
        against: z.literal('opioids').optional().describe('Et opioid i bruk, med dose, kan ikke være sant samtidig.'),
      }),
    )
    .min(1)
    .describe('Det som ikke kan være sant begge deler, nå.'),
  unless: cues.describe('Ord som gir plass til begge («i perioder»): en setning med et slikt motsier ingenting.'),
})

export const nomedFile = z.strictObject({
  factors: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(17).describe('Nummeret i NOMED, 1–17.'),
        name: localized.describe('Navnet, slik det står i meldinger.'),
        cues: z.array(cueGroup).min(1).describe('Ordlag som bekrefter faktoren.'),
        senses: z.array(sense).min(1).optional().describe('Ord i en annen betydning.'),
        givenBy: z.array(id).min(1).optional().describe('Elementer som bekrefter faktoren når de finnes i brevet.'),
      }),
    )
    .min(1)
    .describe('De 17 faktorene.'),
})

export const criterionFile = z.strictObject({
  id: id.describe('Kriteriets id, den samme som filnavnet.'),
  name: localized.describe('Navnet, slik det står i meldinger.'),
  restsOn: z.array(id).default([]).describe('Elementer kriteriet bygger på. Mangler ett, meldes ikke «ukjent».'),
  verdicts: z
    .array(z.strictObject({ verdict, when: expression }))
    .min(1)
    .describe('Prøves i rekkefølge; det første som gjelder, avgjør. Ellers: unknown.'),
  ask: localized.optional().describe('Spørsmålet til pasienten når brevet ikke sier det.'),
  source,
})

const letters = (least: number, most: number) => z.string().regex(new RegExp(`^[a-zæøåéèêóòôüäö]{${least},${most}}$`))
export const spellingsFile = z.strictObject({
  words: z.record(letters(1, 40), letters(1, 40)).optional().describe('Hele ord: «ikkje: ikke».'),
  prefixes: z
    .record(letters(3, 7), letters(1, 10))
    .optional()
    .describe('Begynnelser av ord, 3–7 bokstaver: «sjuk: syk».'),
  endings: z.record(letters(2, 6), letters(1, 10)).optional().describe('Slutten av ord, 2–6 bokstaver: «leg: lig».'),
})

export const abbreviationsFile = z.strictObject({
  abbreviations: z
    .array(
      z.strictObject({
        short: text.describe('Kortformen, med eller uten punktum.'),
        long: z.string().describe('Det den står for, slik det skrives i uttrykk. Tomt når ingen lesning er sikker.'),
        breaks: z.boolean().optional().describe('false: punktumet etter kortformen avslutter aldri setningen («dr.»).'),
        source: text.optional().describe('Hvor kortformen er belagt.'),
      }),
    )
    .min(1)
    .describe('Kortformer og hva de står for.'),
})
