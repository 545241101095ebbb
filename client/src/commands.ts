import { commands, Disposable, type LogOutputChannel, type Uri, window } from 'vscode'
import { checkDocument, stopChecking } from './check-document.ts'
import { chooseClinic } from './choose-clinic.ts'
import { type CommandId, commandIds } from './command-ids.ts'
import { compareClinics } from './compare-clinics.ts'
import { insertTemplate, openRow } from './completeness/open-row.ts'
import type { Row } from './completeness/rows.ts'
import { OPEN_ROW } from './completeness/tree.ts'
import type { CompletenessView } from './completeness/view.ts'
import { copyPlainText } from './copy-plain-text.ts'
import { fillAll } from './fill-all.ts'
import type { FolderReports } from './folder-report.ts'
import type { Letters } from './letters.ts'
import { newLetter } from './new-letter.ts'
import { showProblem } from './problems.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

/** What the commands work on. */
export interface Parts {
  readonly server: Server
  readonly letters: Letters
  readonly completeness: CompletenessView
  readonly reports: FolderReports
  readonly output: LogOutputChannel
  readonly onWindows: boolean
}

type Handler = (argument: unknown, second: unknown) => Promise<void> | void

/** Registers every command of the manifest, and that of the lines of the view. What a command cannot do, it says. */
export function registerCommands(parts: Parts): Disposable {
  const { server, letters, completeness, reports, output, onWindows } = parts
  const handlers: Record<CommandId | typeof OPEN_ROW, Handler> = {
    'henvis.newLetter': () => newLetter(server, letters.active),
    'henvis.chooseClinic': () => chooseClinic(server, letters),
    'henvis.compareClinics': () => onLetter((document) => compareClinics(document, server, letters)),
    'henvis.checkDocument': () => checkDocument(letters),
    'henvis.stopChecking': () => stopChecking(letters),
    'henvis.fillAll': () => fillAll(server, letters),
    // a code lens gives the letter, and what is missing there
    'henvis.showCompleteness': (_, elements) => completeness.reveal(Array.isArray(elements) ? elements : []),
    'henvis.insertTemplate': (row) => onLetter((document) => insertTemplate(row as Row, document, server)),
    [OPEN_ROW]: (row) => onLetter((document) => openRow(row as Row, document, server)),
    'henvis.copyPlainText': () => onLetter((document) => copyPlainText(document, server, onWindows)),
    'henvis.reportFolder': (folder) => reports.report(folder as Uri | undefined),
    'henvis.restartServer': () => server.restart(),
    'henvis.showOutput': () => output.show(),
  }
  const registered = ([...commandIds, OPEN_ROW] as const).map((id) =>
    commands.registerCommand(id, async (argument: unknown, second: unknown) => {
      try {
        await handlers[id](argument, second)
      } catch (error) {
        output.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        void showProblem(error)
      }
    }),
  )
  return Disposable.from(...registered)

  /** Does something to the letter in front, or to that which the view is about. */
  async function onLetter(act: (document: NonNullable<typeof completeness.document>) => Promise<void>): Promise<void> {
    const { document } = completeness
    if (document) await act(document)
    else void window.showInformationMessage(speech().noDocument)
  }
}
