import type { Span } from '../model/span'

/**
 * - no: a byte rules this family out.
 * - short: nothing speaks against it, and more bytes could still change the answer.
 * - possible: it looks like this family, and no further byte can prove it.
 * - sure: a whole frame is here and every structure test passes.
 */
export type Verdict = 'no' | 'short' | 'possible' | 'sure'

/** One named test of a detection and the bytes that it looked at. */
export interface DetectionTest {
  text: string
  pass: boolean
  span: Span
}

/** The head of a connection, looked at by one family. It records the tests only when somebody wants to see them. */
export class Probe {
  /** How many bytes the passed tests covered: the weight of the evidence. */
  weight = 0
  /** Where the test that failed began: the first byte that ruled the family out. */
  ruledOutAt = -1

  constructor(
    readonly bytes: Uint8Array,
    readonly start = 0,
    readonly end = bytes.length,
    readonly tests: DetectionTest[] | null = null,
    /** Bytes that nobody could frame stand right in front: a form that is all digits may be a piece of them. */
    readonly isAfterNoise = false,
  ) {}

  get length(): number {
    return this.end - this.start
  }

  /** The byte so far from the start, or -1 past the end. */
  at(offset: number): number {
    const i = this.start + offset
    return i < this.end ? (this.bytes[i] ?? -1) : -1
  }

  /** Notes a test and gives its result back, so that it can stand in a condition. Offsets count from the start. */
  check(pass: boolean, text: string, from: number, to: number): boolean {
    if (pass) this.weight += to - from
    else if (this.ruledOutAt < 0) this.ruledOutAt = from
    this.tests?.push({ text, pass, span: [from, Math.min(to, this.length)] })
    return pass
  }

  /** Does the text stand at `offset`? "short" when the bytes end inside it and fit so far. */
  starts(literal: string, offset = 0, text = `starts with ${literal}`): 'yes' | 'short' | 'no' {
    const there = Math.min(literal.length, this.length - offset)
    for (let i = 0; i < there; i++) {
      if (this.at(offset + i) !== literal.charCodeAt(i)) {
        this.check(false, text, offset, offset + literal.length)
        return 'no'
      }
    }
    if (there < literal.length) return 'short'
    this.check(true, text, offset, offset + literal.length)
    return 'yes'
  }
}
