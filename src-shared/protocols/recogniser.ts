import { skip } from '../framing/cut'
import type { CutOrTail, Cutter } from '../framing/deframer'
import { Probe, type Verdict } from './probe'
import type { Protocol } from './protocol'
import { protocols } from './registry'
import type { Stranger } from './stranger'
import { strangers } from './strangers'

/** Evidence that a guess needs before unfinished bytes are shown as a family's: a mark and one byte that fits it. */
const GUESS_WEIGHT = 3

/** The zeros that a greeting may begin with, with room to spare: Teltonika's four, and three of the length behind them. */
const MOST_ZEROS_OF_A_MARK = 16

const WAIT = { kind: 'more' } as const

/** What the families say at one place of the buffer. */
interface Opinion {
  best: Protocol | null
  verdict: Verdict
  rivals: string[]
  /** The heaviest family that is still short of bytes. */
  guess: Protocol | null
}

/**
 * Finds out which family a connection speaks, by content alone, and cuts with that family's rule. The choice sticks,
 * but until a frame has passed its own integrity test it is made anew for every frame, and afterwards wherever the
 * family's own rule finds nothing: one device has been seen to change its family in the middle of a connection.
 */
export class Recogniser implements Cutter {
  protocol: Protocol | null
  /** Set when the connection began with something that is no family of ours. */
  stranger: Stranger | null = null
  /** Other families that are just as sure of the frame cut last. */
  rivals: readonly string[] = []
  private isProven = false
  private isAtStart = true
  private isAfterNoise = false

  constructor(
    private readonly forced: Protocol | null = null,
    private readonly families: readonly Protocol[] = protocols,
  ) {
    this.protocol = forced
  }

  /** The frame cut last passed its integrity test. */
  confirm(): void {
    this.isProven = true
  }

  /** A datagram stands for itself: whoever sent the last one may have been somebody else. */
  startDatagram(): void {
    this.isAtStart = true
    this.isAfterNoise = false
    this.stranger = null
  }

  cut(buffer: Uint8Array, start: number, end: number, settling: boolean): CutOrTail {
    this.rivals = []
    if (this.stranger) return skip(end - start)
    const cut = this.decide(buffer, start, end, settling)
    this.remember(cut, buffer, start)
    if (cut.kind === 'more' && settling && cut.settle === undefined && this.forced === null) {
      const next = this.nextSure(buffer, start + 1, end)
      if (next > 0) return { kind: 'tail', length: next - start }
    }
    return cut
  }

  /** What the next look at the bytes has to know of the ones before. */
  private remember(cut: CutOrTail, buffer: Uint8Array, start: number): void {
    if (cut.kind === 'more') return
    const isNoise = cut.kind === 'skip'
    if (isNoise && isAllPadding(buffer, start, start + cut.length)) return
    this.isAtStart = false
    this.isAfterNoise = isNoise
  }

  private decide(buffer: Uint8Array, start: number, end: number, settling: boolean): CutOrTail {
    if (this.forced) return this.forced.cut(buffer, start, end)
    const own = this.isProven && this.protocol ? this.protocol.cut(buffer, start, end) : null
    if (own && own.kind !== 'skip') return own
    const padding = paddingRun(buffer, start, end)
    if (padding > MOST_ZEROS_OF_A_MARK) return skip(padding - MOST_ZEROS_OF_A_MARK)
    if (!own) return this.search(buffer, start, end, settling)
    return this.searchBetween(buffer, start, Math.min(end, start + Math.max(1, own.length)), end, settling)
  }

  /** The sticky family sees nothing in [start, stop): does another one? */
  private searchBetween(buffer: Uint8Array, start: number, stop: number, end: number, settling: boolean): CutOrTail {
    let isAfterNoise = this.isAfterNoise
    for (let at = start; at < stop; at++) {
      const opinion = this.ask(buffer, at, end, isAfterNoise)
      isAfterNoise ||= !isPadding(buffer[at])
      if (opinion.verdict === 'no' || opinion.verdict === 'possible') continue
      if (opinion.verdict === 'short' && settling) continue
      if (at > start) return skip(at - start)
      return opinion.verdict === 'short' ? WAIT : this.adopt(opinion, buffer, at, end)
    }
    return skip(stop - start)
  }

  private search(buffer: Uint8Array, start: number, end: number, settling: boolean): CutOrTail {
    const opinion = this.ask(buffer, start, end, this.isAfterNoise)
    if (opinion.verdict === 'sure' || opinion.verdict === 'possible') return this.adopt(opinion, buffer, start, end)
    if (opinion.verdict === 'short' && !settling) return WAIT
    if (this.isAtStart) {
      const verdict = this.askStrangers(buffer, start, end)
      if (verdict === 'sure') return skip(end - start)
      if (verdict === 'short' && !settling) return WAIT
    }
    // In the middle of what nobody knows, half a mark proves nothing.
    const isStranded = this.isAfterNoise && this.protocol === null
    if (opinion.guess === null || isStranded) return skip(1)
    this.protocol = opinion.guess
    const cut = opinion.guess.cut(buffer, start, end)
    return cut.kind === 'skip' ? skip(1) : cut
  }

  private adopt(opinion: Opinion, buffer: Uint8Array, start: number, end: number): CutOrTail {
    const { best } = opinion
    if (!best) return skip(1)
    const cut = best.cut(buffer, start, end)
    if (cut.kind === 'skip') return skip(1)
    if (this.protocol !== best) this.isProven = false
    this.protocol = best
    this.rivals = opinion.rivals
    return cut
  }

  private ask(buffer: Uint8Array, start: number, end: number, isAfterNoise: boolean): Opinion {
    const opinion: Opinion = { best: null, verdict: 'no', rivals: [], guess: null }
    let length = 0
    let weight = 0
    let guessWeight = GUESS_WEIGHT - 1
    for (const family of this.families) {
      const probe = new Probe(buffer, start, end, null, isAfterNoise)
      const verdict = family.detect(probe)
      if (verdict === 'no') continue
      if (verdict === 'short') {
        if (opinion.verdict === 'no' || opinion.verdict === 'possible') opinion.verdict = 'short'
        if (probe.weight > guessWeight) {
          opinion.guess = family
          guessWeight = probe.weight
        }
        continue
      }
      if (verdict === 'possible') {
        if (opinion.verdict === 'no' || (opinion.verdict === 'possible' && probe.weight > weight)) {
          opinion.verdict = 'possible'
          opinion.best = family
          weight = probe.weight
        }
        continue
      }
      const cut = family.cut(buffer, start, end)
      const size = cut.kind === 'frame' ? cut.length : Number.MAX_SAFE_INTEGER
      if (opinion.verdict === 'sure' && opinion.best) {
        // The shortest frame would have been sure first, had the bytes come one by one.
        opinion.rivals.push(size < length ? opinion.best.id : family.id)
        if (size >= length) continue
      }
      opinion.verdict = 'sure'
      opinion.best = family
      length = size
    }
    return opinion
  }

  private askStrangers(buffer: Uint8Array, start: number, end: number): Verdict {
    let verdict: Verdict = 'no'
    let weight = 0
    for (const stranger of strangers) {
      const probe = new Probe(buffer, start, end)
      const answer = stranger.detect(probe)
      if (answer === 'short') verdict = verdict === 'no' ? 'short' : verdict
      if (answer === 'sure' && probe.weight > weight) {
        this.stranger = stranger
        weight = probe.weight
        verdict = 'sure'
      }
    }
    return verdict
  }

  private nextSure(buffer: Uint8Array, from: number, end: number): number {
    for (let at = from; at < end; at++) {
      if (this.ask(buffer, at, end, true).verdict === 'sure') return at
    }
    return 0
  }
}

/** Line ends and zeros that clones put between frames. */
export function isPadding(byte: number | undefined): boolean {
  return byte === 0x0d || byte === 0x0a || byte === 0x00
}

function paddingRun(buffer: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && isPadding(buffer[at])) at++
  return at - start
}

function isAllPadding(buffer: Uint8Array, start: number, end: number): boolean {
  return paddingRun(buffer, start, end) === end - start
}
