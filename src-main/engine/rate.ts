/** How far back the rate looks: long enough for trackers that report every second or two. */
const WINDOW_MS = 5_000

/** Events a second, over the last few seconds. Time comes in. */
export class Rate {
  private marks: { at: number; count: number }[] = []

  /** `count` is the running total. */
  at(nowMs: number, count: number): number {
    this.marks.push({ at: nowMs, count })
    while (this.marks.length > 2 && (this.marks[1]?.at ?? nowMs) < nowMs - WINDOW_MS) this.marks.shift()
    const [first] = this.marks
    const seconds = first ? (nowMs - first.at) / 1000 : 0
    return first && seconds > 0.2 ? Math.max(0, (count - first.count) / seconds) : 0
  }
}
