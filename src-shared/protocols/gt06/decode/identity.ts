import type { Reader } from '../../../bytes/reader'
import type { Draft, Part } from './draft'

/** Sixteen digits of which the first, 0, or the last, F, pads a fifteen-digit IMEI; without a pad all are kept. */
export function readIdentity(reader: Reader, id = 'device'): string {
  const digits = reader.bcd(id, 8)
  const identity = digits.startsWith('0') ? digits.slice(1) : digits.replace(/f$/, '')
  reader.note(identity)
  return identity
}

export const identity: Part = (reader, { message }) => {
  message.device = readIdentity(reader)
}

/** Bits 15 to 4: hours × 100 + minutes. Bit 3: west. Bits 1 and 0: language (gt06.md, 4, 0x01). */
export const zone: Part = (reader, { attributes }) => {
  const word = reader.u16('zone')
  const hundreds = word >> 4
  const size = Math.floor(hundreds / 100) * 60 + (hundreds % 100)
  const minutes = (word & 8) !== 0 ? 0 - size : size
  attributes['gt06.zoneMinutes'] = minutes
  attributes['gt06.language'] = word & 3
  reader.flag('zone.language', 0, 1, word & 3)
  reader.flag('zone.west', 3, 3, (word & 8) !== 0)
  reader.flag('zone.minutes', 4, 15, minutes)
}

export const modelType: Part = (reader, { attributes }) => {
  attributes['gt06.model'] = reader.u16('model')
}

/** The number that a place is to be sent to, in ASCII, filled up with zeros. */
export const phone: Part = (reader, { attributes }) => {
  const digits = reader.text('phone', 21).replace(/\0+$/, '')
  if (digits !== '' && !/^0+$/.test(digits)) attributes['gt06.phone'] = digits
}

export function driver(width: number): Part {
  return (reader, draft) => setDriver(draft, reader.hex('driver', width))
}

/** All zeros: nobody has put a card to the reader. */
function setDriver({ attributes }: Draft, id: string): void {
  if (id !== '' && !/^0+$/.test(id)) attributes.driverId = id
}

/** Six bytes as one decimal number. */
export const driverNumber: Part = (reader, draft) => {
  const id = String(reader.unsigned('driver', 6))
  reader.note(id)
  setDriver(draft, id)
}

export const driverNumber4: Part = (reader, draft) => {
  const id = String(reader.u32('driver'))
  reader.note(id)
  setDriver(draft, id)
}

/** NT and XT40: a length, the kind of identity, and the identity. */
export const driverWithLength: Part = (reader, draft) => {
  const length = reader.u8('driver.length')
  if (length === 0) return
  reader.u8('driver.kind')
  setDriver(draft, reader.hex('driver', Math.min(length - 1, reader.left)))
}

/** A card in a reader: a length and so many characters, padded with blanks. */
export const card: Part = (reader, { attributes }) => {
  const length = reader.u8('card.length')
  const text = reader.text('card', Math.min(length, reader.left)).trim()
  if (text !== '') attributes.card = text
}
