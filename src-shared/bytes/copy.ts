/**
 * A copy of a range. Not `bytes.slice()`: what comes from a socket or a file is a Buffer of Node, whose slice is a view
 * of memory that its owner will write again.
 */
export function copyOf(bytes: Uint8Array, start = 0, end = bytes.length): Uint8Array {
  const copy = new Uint8Array(end - start)
  copy.set(bytes.subarray(start, end))
  return copy
}
