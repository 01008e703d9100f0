/** 256 steps of a reflected 16-bit CRC, polynomial 0x1021 mirrored to 0x8408. */
const X25_TABLE = makeTable((byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x8408 : crc >>> 1
  return crc
})

const CCITT_TABLE = makeTable((byte) => {
  let crc = byte << 8
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
  return crc & 0xffff
})

function makeTable(step: (byte: number) => number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => step(byte))
}

/** CRC-16/X-25, which tracker makers call CRC-ITU: "123456789" gives 0x906E. */
export function crcX25(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xffff
  for (let i = start; i < end; i++) crc = (crc >>> 8) ^ X25_TABLE[(crc ^ bytes[i]!) & 0xff]!
  return crc ^ 0xffff
}

/** CRC-16/CCITT-FALSE: initial 0xFFFF, not reflected; "123456789" gives 0x29B1. */
export function crcCcitt(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xffff
  for (let i = start; i < end; i++) crc = ((crc << 8) & 0xffff) ^ CCITT_TABLE[(crc >>> 8) ^ bytes[i]!]!
  return crc
}
