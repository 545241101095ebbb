import { type CueItem, type CueNode, type CueSequence, CueSyntaxError, cueLimits } from './cue.ts'

/** Multiplies alternatives out; throws `CueSyntaxError` where that passes the limits. */
export function expandCue(nodes: readonly CueNode[]): CueSequence[] {
  const count = countSequences(nodes)
  if (count > cueLimits.sequences) {
    const n = cueLimits.sequences
    throw new CueSyntaxError(
      0,
      `uttrykket rommer ${count} varianter, flere enn ${n}; del det i flere`,
      `uttrykket rommar ${count} variantar, fleire enn ${n}; del det i fleire`,
      `the cue has ${count} variants, more than ${n}; split it`,
    )
  }
  return multiply(nodes).map(tidy)
}

function countSequences(nodes: readonly CueNode[]): number {
  let product = 1
  for (const node of nodes) {
    if (node.type === 'choice') product *= node.options.reduce((sum, option) => sum + countSequences(option), 0)
  }
  return product
}

function multiply(nodes: readonly CueNode[]): CueItem[][] {
  let sequences: CueItem[][] = [[]]
  for (const node of nodes) {
    const tails = node.type === 'item' ? [[node.item]] : node.options.flatMap(multiply)
    sequences = sequences.flatMap((head) => tails.map((tail) => [...head, ...tail]))
  }
  return sequences
}

/** Joins gaps that met when something optional was left out, drops them at the ends, and checks the limits. */
function tidy(items: readonly CueItem[]): CueSequence {
  const sequence: CueItem[] = []
  for (const item of items) {
    const last = sequence.at(-1)
    if (item.kind === 'gap' && last?.kind === 'gap') {
      sequence[sequence.length - 1] = { kind: 'gap', longest: Math.min(cueLimits.gap, last.longest + item.longest) }
    } else if (item.kind !== 'gap' || last) sequence.push(item)
  }
  if (sequence.at(-1)?.kind === 'gap') sequence.pop()
  const tokens = sequence.filter((item) => item.kind !== 'gap' && item.kind !== 'begin' && item.kind !== 'end').length
  if (tokens === 0) {
    throw new CueSyntaxError(
      0,
      'uttrykket kan bli uten ord; minst ett ord må stå fast',
      'uttrykket kan bli utan ord; minst eitt ord må stå fast',
      'the cue may end up without any word; at least one must be fixed',
    )
  }
  if (tokens > cueLimits.tokens) {
    const n = cueLimits.tokens
    throw new CueSyntaxError(
      0,
      `uttrykket har ${tokens} ord, flere enn ${n}`,
      `uttrykket har ${tokens} ord, fleire enn ${n}`,
      `the cue has ${tokens} words, more than ${n}`,
    )
  }
  return sequence
}
