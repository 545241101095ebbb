import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openings, parts, words } from './sentence-parts.mjs'

const recipients = [
  'Enhet for tverrfaglig smertebehandling, Sykehuset Telemark',
  'Smertepoliklinikken, Sykehuset Telemark',
  'Sykehuset Telemark, smerteklinikken',
]

/**
 * Writes a referral letter that nobody sent. The same number and size give the same letter, another number another.
 * A long letter is one with notes of many consultations pasted into it.
 * @param number stands in the letter, so that no two are alike
 * @param bytes about the size in UTF-8: the letter ends with the sentence that reaches it
 */
export function letter(number, bytes) {
  const random = randomNumbers(number)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const between = (low, high) => low + Math.floor(random() * (high - low + 1))
  const fill = (sentence) =>
    sentence.replace(/\{(?:(\d+)-(\d+)|(\w+))\}/g, (_, low, high, list) =>
      list ? fill(pick(words[list])) : String(between(Number(low), Number(high))),
    )
  const date = () => `${between(1, 28)}.${between(1, 12)}.${between(2021, 2023)}`

  const end = `\nVennlig hilsen\n${pick(words.name)}\nFastlege, ${pick(words.place)} legekontor\n`
  const written = [
    `Til: ${pick(recipients)}\nFra: ${pick(words.place)} legekontor\nDato: ${date()}\nVår ref.: ${number}\n\n${fill(pick(openings))}\n`,
  ]
  let size = Buffer.byteLength(written[0]) + Buffer.byteLength(end)
  const add = (text) => {
    if (size >= bytes) return
    written.push(text)
    size += Buffer.byteLength(text)
  }
  for (let consultation = 0; size < bytes; consultation++) {
    if (consultation > 0) add(`\nNotat ${date()}\n`)
    for (const { heading, sentences, list } of parts) {
      add(`\n${heading}:\n`)
      for (const sentence of sentences) if (random() < 0.85) add(`${list ? '- ' : ''}${fill(sentence)}\n`)
    }
  }
  return written.join('') + end
}

/** @returns the files, in the order of their names, after writing letters 1 to `count` into a new folder */
export function writeLetters(folder, count, bytes) {
  mkdirSync(folder)
  return Array.from({ length: count }, (_, i) => {
    const file = join(folder, `${String(i + 1).padStart(5, '0')}.txt`)
    writeFileSync(file, letter(i + 1, bytes))
    return file
  })
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
