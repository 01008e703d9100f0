/** Exclusive-or of a range: the check byte of NMEA lines and JT/T 808. */
export function xorOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let sum = 0
  for (let i = start; i < end; i++) sum ^= bytes[i]!
  return sum
}

/** Low byte of the sum of a range. */
export function sumOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let sum = 0
  for (let i = start; i < end; i++) sum += bytes[i]!
  return sum & 0xff
}
