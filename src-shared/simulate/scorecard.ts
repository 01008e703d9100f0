import type { Packet } from './packets'
import type { Plan } from './plan'
import type { Observer } from './observer'

export interface Score {
  readonly devices: number
  frames: number
  bytes: number
  /** Frames that wanted an answer. */
  wanted: number
  acknowledged: number
  late: number
  missing: number
  /** What the server sent and nobody could make sense of. */
  wrong: number
  orders: number
  /** Connections that the server ended. */
  disconnects: number
  readonly waitMs: { median: number; p95: number; longest: number }
}

/** Waiting times are counted in classes that grow by a tenth: enough for a percentile, whatever the number of frames. */
const CLASS_GROWTH = 1.1
const CLASSES = 200

/** Counts how a server did. */
export class Scorecard implements Observer {
  private readonly classes = new Uint32Array(CLASSES)
  private longest = 0
  private readonly counts: Omit<Score, 'waitMs'>

  constructor(devices: number) {
    this.counts = {
      devices,
      frames: 0,
      bytes: 0,
      wanted: 0,
      acknowledged: 0,
      late: 0,
      missing: 0,
      wrong: 0,
      orders: 0,
      disconnects: 0,
    }
  }

  get frames(): number {
    return this.counts.frames
  }

  get answers(): number {
    return this.counts.acknowledged + this.counts.late
  }

  sent(_plan: Plan, { frame, answers }: Packet): void {
    this.counts.frames++
    this.counts.bytes += frame.length
    this.counts.wanted += answers.filter((wanted) => wanted.length > 0).length
  }

  answered(plan: Plan, waitedMs: number): void {
    if (waitedMs > plan.habits.answerMs) this.counts.late++
    else this.counts.acknowledged++
    this.longest = Math.max(this.longest, waitedMs)
    const row = Math.min(CLASSES - 1, Math.floor(Math.log(1 + waitedMs * 10) / Math.log(CLASS_GROWTH)))
    this.classes[row] = (this.classes[row] ?? 0) + 1
  }

  missed(_plan: Plan, frames: number): void {
    this.counts.missing += frames
  }

  wrong(): void {
    this.counts.wrong++
  }

  ordered(): void {
    this.counts.orders++
  }

  dropped(): void {
    this.counts.disconnects++
  }

  score(): Score {
    const waitMs = { median: this.percentile(0.5), p95: this.percentile(0.95), longest: tenth(this.longest) }
    return { ...this.counts, waitMs }
  }

  /** The upper end of the class, and never more than the longest. */
  private percentile(share: number): number {
    let left = this.classes.reduce((sum, count) => sum + count, 0) * share
    if (left === 0) return 0
    const row = this.classes.findIndex((count) => (left -= count) <= 0)
    return tenth(Math.min(this.longest, (CLASS_GROWTH ** (row + 1) - 1) / 10))
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
