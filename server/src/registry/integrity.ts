import { createHash } from 'node:crypto'

/** SHA-512 of a text in the form of package locks, `sha512-BASE64`. */
export function sha512(text: string): string {
  return `sha512-${createHash('sha512').update(text).digest('base64')}`
}
