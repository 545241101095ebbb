import { readFileSync } from 'node:fs'
import type { Localized } from '../engine/types.ts'
import { encode } from '../readers/index.ts'
import { fileErrorReason } from './file-errors.ts'
import { messages } from './messages.ts'
import type { SourceRead } from './read-source.ts'
import { writeFileAtomically } from './write-file.ts'

const encodingNames = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' }

/**
 * Writes a letter back as it was spelt: same encoding, same byte order mark. Only where the file still holds the bytes
 * that were read.
 * @returns why nothing was written, or undefined
 */
export function writeBack(file: string, read: SourceRead, text: string): Localized | undefined {
  const bytes = encode(text, read.encoding)
  if (!(bytes instanceof Uint8Array)) {
    return messages.unencodable(file, bytes.unencodable, encodingNames[read.encoding.name])
  }
  try {
    if (!readFileSync(file).equals(read.bytes)) return messages.changedMeanwhile(file)
    writeFileAtomically(file, bytes)
    return undefined
  } catch (error) {
    return messages.notWritten(file, fileErrorReason(error))
  }
}
