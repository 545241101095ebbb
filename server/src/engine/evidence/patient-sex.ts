import type { Sex } from '../context/subject-words.ts'
import type { Letter } from '../letter/letter.ts'

/**
 * The patient's sex: as the letter first tells it («kvinne, 43»), else by the pronoun that most sentences have where it can mean nobody
 * else; undefined where they tie.
 */
export function patientSex({ sentences }: Letter): Sex | undefined {
  let pronouns = 0
  for (const { inner } of sentences) {
    for (const { meaning, speaker, contexts } of inner.hits) {
      if (speaker !== 0 || contexts.has('other-person')) continue
      if (meaning.target === 'state/female') return 'female'
      if (meaning.target === 'state/male') return 'male'
      if (meaning.target === 'state/female-pronoun') pronouns++
      else if (meaning.target === 'state/male-pronoun') pronouns--
    }
  }
  return pronouns === 0 ? undefined : pronouns > 0 ? 'female' : 'male'
}
