import { messages } from './messages.ts'
import { run } from './run.ts'
import { tell } from './tell.ts'

// No `await` at the top, so that this can be bundled in any format.
run(process.argv.slice(2), new URL('.', import.meta.url)).then(
  (status) => {
    process.exitCode = status ?? process.exitCode
  },
  (error: unknown) => {
    tell(messages.internal(error instanceof Error ? (error.stack ?? error.message) : String(error)).nb)
    process.exitCode = 2
  },
)
