/**
 * The Topin form of a Wi-Fi and cell report: no serial, no checksum, and the byte after the start counts Wi-Fi stations.
 * 78 78, stations n, number, time as six bytes of decimal digits, n × (MAC 6, signal 1), cells m, MCC 2, MNC 1,
 * m × (LAC 2, cell 2, signal 1), 0D 0A (gt06.md, 4 and 9).
 */
const WIFI_NUMBERS = [0x17, 0x69]
const STATION_SIZE = 7
export const CELL_SIZE = 5
const TIME_AT = 4
const STATIONS_AT = 10
/** More stations or cells than any unit lists. */
const MOST = 64

export function isWifiNumber(number: number): boolean {
  return number === WIFI_NUMBERS[0] || number === WIFI_NUMBERS[1]
}

/** The size of the report that starts here; 0 when it is none, -1 when more bytes are needed to tell. */
export function wifiFrameSize(bytes: Uint8Array, start: number, end: number): number {
  const stations = bytes[start + 2] ?? 0
  if (stations > MOST || !isTime(bytes, start + TIME_AT, end)) return 0
  const cellsAt = start + STATIONS_AT + stations * STATION_SIZE
  if (cellsAt >= end) return -1
  const cells = bytes[cellsAt] ?? 0
  if (cells > MOST) return 0
  const stopAt = cellsAt + 4 + cells * CELL_SIZE
  if (stopAt + 2 > end) return -1
  return bytes[stopAt] === 0x0d && bytes[stopAt + 1] === 0x0a ? stopAt + 2 - start : 0
}

/** Could the bytes that are there be year to second in decimal digits? A unit without a clock sends zeros. */
function isTime(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = 0; i < 6 && at + i < end; i++) {
    const value = decimal(bytes[at + i] ?? 0)
    if (value < 0 || value > (LAST[i] ?? 0)) return false
  }
  return true
}

const LAST = [99, 12, 31, 23, 59, 59]

/** The two digits of a byte as a number; -1 when they are not decimal. */
function decimal(byte: number): number {
  return byte >> 4 > 9 || (byte & 15) > 9 ? -1 : (byte >> 4) * 10 + (byte & 15)
}
