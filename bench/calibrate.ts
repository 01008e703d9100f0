const bytes = Uint8Array.from({ length: 1 << 20 }, (_, i) => (i * 31) & 0xff)

/**
 * A fixed piece of arithmetic over a megabyte, of the kind that decoders do: read, shift, add, branch. How fast it runs
 * says how fast this machine is right now, so that a result can be compared between machines and between busy hours.
 */
export function calibrate(): number {
  let sum = 0
  for (const byte of bytes) {
    sum = (sum ^ byte) & 1 ? (sum >>> 1) ^ 0x8408 : (sum >>> 1) + byte
  }
  return sum
}
