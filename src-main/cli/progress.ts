const EVERY_MS = 200

/** One line on stderr that is written over, when stderr is a terminal; messages pass it by. */
export class Progress {
  private readonly isShown = process.stderr.isTTY
  private shownAt = 0
  private isOpen = false

  constructor(
    private readonly verb: string,
    private readonly count: () => string,
  ) {}

  /** Without a total there is no percentage: the work goes on until somebody ends it. */
  show(done: number, total?: number): void {
    const at = Date.now()
    if (!this.isShown || at - this.shownAt < EVERY_MS) return
    this.shownAt = at
    const percent = total === undefined ? '' : ` ${total > 0 ? Math.floor((done / total) * 100) : 100} % ·`
    process.stderr.write(`\r\x1b[K${this.verb}${percent} ${this.count()}`)
    this.isOpen = true
  }

  say(text: string): void {
    this.end()
    process.stderr.write(text + '\n')
  }

  end(): void {
    if (this.isOpen) process.stderr.write('\r\x1b[K')
    this.isOpen = false
  }
}
