import { writeOut } from './stdio.ts'
import { AtomicFile } from './write-file.ts'

/** Where a report goes. Every method but `abandon` throws the error of the file system. */
export interface ReportSink {
  write(text: string): void
  /** The report is complete. */
  close(): void
  /** Leaves a file as it was; does nothing after `close`. */
  abandon(): void
}

/**
 * Standard output, each part at once; or a file, which is put in place when the report is complete.
 * @throws the error of the file system where the file cannot be written
 */
export function reportSink(file: string | undefined): ReportSink {
  if (file === undefined) return { write: (text) => void writeOut(text), close: () => {}, abandon: () => {} }
  const atomic = new AtomicFile(file)
  return {
    write: (text) => atomic.write(text),
    close: () => atomic.commit(),
    abandon: () => atomic.abandon(),
  }
}
