import type { Block } from './block.ts'

/** Text that is remembered without being of the last letter, in UTF-16 units; a block takes some forty bytes a unit. */
const SPARE = 200_000

/** What was learnt of blocks, by their text. The caller keeps it between letters, so that an edit costs one block. */
export class BlockMemory {
  private readonly blocks = new Map<string, Block>()
  private length = 0

  get(text: string): Block | undefined {
    return this.blocks.get(text)
  }

  /** Remembers a block that is not known yet. */
  keep(block: Block): Block {
    this.blocks.set(block.text, block)
    this.length += block.text.length
    return block
  }

  /** Forgets all but the blocks of a letter, once the others have become too much. */
  tidy(current: readonly Block[]): void {
    const needed = current.reduce((length, { text }) => length + text.length, 0)
    if (this.length <= needed + SPARE) return
    this.blocks.clear()
    this.length = 0
    for (const block of new Set(current)) this.keep(block)
  }
}
