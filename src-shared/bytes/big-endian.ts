/** Two bytes as the network orders them; bytes that are not there count as 0. */
export function u16At(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!
}

/** Four bytes as the network orders them; bytes that are not there count as 0. */
export function u32At(bytes: Uint8Array, at: number): number {
  return ((u16At(bytes, at) << 16) | u16At(bytes, at + 2)) >>> 0
}
