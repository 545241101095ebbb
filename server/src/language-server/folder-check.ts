import type { Locale } from '../engine/index.ts'
import { MAX_LETTER_BYTES, readLetter, tooLarge } from '../readers/index.ts'
import { type Analysis, analyse, notCheckedAnalysis } from './analysis.ts'
import { newDocument } from './documents.ts'
import type { FolderFiles, LetterFile } from './environment.ts'
import { messagesIn } from './messages.ts'
import { nameOf } from './problem-sentences.ts'
import type { Session } from './session.ts'

/** How long a list of files is taken for the truth, in milliseconds: some editors ask every other second. */
const LIST_LASTS = 10_000

interface CheckedFile extends Pick<Analysis, 'diagnostics'> {
  readonly resultId: string
  readonly stamp: string
  readonly epoch: number
}

/** Checks the letters of the window's folders, each once as long as neither it nor its settings change. */
export class FolderCheck {
  private readonly session: Session
  private readonly files: FolderFiles
  private readonly checked = new Map<string, CheckedFile>()
  private listed: { readonly at: number; readonly epoch: number; readonly files: readonly LetterFile[] } | null = null
  private readonly name = crypto.randomUUID().slice(0, 8)
  private count = 0

  constructor(session: Session, files: FolderFiles) {
    this.session = session
    this.files = files
  }

  /** The letters, in the order of their folders. Rejects with the error of the file system. */
  async list(isWanted: (name: string) => boolean): Promise<readonly LetterFile[]> {
    const { epoch } = this.session.checker
    if (this.listed?.epoch === epoch && performance.now() - this.listed.at < LIST_LASTS) return this.listed.files
    const files = new Map<string, LetterFile>()
    for (const folder of this.session.folders.all()) {
      for await (const file of this.files.list(folder, isWanted)) files.set(file.uri, file)
    }
    for (const uri of this.checked.keys()) if (!files.has(uri)) this.checked.delete(uri)
    this.listed = { at: performance.now(), epoch, files: [...files.values()] }
    return this.listed.files
  }

  /** Never rejects: a file that cannot be read is not checked, with a sentence. */
  async check(file: LetterFile): Promise<CheckedFile> {
    const { epoch } = this.session.checker
    const known = this.checked.get(file.uri)
    if (known?.stamp === file.stamp && known.epoch === epoch) return known
    const { diagnostics } = await this.analyse(file)
    const fresh = { diagnostics, stamp: file.stamp, epoch, resultId: `${this.name}-${++this.count}` }
    this.checked.set(file.uri, fresh)
    return fresh
  }

  private async analyse({ uri, size }: LetterFile): Promise<Analysis> {
    const settings = await this.session.settings.of(uri)
    const { locale } = settings
    const read = size > MAX_LETTER_BYTES ? tooLarge(size) : await this.read(uri, locale)
    if ('text' in read) return analyse(newDocument(uri, 'plaintext', 0, read.text), settings)
    const obstacle = { check: 'letter', reason: read.notChecked[locale] }
    return notCheckedAnalysis(newDocument(uri, 'plaintext', 0, ''), obstacle, settings)
  }

  private async read(uri: string, locale: Locale): Promise<ReturnType<typeof readLetter>> {
    try {
      return readLetter(await this.files.read(uri), uri)
    } catch (error) {
      const reason = messagesIn(locale).unreadableFile(nameOf(error))
      return { notChecked: { nb: reason, nn: reason, en: reason } }
    }
  }
}
