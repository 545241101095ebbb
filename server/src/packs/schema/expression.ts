import * as z from 'zod'
import type { Expression } from '../../engine/rules.ts'
import { id } from './common.ts'

const factNames = [
  'ageYears',
  'painDurationMonths',
  'fatigueDurationMonths',
  'activityReductionPercent',
  'interpreterNeeded',
  'language',
  'opioids',
  'omeqPerDay',
  'nomed',
  'omeqPerDay.regular',
  'omeqPerDay.max',
  'omeqPerDay.knownRegular',
] as const

const verdictNames = ['met', 'violated', 'borderline', 'unknown'] as const
export const verdict = z
  .enum(verdictNames)
  .describe('met (oppfylt), violated (ikke oppfylt), borderline (på grensen) eller unknown (står ikke i brevet).')

/**
 * A boolean expression over facts, states, elements and criteria. Input form and output form are both
 * `Expression` of the engine.
 */
export const expression: z.ZodType<Expression> = z
  .union([
    z.strictObject({
      get all() {
        return parts
      },
    }),
    z.strictObject({
      get any() {
        return parts
      },
    }),
    z.strictObject({
      get not() {
        return expression
      },
    }),
    z.strictObject({
      fact: z.enum(factNames).describe('Et tall eller et svar fra brevet.'),
      min: z.number().optional().describe('Minst (≥).'),
      below: z.number().optional().describe('Under (<).'),
      max: z.number().optional().describe('Høyst (≤).'),
      above: z.number().optional().describe('Over (>).'),
      is: z.union([z.boolean(), z.string(), z.null()]).optional().describe('Nøyaktig denne verdien.'),
    }),
    z.strictObject({
      state: id.describe('En tilstand fra vocabulary/states.'),
      is: z.enum(['affirmed', 'denied']).describe('Bekreftet eller benektet i brevet.'),
    }),
    z.strictObject({ element: id.describe('Et element som står i brevet.') }),
    z.strictObject({ criterion: id.describe('Et kriterium fra vocabulary/criteria.'), is: verdict }),
  ])
  .meta({ id: 'expression', description: 'Et vilkår over det som ble funnet i brevet.' }) as z.ZodType<Expression>

const parts = z
  .array(z.lazy(() => expression))
  .min(1)
  .describe('Vilkår som alle («all») eller minst ett («any») må gjelde.')
