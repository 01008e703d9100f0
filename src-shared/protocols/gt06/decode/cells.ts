import { parseMac } from '../../../bytes/mac'
import type { Reader } from '../../../bytes/reader'
import { fitting, type Draft, type Part } from './draft'

/** All ones: a unit that has not heard a network yet. */
const NO_COUNTRY = 0xffff

/** Country and network. The highest bit of the country says that the network has two bytes. */
interface Network {
  mcc: number
  mnc: number
}

export function readNetwork(reader: Reader, isWide = false): Network {
  const word = reader.u16('cell.mcc')
  const mcc = word === NO_COUNTRY ? word : word & 0x7fff
  if (word !== mcc) reader.note(mcc)
  const mnc = isWide || word !== mcc ? reader.u16('cell.mnc') : reader.u8('cell.mnc')
  return { mcc, mnc }
}

/** Does the country at this place say that its network has two bytes? */
export function isWideAt(content: Reader, at = 0): boolean {
  const high = content.peek(at)
  return high >= 0x80 && high * 256 + content.peek(at + 1) !== NO_COUNTRY
}

/** Does a mobile country code stand here? They run from 200 to 799. */
export function isCountryAt(content: Reader, at = 0): boolean {
  const code = (content.peek(at) & 0x7f) * 256 + content.peek(at + 1)
  return code >= 200 && code < 800
}

/** A wide cell fills its two numbers, four and eight bytes, only in their lower halves. */
export function is4GAt(content: Reader, at: number): boolean {
  const lac = at + (isWideAt(content, at) ? 4 : 3)
  return isLowerHalf(content, lac, 4) && isLowerHalf(content, lac + 4, 8)
}

function isLowerHalf(content: Reader, at: number, width: number): boolean {
  const half = width / 2
  return isEmpty(content, at, half) && !isEmpty(content, at + half, half)
}

/** Widths in bytes. 2G cells take 2 and 3, 3G 2 and 4, 4G 4 and 8. */
interface CellSize {
  readonly lac: number
  readonly cid: number
  /** Two bytes for the network whatever the country's highest bit says. */
  readonly wide?: boolean
}

export const CELL_2G: CellSize = { lac: 2, cid: 3 }
export const CELL_3G: CellSize = { lac: 2, cid: 4 }
export const CELL_4G: CellSize = { lac: 4, cid: 8 }

/** An empty slot is all zeros, or has no country, and is no cell. */
export function readCell(reader: Reader, draft: Draft, network: Network, size: CellSize, isSignalled = false): void {
  reader.open('cell')
  const lac = reader.unsigned('cell.lac', size.lac)
  const cid = reader.unsigned('cell.cid', size.cid)
  // Sent as a distance from 0 dBm, without its sign.
  const signal = isSignalled ? 0 - reader.u8('cell.signal') : undefined
  if (isSignalled) reader.note(signal ?? null)
  reader.close()
  if (reader.fault !== null || (lac === 0 && cid === 0) || network.mcc === NO_COUNTRY) return
  const cell = { mcc: network.mcc, mnc: network.mnc, lac, cid, signal }
  if (draft.message.cells) draft.message.cells.push(cell)
  else draft.message.cells = [cell]
}

export function cell(size: CellSize): Part {
  return (reader, draft) => readCell(reader, draft, readNetwork(reader, size.wide), size)
}

/** Which cell fits so many bytes, network included; the highest bit of the country decides between equals. */
const SIZE_BY_WIDTH: Readonly<Record<number, { narrow?: CellSize; wide?: CellSize }>> = {
  8: { narrow: CELL_2G },
  9: { narrow: CELL_3G, wide: CELL_2G },
  10: { wide: CELL_3G },
  15: { narrow: CELL_4G },
  16: { wide: CELL_4G },
}

/**
 * The cell of an alarm: a length byte that counts itself, or does not, or says something else, so the cell is read by
 * the bytes that are there before the last `tail` ones. 0 stands for no cell, left out or filled with zeros.
 */
export function countedCell(tail: number): Part {
  return (reader, draft) => {
    const length = reader.u8('cell.length')
    const width = reader.left + draft.missing - tail
    const size = SIZE_BY_WIDTH[width]?.[isWideAt(reader) ? 'wide' : 'narrow']
    if (length === 0 || size === undefined) reader.skip('cell.raw', width)
    else readCell(reader, draft, readNetwork(reader), size)
  }
}

/** The same where nobody knows how many bytes follow: the length has to be believed, whether it counts itself or not. */
export const ownCountedCell: Part = (reader, draft) => {
  const width = countedWidth(reader)
  const side = isWideAt(reader, 1) ? 'wide' : 'narrow'
  const length = reader.u8('cell.length')
  const size = width === undefined ? undefined : SIZE_BY_WIDTH[width]?.[side]
  if (size) readCell(reader, draft, readNetwork(reader), size)
  else reader.skip('cell.raw', Math.min(Math.max(0, length - 1), reader.left))
}

/** How wide a cell is by the length in front of it, which counts itself, or does not; undefined when it is no cell's. */
function countedWidth(content: Reader, lengthAt = 0): number | undefined {
  const length = content.peek(lengthAt)
  const side = isWideAt(content, lengthAt + 1) ? 'wide' : 'narrow'
  if (SIZE_BY_WIDTH[length - 1]?.[side]) return length - 1
  return SIZE_BY_WIDTH[length]?.[side] ? length : undefined
}

/**
 * May a cell of this width, network included, stand behind its length? A length that is no cell's, or has no country
 * behind it, leaves the question to the number of bytes.
 */
export function mayHoldCell(content: Reader, lengthAt: number, width: number): boolean {
  if (content.peek(lengthAt) === 0) return isEmpty(content, lengthAt + 1, width)
  const counted = isCountryAt(content, lengthAt + 1) ? countedWidth(content, lengthAt) : undefined
  return counted === undefined || counted === width
}

function isEmpty(content: Reader, at: number, width: number): boolean {
  for (let i = 0; i < width; i++) if (content.peek(at + i) > 0) return false
  return true
}

/** So many cells with their signals. */
export function cellList(count: number, size: CellSize): Part {
  return (reader, draft) => readCells(reader, draft, readNetwork(reader, size.wide), { count, size })
}

function readCells(
  reader: Reader,
  draft: Draft,
  network: Network,
  list: { readonly count: number; readonly size: CellSize },
): void {
  const count = fitting(reader, list.count, list.size.lac + list.size.cid + 1)
  for (let i = 0; i < count; i++) readCell(reader, draft, network, list.size, true)
}

/** WanWay S20: how many cells there are stands in front of them. */
export const countedCells: Part = (reader, draft) => {
  const network = readNetwork(reader)
  readCells(reader, draft, network, { count: reader.u8('cell.count'), size: CELL_2G })
}

/** Number 0xA9: a flag says whether the cells are of 4G. */
export const flaggedCells: Part = (reader, draft) => {
  const network = readNetwork(reader)
  const size = reader.u8('cell.is4G') > 0 ? CELL_4G : CELL_2G
  readCells(reader, draft, network, { count: reader.u8('cell.count'), size })
}

/** Numbers 0x38 and 0x39: the kind of network comes first and decides the widths; from 3 on it is 4G. */
export const typedCell: Part = (reader, draft) => {
  const isNew = reader.u8('cell.kind') >= 3
  readCell(reader, draft, readNetwork(reader), isNew ? CELL_4G : CELL_2G)
  if (isNew) reader.u16('cell.level')
  else reader.u8('cell.level')
}

export const timingAdvance: Part = (reader) => {
  reader.u8('cell.timing')
}

const MAC_SIZE = 6
const STATION_SIZE = MAC_SIZE + 1

/** A count and so many stations. */
export const stations: Part = (reader, draft) => readStations(reader, draft, reader.u8('wifi.count'))

export function readStations(reader: Reader, draft: Draft, promised: number): void {
  const count = fitting(reader, promised, STATION_SIZE)
  for (let i = 0; i < count; i++) {
    reader.open('wifi')
    const mac = readMac(reader, 'wifi.mac')
    const signal = 0 - reader.u8('wifi.signal')
    reader.note(signal)
    reader.close()
    if (reader.fault === null) addStation(draft, mac, signal)
  }
}

/** Number 0xF3: two bytes of unknown meaning in front of each address, and no signal. */
export const plainStations: Part = (reader, draft) => {
  const count = fitting(reader, reader.u8('wifi.count'), 2 + MAC_SIZE)
  for (let i = 0; i < count; i++) {
    reader.open('wifi')
    reader.skip('reserved', 2)
    const mac = readMac(reader, 'wifi.mac')
    reader.close()
    if (reader.fault === null) addStation(draft, mac, undefined)
  }
}

/** An empty slot has the address zero. */
const NO_STATION = '00:00:00:00:00:00'

function addStation({ message }: Draft, mac: string, signal: number | undefined): void {
  if (mac === NO_STATION) return
  const station = { mac, signal }
  if (message.wifi) message.wifi.push(station)
  else message.wifi = [station]
}

export function readMac(reader: Reader, id: string): string {
  const mac = parseMac(reader.hex(id, MAC_SIZE)) ?? ''
  reader.note(mac)
  return mac
}
