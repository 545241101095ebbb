import { env, workspace } from 'vscode'
import type { Locale } from '../../server/src/engine/index.ts'
import { type CountWords, countWords } from './counts.ts'
import { localeOf, type Messages, messages } from './messages.ts'

/** The language of messages as it is set now. */
export function currentLocale(): Locale {
  return localeOf(workspace.getConfiguration('henvis').get<string>('language'), env.language)
}

export function speech(): Messages {
  return messages[currentLocale()]
}

export function counting(): CountWords {
  return countWords[currentLocale()]
}
