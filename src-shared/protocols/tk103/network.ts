import { parseTimeDigits } from '../../bytes/civil-time'
import { parseMac } from '../../bytes/mac'
import { parseWhole } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Cell, Message, Wifi } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { hasStatus, status } from './status'

/** A signal is two or three digits; the area code of the next cell has four. */
const SIGNAL_LENGTH = 3

/** BZ00: country, network, then area and cell in hex, each pair with a signal or without; status characters (tk103.md, 2). */
export function cellPairs(fields: TextReader, message: Message, attributes: Attributes): void {
  fields.skipLiteral(',')
  if (fields.text[fields.at] === '{') {
    cellLines(fields, message, attributes)
    return
  }
  const mcc = fields.whole('cell.mcc')
  const mnc = fields.whole('cell.mnc')
  const cells: Cell[] = []
  while (!fields.done && !fields.fault && !hasStatus(fields)) {
    fields.open('cell')
    const lac = fields.whole('cell.lacHex', 16)
    const cid = fields.whole('cell.idHex', 16)
    const hasSignal = !fields.done && fields.peek().length <= SIGNAL_LENGTH
    const signal = hasSignal ? fields.whole('cell.signal') : undefined
    fields.close()
    addCell(cells, { mcc, mnc, lac, cid, signal })
  }
  message.cells = cells
  if (!fields.done && !fields.fault) status(fields, attributes)
}

/** BP05 without satellites, and BZ00: `{mcc,mnc,lac,cell}` a line, in decimal digits, then status characters (tk103.md, 2). */
export function cellLines(fields: TextReader, message: Message, attributes: Attributes): void {
  const cells: Cell[] = []
  while (fields.skipLiteral('{')) {
    fields.open('cell')
    const mcc = fields.whole('cell.mcc')
    const mnc = fields.whole('cell.mnc')
    const lac = fields.whole('cell.lac')
    const cid = parseWhole(fields.until('cell.id', '}'))
    if (cid !== undefined) fields.note(cid)
    fields.close()
    addCell(cells, { mcc, mnc, lac, cid })
    fields.skipLiteral('\r')
    fields.skipLiteral('\n')
    if (fields.text.startsWith(',{', fields.at)) fields.skipLiteral(',')
  }
  message.cells = cells
  fields.skipLiteral(',')
  if (hasStatus(fields)) status(fields, attributes)
}

/** DW5x: one cell in decimal digits, the number of access points, each MAC*signal*channel, date DDMMYY and time. */
export function cellAndWifi(fields: TextReader, message: Message): void {
  const mcc = fields.whole('cell.mcc')
  const mnc = fields.whole('cell.mnc')
  const lac = fields.whole('cell.lac')
  const cid = fields.whole('cell.id')
  const cells: Cell[] = []
  addCell(cells, { mcc, mnc, lac, cid })
  message.cells = cells
  fields.whole('wifi.count')
  const wifi: Wifi[] = []
  while (fields.peek().includes('*') && !fields.fault) accessPoint(fields, wifi)
  if (wifi.length > 0) message.wifi = wifi
  if (!fields.done) message.time = dateAndTime(fields)
}

function accessPoint(fields: TextReader, wifi: Wifi[]): void {
  fields.open('wifi')
  const point = fields.inner('*', fields.peek().length)
  const mac = parseMac(point.next('wifi.mac'))
  const signal = point.decimal('wifi.signal')
  if (!point.done) point.decimal('wifi.channel')
  fields.close()
  fields.skipLiteral(',')
  if (mac !== undefined) wifi.push({ mac, signal })
}

/** DDMMYY and HHMMSS, UTC. */
export function dateAndTime(fields: TextReader): number | undefined {
  const date = fields.next('date')
  const time = parseTimeDigits(date, fields.next('time'), 'ddmmyy')
  if (time !== undefined) fields.note(time)
  else if (!fields.fault) fields.doubt('No such date and time')
  return time
}

/** A cell of which a part is missing or no number is left out; its fields say what was there. */
function addCell(cells: Cell[], { mcc, mnc, lac, cid, signal }: Found): void {
  if (mcc === undefined || mnc === undefined || lac === undefined || cid === undefined) return
  cells.push(signal === undefined ? { mcc, mnc, lac, cid } : { mcc, mnc, lac, cid, signal })
}

type Found = { readonly [K in keyof Cell]?: number | undefined }
