import { pack } from '../engine/cues/packed.ts'
import type { CompiledCues } from '../engine/rules.ts'
import type { CueItem, CueSequence } from './cue-syntax.ts'

interface State {
  readonly edges: Map<number, number>
  readonly gaps: Map<number, number>
  readonly outputs: Set<number>
}

/** What symbols do: by their number here, what they are numbered as in the table, where they go on with a cue and where they begin one. */
export interface Roles {
  readonly goingOn: ReadonlyMap<number, number>
  readonly beginning: ReadonlyMap<number, number>
}

/** Cues share their beginnings while they are added, and their endings when the table is written; state 0 is the root. */
export class CueTrie {
  private readonly states: State[] = [emptyState()]

  /** Adds a cue with the number of its meaning. */
  add(sequence: CueSequence, meaning: number, symbolOf: (item: Exclude<CueItem, { kind: 'gap' }>) => number): void {
    let state = this.at(0)
    for (const item of sequence) {
      state = item.kind === 'gap' ? this.follow(state.gaps, item.longest) : this.follow(state.edges, symbolOf(item))
    }
    state.outputs.add(meaning)
  }

  table(): Pick<CompiledCues, 'symbols' | 'starts' | 'places' | 'branches'> & { readonly roles: Roles } {
    const rows = this.rows()
    const symbols = new Map<number, number>()
    const numberOf = (symbol: number): number => {
      const number = symbols.get(symbol) ?? symbols.size
      symbols.set(symbol, number)
      return number
    }
    const branches: number[] = [0]
    const branchOf = rows.map(({ edges }, row) => {
      if (row === 0 || edges.size === 0) return 0
      const own = [...edges].map(([symbol, to]) => [numberOf(symbol), to] as const)
      return branches.push(own.length, ...own.flat()) - own.length * 2 - 1
    })
    const places: number[] = []
    const placeOf = rows.map(({ gaps, outputs }, row) => {
      const waiting = [...gaps].map(([longest, to]) => [longest, branchOf[to] as number] as const)
      const open = waiting.filter(([, branch]) => branch > 0)
      const place = [outputs.size, ...outputs, open.length, ...open.flat(), branchOf[row] as number]
      return places.push(...place) - place.length
    })
    for (let at = 1; at < branches.length; ) {
      const end = at + 1 + 2 * (branches[at] as number)
      for (at += 2; at < end; at += 2) branches[at] = placeOf[branches[at] as number] as number
      at = end
    }
    const starting = [...(rows[0] as State).edges]
    return {
      roles: { goingOn: symbols, beginning: new Map(starting.map(([symbol], i) => [symbol, i])) },
      symbols: symbols.size,
      starts: pack(starting.map(([, to]) => placeOf[to] as number)),
      places: pack(places),
      branches: pack(branches),
    }
  }

  private at(index: number): State {
    return this.states[index] as State
  }

  private follow(ways: Map<number, number>, by: number): State {
    let next = ways.get(by)
    if (next === undefined) {
      next = this.states.push(emptyState()) - 1
      ways.set(by, next)
    }
    return this.at(next)
  }

  /** The states with those that share a future as one, and every way leading to the number of such a one. The root is the first. */
  private rows(): State[] {
    const numbers = this.sharedEndings()
    const byNumber = new Map(this.states.map((state, index) => [numbers[index] as number, state]))
    const numbered = (ways: ReadonlyMap<number, number>) =>
      new Map([...ways].map(([by, to]) => [by, numbers[to] as number]))
    return [...byNumber]
      .sort(([a], [b]) => a - b)
      .map(([, { edges, gaps, outputs }]) => ({ edges: numbered(edges), gaps: numbered(gaps), outputs }))
  }

  /** A number for every state; states from which the same is to come share one. The root has 0. */
  private sharedEndings(): readonly number[] {
    const numbers: number[] = []
    const byFuture = new Map<string, number>()
    // a state is made after the one before it, so from the last to the first all that follows is numbered
    for (let index = this.states.length - 1; index > 0; index--) {
      const { edges, gaps, outputs } = this.at(index)
      const ways = (map: ReadonlyMap<number, number>) => [...map].map(([by, to]) => `${by}>${numbers[to]}`).sort()
      const future = `${ways(edges)}|${ways(gaps)}|${[...outputs].sort()}`
      const number = byFuture.get(future) ?? byFuture.size + 1
      byFuture.set(future, number)
      numbers[index] = number
    }
    numbers[0] = 0
    return numbers
  }
}

function emptyState(): State {
  return { edges: new Map(), gaps: new Map(), outputs: new Set() }
}
