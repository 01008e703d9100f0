import { imeiCheckDigit } from '../../bytes/imei'
import type { Reader } from '../../bytes/reader'
import { Writer } from '../../bytes/writer'
import { hasShortSerial } from './messages'
import { headerLength, SPLIT, unescape, VERSIONED, type Marking } from './wire'

export interface Header {
  readonly number: number
  readonly attributes: number
  /** Of the 2019 layout. */
  readonly version: number | undefined
  readonly device: string
  readonly serial: number
  /** Which part of a long message this is, from 1; undefined for a whole one. */
  readonly part: number | undefined
  readonly parts: number | undefined
}

/** Reads from the message number to the first byte of the body. */
export function readHeader(reader: Reader, marking: Marking): Header {
  const number = reader.u16('type')
  const attributes = reader.u16('attributes')
  reader.flag('attributes.length', 0, 9, attributes & 0x3ff)
  reader.flag('attributes.encryption', 10, 12, (attributes >> 10) & 7)
  reader.flag('attributes.split', 13, 13, (attributes & SPLIT) !== 0)
  reader.flag('attributes.versioned', 14, 14, (attributes & VERSIONED) !== 0)
  reader.flag('attributes.reserved', 15, 15, (attributes & 0x8000) !== 0)
  const version = attributes & VERSIONED ? reader.u8('version') : undefined
  const device = identityText(reader.bcd('device', version === undefined ? marking.identityWidth : 10))
  reader.note(device)
  const isShort = hasShortSerial(number)
  const serial = isShort ? reader.u8('serial') : reader.u16('serial')
  const isSplit = (attributes & SPLIT) !== 0 && !isShort
  const parts = isSplit ? reader.u16('parts') : undefined
  const part = isSplit ? reader.u16('part') : undefined
  return { number, attributes, version, device, serial, part, parts }
}

/**
 * Digits as printed on the device, without the zeros that fill up the field. Where digits above 9 appear, the six
 * bytes are a plain number: an IMEI without its check digit, which is put back (jt808.md, Frame).
 */
export function identityText(hex: string): string {
  if (hex === '') return ''
  let at = 0
  while (at < hex.length - 1 && hex.charCodeAt(at) === 0x30) at++
  if (isDecimal(hex)) return hex.slice(at)
  const imei = String(Number.parseInt(hex.slice(0, 12), 16))
  return imei.length === 14 ? imei + String(imeiCheckDigit(imei)) : hex
}

/** The inverse: what goes into the header for an identity. */
export function identityBytes(device: string, width: number): Uint8Array {
  const isNumber = width === 6 && device.length === 15 && isDecimal(device)
  const hex = isNumber ? Number(device.slice(0, 14)).toString(16) : device
  return new Writer(width).bcd(hex.padStart(width * 2, '0').slice(-width * 2)).take()
}

function isDecimal(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}

/** The parts of a header that an answer repeats; undefined when the frame ends inside it. */
export interface ReturnAddress {
  readonly number: number
  readonly attributes: number
  readonly version: number | undefined
  readonly identity: Uint8Array
  readonly serial: number
  /** The first bytes of the body. */
  readonly body: Uint8Array
}

export function returnAddress(frame: Uint8Array, marking: Marking): ReturnAddress | undefined {
  const bytes = unescape(frame, marking)?.bytes ?? frame
  const start = bytes[0] === marking.mark ? 1 : 0
  const word = (at: number) => ((bytes[start + at] ?? 0) << 8) | (bytes[start + at + 1] ?? 0)
  const number = word(0)
  const attributes = word(2)
  const length = headerLength(number, attributes, marking)
  if (start + length > bytes.length) return undefined
  const version = attributes & VERSIONED ? bytes[start + 4] : undefined
  const from = version === undefined ? 4 : 5
  const to = from + (version === undefined ? marking.identityWidth : 10)
  const serial = hasShortSerial(number) ? (bytes[start + to] ?? 0) : word(to)
  const identity = bytes.slice(start + from, start + to)
  return { number, attributes, version, identity, serial, body: bytes.subarray(start + length) }
}
