import { crcX25 } from '../../bytes/crc'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Probe, Verdict } from '../probe'
import { isKnownNumber } from './numbers'
import { isWifiNumber, wifiFrameSize } from './wifi-frame'

/** 78 78, one length byte; 79 79, two. The length counts protocol number, content, serial and checksum (gt06.md, 1). */
export const SHORT_START = 0x7878
export const LONG_START = 0x7979
/** Protocol number, serial and checksum: what the length counts besides the content. */
export const COUNTED = 5
/** Serial, checksum and stop bytes: what follows the content. */
export const TRAILER = 6
/** Units of the 4G line send up to 4 KiB; a longer announcement is taken for noise. */
const LONGEST = 8192
/** Without a checksum that fits, a frame holds at least the three bytes of the shortest heartbeat. */
const SHORTEST_UNPROVEN = COUNTED + 3
/** How far a stop is looked for when it is not where the length says: every 78 78 frame is shorter than this. */
const STOP_WINDOW = 262

/** A frame's size; 0 when no frame starts here, -1 when more bytes are needed to tell. */
type Size = number
const NONE = 0
const UNFINISHED = -1

function headerSize(second: number): number {
  return second === 0x79 ? 4 : 3
}

function declaredLength(bytes: Uint8Array, start: number): number {
  const high = bytes[start + 2] ?? 0
  return bytes[start + 1] === 0x79 ? (high << 8) | (bytes[start + 3] ?? 0) : high
}

function declaredSize(bytes: Uint8Array, start: number): number {
  return declaredLength(bytes, start) + headerSize(bytes[start + 1] ?? 0) + 2
}

export function isStop(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a
}

/** The checksum covers everything from the length to the serial number. */
function isChecksumRight(bytes: Uint8Array, start: number, size: number): boolean {
  const at = start + size - 4
  return crcX25(bytes, start + 2, at) === (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
}

/** The Wi-Fi report without serial and checksum that starts here, if one does. */
export function wifiSizeAt(bytes: Uint8Array, start: number, end: number): Size {
  if (bytes[start + 1] !== 0x78 || !isWifiNumber(bytes[start + 3] ?? 0)) return NONE
  const size = declaredSize(bytes, start)
  if (declaredLength(bytes, start) >= COUNTED) {
    if (start + size > end) return UNFINISHED
    if (isStop(bytes, start + size - 2) && isChecksumRight(bytes, start, size)) return NONE
  }
  return wifiFrameSize(bytes, start, end)
}

/** Where the next stop is, when it is not where the length says: some firmware miscounts. */
function sizeToNextStop(bytes: Uint8Array, start: number, end: number): Size {
  const limit = start + Math.max(STOP_WINDOW, declaredSize(bytes, start))
  const stop = Math.min(end, limit)
  for (let at = start + headerSize(bytes[start + 1] ?? 0) + COUNTED; at + 2 <= stop; at++) {
    if (isStop(bytes, at)) return at + 2 - start
  }
  return end >= limit ? NONE : UNFINISHED
}

/**
 * Topin units look alike, but have no serial and no checksum and count the content only, and their login announces 13
 * bytes of which 11 follow: answered like a GT06 they send the same point for ever (gt06.md, 9).
 */
function isTopin(bytes: Uint8Array, start: number, size: number): boolean {
  return size === declaredSize(bytes, start) + 1 || (size === TOPIN_LOGIN && bytes[start + 3] === 0x01)
}

const TOPIN_LOGIN = 15

export function cut(buffer: Uint8Array, start: number, end: number): Cut {
  const mark = buffer[start]
  if (mark !== 0x78 && mark !== 0x79) return skip(toNextMark(buffer, start + 1, end) - start)
  if (end - start < 2) return MORE
  if (buffer[start + 1] !== mark) return skip(1)
  if (end - start <= headerSize(mark)) return MORE
  const size = sizeAt(buffer, start, end)
  if (size === UNFINISHED) return MORE
  return size === NONE ? skip(1) : frame(size)
}

function sizeAt(bytes: Uint8Array, start: number, end: number): Size {
  const wifi = wifiSizeAt(bytes, start, end)
  if (wifi !== NONE) return wifi
  const length = declaredLength(bytes, start)
  if (length < COUNTED || length > LONGEST) return NONE
  const size = declaredSize(bytes, start)
  if (start + size > end) return UNFINISHED
  if (isStop(bytes, start + size - 2)) return size
  const found = sizeToNextStop(bytes, start, end)
  return found > 0 && isTopin(bytes, start, found) && !isChecksumRight(bytes, start, found) ? NONE : found
}

function toNextMark(buffer: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && buffer[at] !== 0x78 && buffer[at] !== 0x79) at++
  return at
}

export function detect(probe: Probe): Verdict {
  const first = probe.at(0)
  const opening = probe.starts(first === 0x79 ? '\x79\x79' : '\x78\x78', 0, 'starts with 78 78 or 79 79')
  if (opening !== 'yes') return opening
  const header = headerSize(first)
  if (probe.length <= header) return 'short'
  const wifi = wifiSizeAt(probe.bytes, probe.start, probe.end)
  if (wifi > 0)
    return probe.check(true, 'lists of Wi-Fi stations and cells end where 0D 0A stands', 2, wifi) ? 'sure' : 'no'
  // Without weight, so that a Topin login on which nothing follows is not shown as an unfinished frame of this family.
  if (wifi === UNFINISHED || isLoneTopinLogin(probe)) return 'short'
  return detectChecked(probe, header)
}

function isLoneTopinLogin(probe: Probe): boolean {
  return probe.length === TOPIN_LOGIN && probe.at(3) === 0x01 && isStop(probe.bytes, probe.end - 2)
}

function detectChecked(probe: Probe, header: number): Verdict {
  const { bytes, start } = probe
  const length = declaredLength(bytes, start)
  const isKnown = isKnownNumber(probe.at(header))
  if (length < COUNTED || length > LONGEST) {
    probe.check(false, `a length from ${COUNTED} to ${LONGEST}`, 2, header)
    return 'no'
  }
  const size = declaredSize(bytes, start)
  if (probe.length < size) {
    // More bytes can still make a frame of it; only a known number is evidence for that.
    if (isKnown) probe.check(true, 'length and protocol number are possible', 2, header + 1)
    return 'short'
  }
  if (!isStop(bytes, start + size - 2)) return detectMiscounted(probe, size)
  probe.check(true, '0D 0A where the length says', size - 2, size)
  if (isChecksumRight(bytes, start, size)) {
    probe.check(true, 'CRC-X25 fits', size - 4, size - 2)
    return 'sure'
  }
  const isLikely = isKnown && length >= SHORTEST_UNPROVEN
  const text = 'CRC-X25 does not fit, but protocol number and length are those of a GT06'
  return probe.check(isLikely, text, 2, header + 1) ? 'possible' : 'no'
}

/** The stop is somewhere else: only a checksum that fits makes this a GT06 frame whose length is wrong. */
function detectMiscounted(probe: Probe, size: number): Verdict {
  const found = sizeToNextStop(probe.bytes, probe.start, probe.end)
  if (found === UNFINISHED) return 'short'
  const isRight = found > 0 && isChecksumRight(probe.bytes, probe.start, found)
  return probe.check(isRight, '0D 0A where the length says, or a CRC that fits elsewhere', size - 2, size)
    ? 'sure'
    : 'no'
}
