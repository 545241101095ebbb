import type { Locale } from '../engine/index.ts'
import { LETTER_ENDINGS } from '../readers/formats.ts'
import { MAX_LETTER_BYTES, readLetter, tooLarge } from '../readers/index.ts'
import { type Analysis, analyse, notCheckedAnalysis } from './analysis.ts'
import { newDocument } from './documents.ts'
import type { FolderFiles, LetterFile } from './environment.ts'
import { messagesIn } from './messages.ts'
import { nameOf } from './problem-sentences.ts'
import type { Session } from './session.ts'

/** How long a list of files is taken for the truth, in milliseconds: some editors ask every other second. */
const LIST_LASTS = 1_000
/** The same where the client tells of files that come, change and go. */
const WATCHED_LIST_LASTS = 30_000

/** With this, an ending is that of a letter wherever the file is. */
const OWN_ENDING = '.henvisning'

interface Listing {
  readonly at: number
  readonly epoch: number
  readonly files: Promise<readonly LetterFile[]>
}
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
  private readonly endings: readonly string[]
  private listed: Listing | null = null
  private readonly name = crypto.randomUUID().slice(0, 8)
  private count = 0

  constructor(session: Session, files: FolderFiles) {
    this.session = session
    this.files = files
    this.endings = session.client.checkAll ? LETTER_ENDINGS : LETTER_ENDINGS.filter((one) => one.startsWith(OWN_ENDING))
  }

  /** The letters, in the order of their folders. What cannot be read is told, and the rest listed. Never rejects. */
  list(): Promise<readonly LetterFile[]> {
    const { client, checker } = this.session
    const { epoch } = checker
    const lasts = client.registersWatchers ? WATCHED_LIST_LASTS : LIST_LASTS
    const isFresh = this.listed?.epoch === epoch && performance.now() - this.listed.at < lasts
    const listed = isFresh && this.listed ? this.listed : { at: performance.now(), epoch, files: this.listAnew() }
    this.listed = listed
    return listed.files
  }

  /** Whether a file of this name is a letter to be checked. */
  isWanted(name: string): boolean {
    return this.endings.some((ending) => name.toLowerCase().endsWith(ending))
  }

  /** What a client is asked to watch, so that it can tell of letters that come, change and go on disk. */
  get watched(): string {
    return `**/*{${this.endings.join(',')}}`
  }

  /** To be called when a letter on disk has come, changed or gone. */
  forgetList(): void {
    this.listed = null
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

  private async listAnew(): Promise<readonly LetterFile[]> {
    const { client, folders, notices } = this.session
    const { unreadableFolder } = messagesIn(client.locale)
    const isWanted = (name: string) => this.isWanted(name)
    const onUnreadable = (path: string, error: unknown) => notices.log(unreadableFolder(path, nameOf(error)))
    const files = new Map<string, LetterFile>()
    for (const folder of folders.all()) {
      for await (const file of this.files.list(folder, isWanted, onUnreadable)) files.set(file.uri, file)
    }
    for (const uri of this.checked.keys()) if (!files.has(uri)) this.checked.delete(uri)
    return [...files.values()]
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
