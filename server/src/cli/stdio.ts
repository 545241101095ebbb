import { readSync, writeSync } from 'node:fs'

/**
 * Writes to a standard stream. Not by `process.stdout`, which takes milliseconds to set up and may lose what is
 * written at the end. A reader that has gone away (`henvis … | head`) is no error.
 * @returns false where nobody reads any more
 * @throws the error of the system, such as ENOSPC
 */
function write(descriptor: 1 | 2, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EAGAIN') pause()
      else if (code === 'EPIPE') return false
      else throw error
    }
  }
  return true
}

export const writeOut = (text: string): boolean => write(1, text)

/** What goes wrong in writing here cannot be told to anybody. */
export function writeErr(text: string): void {
  try {
    write(2, text)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/**
 * Reads a descriptor to its end, or until there are more than `limit` bytes: then undefined.
 * @param expected how many bytes there probably are
 */
export function readDescriptor(descriptor: number, limit: number, expected = 65536): Uint8Array | undefined {
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(expected + 1)
    const read = readChunk(descriptor, chunk)
    if (read === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, read))
    length += read
    if (length > limit) return undefined
  }
}

function readChunk(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      pause()
    }
  }
}

/** Lets a pipe that is not ready have some milliseconds. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}
