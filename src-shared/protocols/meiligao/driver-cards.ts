import { parseTimeDigits } from '../../bytes/civil-time'
import { parseMinutes } from '../../bytes/degrees'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Draft } from './position'

const CARDS = 15

/** Fifteen cards of four bytes, then `|HHMMSS,DDMMYY,latitude,N,longitude,E`. */
export function driverCards(reader: Reader): Message[] {
  const cards: string[] = []
  for (let i = 0; i < CARDS; i++) {
    const number = reader.u32('driver')
    if (number > 0) cards.push(String(number).padStart(10, '0'))
  }
  if (reader.fault) return []
  const draft: Draft = { kind: 'info', attributes: {} }
  const last = cards.at(-1)
  if (last !== undefined) draft.attributes.driverId = last
  if (cards.length > 1) draft.attributes['meiligao.cards'] = cards.join(' ')
  if (reader.left > 0) readCardPlace(reader, draft)
  return [draft]
}

function readCardPlace(reader: Reader, draft: Draft): void {
  const fields = new TextReader(reader)
  fields.skipLiteral('|')
  const clock = fields.next('time.clock')
  const { from } = fields
  draft.time = parseTimeDigits(fields.next('time.date'), clock, 'ddmmyy')
  if (draft.time === undefined && !fields.fault) reader.report('range', 'No such date and time', from, fields.to)
  const lat = parseMinutes(fields.next('fix.lat'))
  const south = fields.next('fix.hemisphere') === 'S'
  const lon = parseMinutes(fields.next('fix.lon'))
  const west = fields.next('fix.side') === 'W'
  if (!fields.done) fields.rest('rest')
  if (lat === undefined || lon === undefined || draft.time === undefined || fields.fault) return
  draft.fix = { valid: true, lat: south ? -lat : lat, lon: west ? -lon : lon }
  fields.settle('fix.lat', draft.fix.lat)
  fields.settle('fix.lon', draft.fix.lon)
  draft.kind = 'position'
}
