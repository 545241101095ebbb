/**
 * Whether one insertion, deletion, substitution or swap of neighbours turns `word` into the `length` letters that stand at `at` in
 * `text`.
 */
export function isOneEdit(word: string, text: string, at = 0, length = text.length): boolean {
  if (Math.abs(word.length - length) > 1) return false
  const shorter = Math.min(word.length, length)
  let head = 0
  while (head < shorter && word.charCodeAt(head) === text.charCodeAt(at + head)) head++
  let tail = 0
  while (tail < shorter - head && word.charCodeAt(word.length - 1 - tail) === text.charCodeAt(at + length - 1 - tail))
    tail++
  const rest = word.length - head - tail
  const other = length - head - tail
  if (rest <= 1 && other <= 1) return rest + other > 0
  return (
    rest === 2 &&
    other === 2 &&
    word.charCodeAt(head) === text.charCodeAt(at + head + 1) &&
    word.charCodeAt(head + 1) === text.charCodeAt(at + head)
  )
}
