/** Datagrams that wait for their fragments; the oldest gives way. */
const MOST_WAITING = 64
/** RFC 1122 gives fragments one to two minutes. */
const PATIENCE_MS = 60_000
const LARGEST_DATAGRAM = 65_535
/** Holes in one datagram; more are an attack, not a network. */
const MOST_RANGES = 256

/** One fragment: bytes[start, end) stand at `offset` of what was cut up. */
export interface Fragment {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly offset: number
  readonly isLast: boolean
  readonly at: number | undefined
}

interface Waiting {
  bytes: Uint8Array
  /** Ranges that have come: sorted, apart from each other. */
  ranges: [from: number, to: number][]
  /** Known once the last fragment has come. */
  length: number
  firstAt: number
}

/** Joins the fragments of IP datagrams, in whatever order they come. Of bytes that come twice the first stay. */
export class Fragments {
  /** Datagrams of which not every fragment came. */
  lost = 0
  private readonly waiting = new Map<string, Waiting>()

  /** The datagram, when this fragment completes it. */
  add(key: string, fragment: Fragment): Uint8Array | undefined {
    const at = fragment.at ?? 0
    const size = fragment.end - fragment.start
    if (fragment.offset + size > LARGEST_DATAGRAM) return undefined
    const waiting = this.find(key, at)
    if (fragment.isLast) waiting.length = fragment.offset + size
    this.place(waiting, fragment, fragment.offset + size)
    if (waiting.ranges.length > MOST_RANGES) this.drop(key)
    const [first] = waiting.ranges
    if (waiting.ranges.length !== 1 || first?.[0] !== 0 || first[1] !== waiting.length) return undefined
    this.waiting.delete(key)
    return waiting.bytes.slice(0, waiting.length)
  }

  /** The recording is over. */
  end(): void {
    this.lost += this.waiting.size
    this.waiting.clear()
  }

  private find(key: string, at: number): Waiting {
    const known = this.waiting.get(key)
    if (known && at - known.firstAt <= PATIENCE_MS) return known
    if (known) this.drop(key)
    if (this.waiting.size >= MOST_WAITING) {
      const [oldest] = this.waiting.keys()
      if (oldest !== undefined) this.drop(oldest)
    }
    const fresh: Waiting = { bytes: new Uint8Array(2048), ranges: [], length: -1, firstAt: at }
    this.waiting.set(key, fresh)
    return fresh
  }

  private drop(key: string): void {
    this.waiting.delete(key)
    this.lost++
  }

  private place(waiting: Waiting, fragment: Fragment, end: number): void {
    if (end > waiting.bytes.length) {
      const grown = new Uint8Array(Math.min(LARGEST_DATAGRAM, end * 2))
      grown.set(waiting.bytes)
      waiting.bytes = grown
    }
    let at = fragment.offset
    for (const [from, to] of [...waiting.ranges, [end, end] as const]) {
      const stop = Math.min(from, end)
      if (stop > at) {
        const start = fragment.start + at - fragment.offset
        waiting.bytes.set(fragment.bytes.subarray(start, start + stop - at), at)
      }
      at = Math.max(at, to)
    }
    waiting.ranges = joined([...waiting.ranges, [fragment.offset, end]])
  }
}

function joined(ranges: [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}
