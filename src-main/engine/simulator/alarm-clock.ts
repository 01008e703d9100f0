/** Timers of Node hold no more. */
const LONGEST_MS = 0x7fff_ffff

interface Entry<T> {
  readonly at: number
  readonly sleeper: T
}

/** Wakes thousands of sleepers with one timer: a heap by the time of waking. */
export class AlarmClock<T> {
  private readonly heap: Entry<T>[] = []
  private timer: NodeJS.Timeout | undefined
  private timerAt = Number.POSITIVE_INFINITY

  constructor(
    private readonly now: () => number,
    private readonly wake: (sleeper: T, now: number) => void,
  ) {}

  set(sleeper: T, at: number): void {
    if (at === Number.POSITIVE_INFINITY) return
    this.heap.push({ at, sleeper })
    this.rise(this.heap.length - 1)
    this.arm()
  }

  clear(): void {
    clearTimeout(this.timer)
    this.timerAt = Number.POSITIVE_INFINITY
    this.heap.length = 0
  }

  private arm(): void {
    const first = this.heap[0]?.at ?? Number.POSITIVE_INFINITY
    if (first >= this.timerAt) return
    clearTimeout(this.timer)
    this.timerAt = first
    this.timer = setTimeout(() => this.ring(), Math.min(LONGEST_MS, Math.max(0, Math.ceil(first - this.now()))))
  }

  private ring(): void {
    this.timerAt = Number.POSITIVE_INFINITY
    const now = this.now()
    for (let next = this.heap[0]; next && next.at <= now; next = this.heap[0]) {
      this.pop()
      this.wake(next.sleeper, now)
    }
    this.arm()
  }

  private pop(): void {
    const last = this.heap.pop()
    if (!last || this.heap.length === 0) return
    this.heap[0] = last
    this.sink(0)
  }

  private rise(at: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.timeOf(parent) <= this.timeOf(at)) return
      this.swap(at, parent)
      at = parent
    }
  }

  private sink(at: number): void {
    for (;;) {
      const left = 2 * at + 1
      const least = this.timeOf(left + 1) < this.timeOf(left) ? left + 1 : left
      if (this.timeOf(least) >= this.timeOf(at)) return
      this.swap(at, least)
      at = least
    }
  }

  private timeOf(at: number): number {
    return this.heap[at]?.at ?? Number.POSITIVE_INFINITY
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.heap[a], this.heap[b]]
    if (!first || !second) return
    this.heap[a] = second
    this.heap[b] = first
  }
}
