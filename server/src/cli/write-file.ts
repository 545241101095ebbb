import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * A file that is put in place at once: whoever reads it sees the old content or the new, never a part. A link stays a
 * link, the mode is kept; what is no ordinary file (`/dev/null`, a pipe) is written to as it is. Every method throws
 * the error of the file system; until `commit` has returned, nothing has changed.
 */
export class AtomicFile {
  private readonly target: string
  private readonly mode: number | undefined
  /** Absent where the target itself is written to. */
  private readonly temporary: string | undefined
  private readonly descriptor: number
  private open = true

  constructor(file: string) {
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
    this.target = isLink ? realpathSync(file) : file
    const existing = lstatSync(this.target, { throwIfNoEntry: false })
    this.mode = existing?.mode
    if (existing && !existing.isFile()) this.descriptor = openSync(this.target, 'w')
    else {
      this.temporary = join(dirname(this.target), `.${basename(this.target)}.${process.pid}.tmp`)
      this.descriptor = openSync(this.temporary, 'wx')
    }
  }

  write(content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at)
  }

  commit(): void {
    if (this.temporary) fsyncSync(this.descriptor)
    this.close()
    if (this.temporary === undefined) return
    if (this.mode !== undefined) chmodSync(this.temporary, this.mode)
    renameSync(this.temporary, this.target)
  }

  /** Leaves the old content; does nothing after `commit`. */
  abandon(): void {
    if (this.open) this.close()
    if (this.temporary) rmSync(this.temporary, { force: true })
  }

  private close(): void {
    this.open = false
    closeSync(this.descriptor)
  }
}

/** Replaces the content of a file at once. @throws the error of the file system; then nothing has changed */
export function writeFileAtomically(file: string, content: Uint8Array | string): void {
  const atomic = new AtomicFile(file)
  try {
    atomic.write(content)
    atomic.commit()
  } finally {
    atomic.abandon()
  }
}
