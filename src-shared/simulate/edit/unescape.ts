/** Undoes an escaping that is known only forwards: byte by byte, the longest pair first. */
export function unescaped(wire: Uint8Array, escape: (meant: Uint8Array) => Uint8Array): Uint8Array {
  const pairs = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const written = escape(Uint8Array.of(byte))
    if (written.length > 1) pairs.set(written.join(), byte)
  }
  if (pairs.size === 0) return wire
  const meant: number[] = []
  for (let at = 0; at < wire.length; at++) {
    const pair = pairs.get(wire.subarray(at, at + 2).join())
    meant.push(pair ?? wire[at] ?? 0)
    if (pair !== undefined) at++
  }
  return Uint8Array.from(meant)
}
