import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import { speech } from './speech.ts'

const MOST_CRASHES = 4
const WITHIN = 3 * 60 * 1000
const MOST_ERRORS = 3

/** Starts a server that has crashed anew, unless it crashes again and again. */
export function crashPolicy(): ErrorHandler {
  const crashes: number[] = []
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () => {
      const now = Date.now()
      crashes.push(now)
      const recent = crashes.filter((crash) => now - crash <= WITHIN)
      if (recent.length <= MOST_CRASHES) return { action: CloseAction.Restart }
      return { action: CloseAction.DoNotRestart, message: speech().crashedTooOften }
    },
  }
}
