/** Two decimal digits in one byte: 0x59 is 59. NaN when a half of the byte is no decimal digit. */
export function bcdByte(value: number): number {
  const high = value >> 4
  const low = value & 15
  return high > 9 || low > 9 ? NaN : high * 10 + low
}
