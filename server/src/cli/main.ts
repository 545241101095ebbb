import { messages } from './messages.ts'
import { run } from './run.ts'
import { tell } from './tell.ts'

try {
  process.exitCode = (await run(process.argv.slice(2), new URL('.', import.meta.url))) ?? process.exitCode
} catch (error) {
  tell(messages.internal(error instanceof Error ? (error.stack ?? error.message) : String(error)).nb)
  process.exitCode = 2
}
