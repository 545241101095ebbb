import { z } from 'zod'

const offset = z.int().min(0)
const span = { start: offset, end: offset }
const quote = z.strictObject({ text: z.string(), ...span })
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const dose = z.number().min(0)

const source = z.strictObject({
  title: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
})

const element = z.strictObject({
  present: z.boolean(),
  evidence: z.array(quote.extend({ kind: z.string().describe('Kind of wording, as the vocabulary names it') })),
  dismissed: z
    .array(
      quote.extend({
        why: z.enum([
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
          'other-heading',
          'past',
          'negation',
        ]),
      }),
    )
    .optional()
    .describe('Wordings that were seen and do not count'),
})

const opioid = z.strictObject({
  substance: z.string(),
  route: z.enum(['oral', 'sublingual', 'transdermal']),
  mgPerDayMin: dose.nullable().optional(),
  mgPerDayMax: dose.nullable().optional(),
  ugPerHour: dose.nullable().optional(),
})

const facts = z.strictObject({
  ageYears: z.number().nullable(),
  painDurationMonths: z.number().nullable(),
  fatigueDurationMonths: z.number().nullable(),
  activityReductionPercent: z.number().nullable(),
  interpreterNeeded: z.boolean().nullable(),
  language: z.string().nullable(),
  opioids: z.array(opioid).nullable(),
  omeqPerDay: z
    .strictObject({ regular: dose, max: dose, low: dose, high: dose })
    .nullable()
    .describe('Oral morphine equivalents, mg a day'),
  nomed: z.array(z.int().min(1).max(17)),
})

const fix = z.strictObject({
  kind: z
    .enum(['rewrite', 'template', 'answer'])
    .describe('An answer states something about the patient: only ever apply it when a person has picked it'),
  title: z.string(),
  edits: z.array(z.strictObject({ ...span, newText: z.string() })),
})

const finding = z.strictObject({
  ruleId: z.string().regex(/^[^/\s]+\/\S+$/),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  ...span,
  explanation: z.string().optional(),
  element: z.string().optional(),
  criterion: z.string().optional(),
  pack: z.strictObject({ id: z.string(), version: z.string() }).optional(),
  inheritedFrom: z.string().optional().describe('The pack that wrote the rule, where the judging pack inherits it'),
  source: source.optional(),
  fixes: z.array(fix),
})

/** One letter of a report, and one line of `ndjson`. */
export const letterSchema = z.strictObject({
  file: z.string(),
  status: z.enum(['checked', 'partly-checked', 'not-checked']),
  notChecked: z.array(z.strictObject({ check: z.string(), reason: z.string() })),
  language: z.enum(['nb', 'nn']).nullable().describe('null where the letter could not be read'),
  date: isoDate.nullable().describe('The date by which ages and durations were reckoned'),
  packs: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      integrity: z.string(),
      chosenBy: z.enum(['recipient', 'default', 'user']),
    }),
  ),
  elements: z.record(z.string(), element).describe('The whole vocabulary; empty where the letter could not be read'),
  facts,
  criteria: z.record(z.string(), z.enum(['met', 'violated', 'borderline', 'unknown'])),
  reasons: z.record(z.string(), z.array(quote)),
  findings: z.array(finding),
})

/** A report of `henvis lint --format json`. Offsets are UTF-16 units, half-open; lines and columns count from 1. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({ name: z.literal('henvis'), version: z.string() }),
  letters: z.array(letterSchema),
})

/** The JSON Schema that is published as `schemas/report.schema.json`. */
export function reportJsonSchema(): object {
  return { title: 'henvis lint --format json', ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }) }
}
