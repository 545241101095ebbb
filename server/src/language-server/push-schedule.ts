import type { OpenDocument } from './documents.ts'

/** Checks take at most a fifth of the time while somebody types: after each comes a pause of four times as long … */
const PAUSE_PER_COST = 4
/** … but nobody waits for a quick check longer than this, in milliseconds; after a slow one the pause is as long as the check. */
const LONGEST_PAUSE = 80

interface Turn {
  state: 'idle' | 'waiting' | 'running'
  again: boolean
  readyAt: number
  timer: ReturnType<typeof setTimeout> | null
}

/**
 * When to check and push. The first change is checked at once; those that come during the pause after a check are
 * checked together at its end. Never two checks of one document at a time.
 */
export class PushSchedule {
  private readonly run: (document: OpenDocument) => Promise<void>
  private readonly turns = new Map<OpenDocument, Turn>()

  /** @param run must not reject */
  constructor(run: (document: OpenDocument) => Promise<void>) {
    this.run = run
  }

  request(document: OpenDocument): void {
    const turn = this.turns.get(document) ?? { state: 'idle', again: false, readyAt: 0, timer: null }
    this.turns.set(document, turn)
    if (turn.state === 'running') turn.again = true
    if (turn.state !== 'idle') return
    turn.state = 'waiting'
    const pause = turn.readyAt - performance.now()
    if (pause <= 0) void this.start(document, turn)
    else turn.timer = setTimeout(() => void this.start(document, turn), pause)
  }

  /** Forgets a document that was closed. */
  drop(document: OpenDocument): void {
    const timer = this.turns.get(document)?.timer
    if (timer) clearTimeout(timer)
    this.turns.delete(document)
  }

  private async start(document: OpenDocument, turn: Turn): Promise<void> {
    const began = performance.now()
    turn.state = 'running'
    turn.again = false
    await this.run(document)
    turn.state = 'idle'
    const ended = performance.now()
    const cost = ended - began
    turn.readyAt = ended + Math.max(cost, Math.min(LONGEST_PAUSE, PAUSE_PER_COST * cost))
    if (turn.again && this.turns.get(document) === turn) this.request(document)
  }
}
