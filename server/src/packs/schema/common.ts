import * as z from 'zod'
import { parseCue } from '../cue-syntax.ts'
import { emptyText } from '../schema-sentences.ts'

/** Text in which something is written. */
export const text = z
  .string()
  .min(1, { abort: true })
  .refine((value) => value.trim() !== '', { params: { at: 0, message: emptyText }, abort: true })

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('Kort navn med små bokstaver a–z, tall og bindestrek.')

export const localized = z
  .strictObject({
    nb: text.describe('Bokmål'),
    nn: text.describe('Nynorsk'),
    en: text.describe('Engelsk'),
  })
  .describe('Tekst på bokmål, nynorsk og engelsk.')

/** Text for the letter itself, which is written in bokmål or nynorsk. */
export const bilingual = z
  .strictObject({ nb: text.describe('Bokmål'), nn: text.describe('Nynorsk') })
  .describe('Tekst på bokmål og nynorsk.')

export const severity = z
  .enum(['error', 'warning', 'info'])
  .describe('Hvor alvorlig det er: error (må rettes), warning (bør rettes), info (råd).')

export const why = z.enum([
  'heading',
  'placeholder',
  'question',
  'ignorance',
  'other-person',
  'other-sense',
  'requirement-list',
  'letterhead',
  'plan',
  'wish',
  'past',
  'negation',
])

export const source = z
  .strictObject({
    title: text.describe('Tittelen på dokumentet eller siden.'),
    publisher: text.optional().describe('Hvem som har gitt det ut.'),
    date: z.iso.date().optional().describe('Sist oppdatert, ÅÅÅÅ-MM-DD.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Nettadressen. Sløyf den når den ikke er kjent.'),
  })
  .describe('Hvor kravet står.')

/** A cue: a phrase in the syntax of `rules/README.md`. */
export const cue = text
  .superRefine((value, context) => {
    const parsed = parseCue(value)
    if ('error' in parsed) context.addIssue({ code: 'custom', message: parsed.error.message.nb, params: parsed.error })
  })
  .describe('Et uttrykk: ord på bokmål, «..» for ord imellom, «(a|b)» for valg, «[a]» for det som kan mangle.')

export const cues = z.array(cue).min(1).describe('Uttrykkene. Ett av dem er nok.')

/** A group of cues of one kind of wording. */
export const cueGroup = z
  .strictObject({
    kind: text.describe('Hva slags ordlag dette er, f.eks. «awake at night». Vises av --explain.'),
    source: text.optional().describe('Dokumentet som listen kommer fra.'),
    any: cues,
    despite: z.array(why).min(1).optional().describe('Sammenhenger som uttrykkene teller på tross av.'),
    under: z.array(id).min(1).optional().describe('Teller bare under overskriftene til disse seksjonene.'),
    topic: z
      .boolean()
      .optional()
      .describe('Ordene nevner bare temaet («søvnen») og teller når leddsetningen sier noe om det.'),
  })
  .describe('Uttrykk av samme slag.')

export const cueGroups = z.array(cueGroup).min(1)
