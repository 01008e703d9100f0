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

/** Sum of the 16-bit words of a range, carries folded back in, as IP, TCP and UDP count (RFC 1071). An odd last byte is the high half. */
export function internetSum(bytes: Uint8Array, start: number, end: number, initial = 0): number {
  let sum = initial
  let i = start
  for (; i + 1 < end; i += 2) sum += (bytes[i]! << 8) | bytes[i + 1]!
  if (i < end) sum += bytes[i]! << 8
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000)
  return sum
}
