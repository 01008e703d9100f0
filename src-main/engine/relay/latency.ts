/** How many of the latest answers are looked at. */
const KEPT = 200

/** How long the platform takes to answer, over its latest answers. */
export class Latency {
  private readonly samples: number[] = []
  private next = 0

  add(ms: number): void {
    this.samples[this.next] = ms
    this.next = (this.next + 1) % KEPT
  }

  /** Milliseconds that half of the answers took at most; null before the first one. */
  get median(): number | null {
    if (this.samples.length === 0) return null
    const sorted = [...this.samples].sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? null
  }
}
