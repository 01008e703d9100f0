import { parseWhole } from '../../../bytes/number'
import type { TextReader } from '../../../bytes/text-reader'
import type { Cell, Message } from '../../../model/message'
import { batteryPercent } from './battery'
import { readRest, type TextFrame } from './text-frame'

/** What may stand behind the status word; the first row that fits reads it. */
interface TailForm {
  fits(tokens: readonly string[]): boolean
  read(text: TextReader, message: Message, frame: TextFrame, tokens: readonly string[]): void
}

/** h02.md, 3, "extra". */
const FORMS: readonly TailForm[] = [
  { fits: isMeters, read: readMeters },
  { fits: isReport, read: readReport },
  { fits: (tokens) => tokens.length >= 4, read: readCellTail },
  { fits: ([token = '', ...more]) => more.length === 0 && parseWhole(token) !== undefined, read: readBattery },
]

/** V6 and others put the number of the SIM card in front of the rest. */
function readIccid(text: TextReader, message: Message): void {
  const iccid = iccidOf(text.peek())
  if (iccid === undefined) return
  text.next('sim.iccid')
  ;(message.attributes ??= {}).iccid = iccid
}

export function readTail(text: TextReader, message: Message, frame: TextFrame): void {
  if (text.done || text.fault) return
  readIccid(text, message)
  if (text.done) return
  const tokens = text.left.split(',')
  FORMS.find((form) => form.fits(tokens))?.read(text, message, frame, tokens)
  readRest(text)
}

/** odometer, temperature, fuel with its point, altitude, LAC, cell. */
function isMeters(tokens: readonly string[]): boolean {
  return tokens.length === 6 && tokens[2]?.includes('.') === true
}

function readMeters(text: TextReader, message: Message): void {
  const attributes = (message.attributes ??= {})
  const metres = text.whole('odometer')
  if (metres !== undefined) attributes.odometerKm = metres / 1000
  attributes.temperatureC = text.decimal('temperature')
  attributes.fuelPercent = text.decimal('fuel')
  const altitudeM = text.decimal('fix.altitude')
  if (message.fix) message.fix.altitudeM = altitudeM
  // Without a country and a network these are no cell yet.
  attributes['h02.lac'] = text.whole('cell.lac', 16)
  attributes['h02.cell'] = text.whole('cell.cid', 16)
}

/** battery %, count, mcc, mnc, then LAC and cell so many times (HuaSunTeK 3.1). */
function isReport(tokens: readonly string[]): boolean {
  const battery = parseWhole(tokens[0] ?? '')
  const count = parseWhole(tokens[1] ?? '')
  return battery !== undefined && battery <= 100 && count !== undefined && tokens.length === 4 + 2 * count
}

function readReport(text: TextReader, message: Message): void {
  ;(message.attributes ??= {}).batteryPercent = text.whole('battery.percent')
  const count = text.whole('cell.count') ?? 0
  const network = readNetwork(text)
  for (let i = 0; i < count; i++) addCell(message, network, text.whole('cell.lac'), text.whole('cell.cid'))
}

/** mcc, mnc, LAC, cell, and then in any order battery, ICCID or a list of neighbours. */
function readCellTail(text: TextReader, message: Message, frame: TextFrame, tokens: readonly string[]): void {
  const [mccBase, cellBase] = cellBases(tokens, frame.device)
  const network = readNetwork(text, mccBase)
  addCell(message, network, text.whole('cell.lac', cellBase), text.whole('cell.cid', cellBase))
  while (!text.done && !text.fault) readExtra(text, message, network)
}

function readExtra(text: TextReader, message: Message, network: Network | undefined): void {
  const token = text.peek()
  if (iccidOf(token) !== undefined) readIccid(text, message)
  else if (token.includes('-')) readNeighbours(text, message, network)
  else if (message.attributes?.batteryPercent === undefined && token.length <= 3 && parseWhole(token) !== undefined)
    readBattery(text, message)
  else text.next('rest')
}

/** `25FC-F48-10|25FC-F48-6`: LAC, cell and level of all cells in view, the serving one first, in hex. */
function readNeighbours(text: TextReader, message: Message, network: Network | undefined): void {
  const list = text.inner('|', text.peek().length)
  message.cells = undefined
  while (!list.done && !list.fault) {
    const [lac = '', cid = '', signal = ''] = list.next('cell.neighbour').trim().split('-')
    addCell(message, network, parseWhole(lac, 16), parseWhole(cid, 16), parseWhole(signal))
  }
  text.skipLiteral(',')
}

export function readBattery(text: TextReader, message: Message): void {
  const value = text.whole('battery')
  if (value !== undefined && value <= 100) (message.attributes ??= {}).batteryPercent = batteryPercent(value)
}

interface Network {
  readonly mcc: number
  readonly mnc: number
}

export function readNetwork(text: TextReader, base: 10 | 16 = 10): Network | undefined {
  const mcc = text.whole('cell.mcc', base)
  const mnc = text.whole('cell.mnc', base)
  return mcc === undefined || mnc === undefined ? undefined : { mcc, mnc }
}

/** Zeros stand for "no cell". */
export function addCell(
  message: Message,
  network: Network | undefined,
  lac: number | undefined,
  cid: number | undefined,
  signal?: number,
): void {
  if (!network || lac === undefined || cid === undefined || (lac === 0 && cid === 0)) return
  const cell: Cell = { mcc: network.mcc, mnc: network.mnc, lac, cid }
  if (signal !== undefined) cell.signal = signal
  ;(message.cells ??= []).push(cell)
}

/**
 * Ten-digit units write the country in decimal, fifteen-digit units in hex; the range of country codes, 200 to 799,
 * overrules that. LAC and cell are in hex when a letter says so or the country is.
 */
function cellBases(tokens: readonly string[], device: string): [10 | 16, 10 | 16] {
  const [mcc = '', , lac = '', cid = ''] = tokens.map((token) => token.trim())
  const isHex = device.length === 15 ? isCountry(parseWhole(mcc, 16)) : !isCountry(parseWhole(mcc))
  const hasLetter = parseWhole(lac) === undefined || parseWhole(cid) === undefined
  return [isHex ? 16 : 10, isHex || hasLetter ? 16 : 10]
}

function isCountry(mcc: number | undefined): boolean {
  return mcc !== undefined && mcc >= 200 && mcc <= 799
}

/** 18 to 20 digits beginning with 89; a pad, F or ?, may follow the nineteenth. */
export function iccidOf(text: string): string | undefined {
  const digits = text.endsWith('F') || text.endsWith('?') ? text.slice(0, -1) : text
  const isIccid = digits.startsWith('89') && digits.length >= 18 && digits.length <= 20
  return isIccid && parseWhole(digits) !== undefined ? digits : undefined
}
