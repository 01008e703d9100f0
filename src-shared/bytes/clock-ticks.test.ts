import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nanoseconds, tickRate } from './clock-ticks'

const asBig = ([high, low]: [number, number]): bigint => (BigInt(high) << 32n) | BigInt(low)
const halves = (ticks: bigint): [number, number] => [Number(ticks >> 32n), Number(ticks & 0xffffffffn)]

describe('ticks of a clock', () => {
  it('are nanoseconds to the last', () => {
    expect(asBig(nanoseconds(0))).toBe(0n)
    expect(asBig(nanoseconds(1_795_255_200_000.25))).toBe(1_795_255_200_000_250_000n)
    expect(asBig(nanoseconds(1_795_255_200_000.9998))).toBe(1_795_255_200_000_999_756n)
  })

  it('come back as the time they were made of', () => {
    const rate = tickRate(9)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4e12, noNaN: true }), (at) => {
        // Below 2^32 ms a double is finer than a nanosecond.
        const back = rate.milliseconds(...nanoseconds(at))
        if (at > 2 ** 33) expect(back).toBe(at)
        else expect(Math.abs(back - at)).toBeLessThan(1e-6)
      }),
    )
  })

  it('are read at every resolution', () => {
    const at = 1_795_255_200_123
    const table: [resolution: number, ticks: bigint][] = [
      [0, 1_795_255_200n],
      [3, 1_795_255_200_123n],
      [6, 1_795_255_200_123_000n],
      [9, 1_795_255_200_123_000_000n],
      [0x80 | 20, (1_795_255_200_123n * 2n ** 20n) / 1000n],
    ]
    for (const [resolution, ticks] of table) {
      const read = tickRate(resolution).milliseconds(...halves(ticks))
      expect(Math.abs(read - (resolution === 0 ? 1_795_255_200_000 : at))).toBeLessThan(0.001)
    }
    expect(tickRate(6, -3600).milliseconds(...halves(3_600_000_000n))).toBe(0)
    expect(tickRate(12, 1000).milliseconds(...halves(5_000_000_000n))).toBe(1_000_005)
  })
})
