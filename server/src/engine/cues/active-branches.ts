/** The branches that wait for a symbol, each once: where their match began, its own words, and how many words may still be passed over. */
export class ActiveBranches {
  readonly branch: number[] = []
  readonly left: number[] = []
  readonly first: number[] = []
  readonly own: number[] = []
  size = 0
  /** By branch: where it stands above, if it does. */
  private readonly place: Int32Array

  constructor(branches: number) {
    this.place = new Int32Array(branches)
  }

  /** Of a branch that is there already, the match that may go on longer stays; of two such the one that began later. */
  push(branch: number, left: number, first: number, own: number): void {
    let at = this.place[branch] as number
    if (at >= this.size || this.branch[at] !== branch) {
      at = this.size++
      this.place[branch] = at
      this.branch[at] = branch
    } else if (left < (this.left[at] as number) || (left === this.left[at] && first <= (this.first[at] as number))) {
      return
    }
    this.left[at] = left
    this.first[at] = first
    this.own[at] = own
  }

  clear(): void {
    this.size = 0
  }
}
