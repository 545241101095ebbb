import { fileURLToPath } from 'node:url'
import { type Introduction, TestClient } from './client.ts'

const HENVIS = fileURLToPath(new URL('../../server/bin/henvis.js', import.meta.url))

/** A server with the clinics that come with henvis, introduced. */
export async function withRealClinics(introduction: Introduction = {}): Promise<TestClient> {
  const client = new TestClient([HENVIS, 'lsp', '--stdio'])
  await client.introduce(introduction)
  return client
}

/** The position of an offset into the first place where some words stand. */
export function placeOf(text: string, words: string, offset = 0): { line: number; character: number } {
  const at = text.indexOf(words) + offset
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

const TELEMARK = 'Til: Sykehuset Telemark HF, Enhet for tverrfaglig smertebehandling\n\n'

/** A letter to the pain unit of Telemark. */
export function toTelemark(...parts: readonly string[]): string {
  return TELEMARK + parts.join('')
}
