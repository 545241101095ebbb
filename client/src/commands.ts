import { commands, Disposable, type LogOutputChannel } from 'vscode'
import { checkDocument, stopChecking } from './check-document.ts'
import { chooseClinic } from './choose-clinic.ts'
import { type CommandId, commandIds } from './command-ids.ts'
import { fillAll } from './fill-all.ts'
import type { Letters } from './letters.ts'
import { newLetter } from './new-letter.ts'
import { showProblem } from './problems.ts'
import type { Server } from './server.ts'

/** Registers every command of the manifest. What a command cannot do, it says. */
export function registerCommands(server: Server, letters: Letters, output: LogOutputChannel): Disposable {
  const handlers: Record<CommandId, () => Promise<void> | void> = {
    'henvis.newLetter': () => newLetter(server),
    'henvis.chooseClinic': () => chooseClinic(server, letters),
    'henvis.checkDocument': () => checkDocument(letters),
    'henvis.stopChecking': () => stopChecking(letters),
    'henvis.fillAll': () => fillAll(server, letters),
    'henvis.restartServer': () => server.restart(),
    'henvis.showOutput': () => output.show(),
  }
  const registered = commandIds.map((id) =>
    commands.registerCommand(id, async () => {
      try {
        await handlers[id]()
      } catch (error) {
        output.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        void showProblem(error)
      }
    }),
  )
  return Disposable.from(...registered)
}
