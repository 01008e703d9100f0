const TWO_32 = 0x1_0000_0000

/** Nanoseconds since 1970 as two 32-bit halves. A double cannot hold them, so milliseconds are taken apart first. */
export function nanoseconds(at: number): [high: number, low: number] {
  const milliseconds = Math.floor(at)
  const rest = Math.round((at - milliseconds) * 1e6)
  // milliseconds * 10^6 in units of 2^16, and what is below them.
  const upper = Math.floor(milliseconds / 0x10000) * 1e6
  const lower = (milliseconds % 0x10000) * 1e6 + rest
  const low = (upper % 0x10000) * 0x10000 + lower
  return [Math.floor(upper / 0x10000) + Math.floor(low / TWO_32), low % TWO_32]
}

/** How a capture file counts time. */
export interface TickRate {
  /** Milliseconds since 1970 of a count in two 32-bit halves. */
  milliseconds(high: number, low: number): number
}

/** The rate that the option if_tsresol names: 10^-n seconds, or with the top bit set 2^-n seconds. `offset` in seconds. */
export function tickRate(resolution: number, offset = 0): TickRate {
  const offsetMs = offset * 1000
  if (resolution & 0x80) {
    const scale = 1000 / 2 ** (resolution & 0x7f)
    return { milliseconds: (high, low) => high * TWO_32 * scale + low * scale + offsetMs }
  }
  if (resolution <= 3 || resolution > 9) {
    const scale = 10 ** (3 - resolution)
    return { milliseconds: (high, low) => (high * TWO_32 + low) * scale + offsetMs }
  }
  const ticks = 10 ** (resolution - 3)
  const wholes = Math.floor(TWO_32 / ticks)
  const rest = TWO_32 % ticks
  return {
    milliseconds(high, low) {
      // Whole milliseconds and the fraction apart: their sum is then the double nearest to the true time.
      const remainder = high * rest + low
      const whole = Math.floor(remainder / ticks)
      return high * wholes + whole + (remainder - whole * ticks) / ticks + offsetMs
    },
  }
}
