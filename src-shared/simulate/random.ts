/** Numbers from 0 up to 1 that are the same for the same seed on every machine. */
export type Random = () => number

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state are plenty for noise on positions. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A seed of its own for each device of a fleet: neighbours must not be alike. */
export function seedOf(seed: number, index: number): number {
  return Math.imul((seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0, 0x85ebca6b) >>> 0
}

/** A whole number from 0 up to `count`. */
export function pick(random: Random, count: number): number {
  return Math.floor(random() * count)
}
