import { issueBits } from '../../../src-shared/filter/columns'
import type { PlaybackSet, PlaybackState, Seek } from '../../../src-shared/link/contracts/playback'
import type { FrameIndex } from '../index/frame-index'

/** A list of frames that can be cut off at a moment, as if no more had come. */
interface Played {
  readonly index: FrameIndex
  /** How many frames are there now. */
  readonly end: number
  /** Shows so many frames; undefined shows all, those that are still to come too. */
  endAt(frames: number | undefined): void
  /** The row at a place of the list, beyond the end too. */
  listed(place: number): number | undefined
  /** Place of the first listed row that is not before this one. */
  placeOf(row: number): number
}

const TICK_MS = 40
const SILENCE_MS = 2_000
/** So long lies between two frames of a recording without a clock. */
const NO_CLOCK_MS = 1_000
/** At most as many in one tick: the sockets want their turn. This is what "max" plays. */
const MOST_A_TICK = 2_000

/** Issues that somebody who steps through a recording wants to stop at. */
const NOTABLE = issueBits('error') | issueBits('warning')

/** Plays the frames of a list by the times at which they came. */
export class Playback {
  private timer: NodeJS.Timeout | undefined
  private speed: PlaybackState['speed'] = '1'
  private skipsSilence = true
  private tickAt = 0
  /** Recorded time that has passed since the frame at the playhead. */
  private passed = 0

  constructor(
    private readonly list: Played,
    private readonly now: () => number,
    private readonly onChange: () => void,
  ) {}

  get state(): PlaybackState {
    const { index, end } = this.list
    return {
      isPlaying: this.timer !== undefined,
      speed: this.speed,
      skipsSilence: this.skipsSilence,
      frames: end,
      total: index.count,
      at: timeOf(index, end - 1),
      firstAt: timeOf(index, 0),
      lastAt: timeOf(index, index.count - 1),
    }
  }

  set(change: PlaybackSet): void {
    this.passed = 0
    if ('speed' in change) this.speed = change.speed
    else if ('skipsSilence' in change) this.skipsSilence = change.skipsSilence
    else if (change.isPlaying) this.start()
    else this.stop()
    this.onChange()
  }

  /** Seeking stops nothing: what plays goes on from there. */
  seek(seek: Seek): void {
    const { list } = this
    const { time, count } = list.index
    this.passed = 0
    const place = list.placeOf(list.end)
    if ('frames' in seek) this.show(seek.frames)
    else if ('at' in seek) this.show(time.subarray(0, count).findLastIndex((at) => at <= seek.at) + 1)
    else if ('by' in seek) this.showPlace(place - 1 + Math.round(seek.by))
    else this.showPlace(this.notable(place - 1, seek.notable === 'next' ? 1 : -1))
    this.onChange()
  }

  /** Place of the first frame with a fault or an alarm, or of the first of all. */
  firstNotable(): number | undefined {
    if (this.list.listed(0) === undefined) return undefined
    return Math.max(0, this.notable(-1, 1))
  }

  stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
  }

  /** From the playhead, or from the start where it has come to the end. */
  private start(): void {
    if (this.timer !== undefined) return
    if (this.list.end >= this.list.index.count) this.show(1)
    this.tickAt = this.now()
    this.timer = setInterval(() => this.tick(), TICK_MS)
  }

  private tick(): void {
    const now = this.now()
    this.passed += this.speed === 'max' ? Infinity : (now - this.tickAt) * Number(this.speed)
    this.tickAt = now
    const first = this.list.placeOf(this.list.end)
    let place = first
    while (
      place - first < MOST_A_TICK &&
      this.list.listed(place) !== undefined &&
      this.passed >= this.gapBefore(place)
    ) {
      this.passed -= this.gapBefore(place++)
    }
    if (place > first) this.showPlace(place - 1)
    if (this.list.listed(place) === undefined) this.stop()
    this.onChange()
  }

  /** Recorded time between the frame at this place and the one above it. */
  private gapBefore(place: number): number {
    const { time } = this.list.index
    const [before, row] = [this.list.listed(place - 1), this.list.listed(place)]
    if (before === undefined || row === undefined) return 0
    const gap = Math.max(0, (time[row] ?? NaN) - (time[before] ?? NaN))
    if (Number.isNaN(gap)) return NO_CLOCK_MS
    return this.skipsSilence ? Math.min(gap, SILENCE_MS) : gap
  }

  /** The nearest place in this direction whose frame has a fault or an alarm; the same place where there is none. */
  private notable(from: number, step: 1 | -1): number {
    const { issues, alarms } = this.list.index
    for (let place = from + step; ; place += step) {
      const row = this.list.listed(place)
      if (row === undefined) return from
      if (((issues[row] ?? 0) & NOTABLE) !== 0 || (alarms[row] ?? 0) > 0) return place
    }
  }

  private showPlace(place: number): void {
    const row = this.list.listed(Math.max(0, place))
    this.show(row === undefined ? this.list.index.count : row + 1)
  }

  /** At least one frame: an empty list would say that there is none. */
  private show(frames: number): void {
    const { count } = this.list.index
    this.list.endAt(frames >= count ? undefined : Math.max(1, frames))
  }
}

function timeOf(index: FrameIndex, row: number): number | undefined {
  const at = row < 0 || row >= index.count ? NaN : (index.time[row] ?? NaN)
  return Number.isNaN(at) ? undefined : at
}
