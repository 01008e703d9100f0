import { parseMac } from '../../bytes/mac'
import { parseWhole } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Cell, Fix, Message, Scene, Wifi } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'

/** A position frame while it is read. */
export interface Report {
  readonly message: Message
  readonly attributes: Attributes
  readonly fix: Fix
}

/** One field behind the power token: read and written in one place, so that they cannot drift apart. */
export interface Column {
  read(text: TextReader, report: Report): void
  write(scene: Scene): string
}

export const course: Column = {
  read: (text, { fix }) => {
    fix.courseDeg = text.decimal('fix.course')
  },
  write: ({ fix }) => String(Math.round(fix?.courseDeg ?? 0) % 360).padStart(3, '0'),
}

/** What stands first among fields that nobody describes: three digits are a course. */
export const likelyCourse: Column = {
  read: (text, report) => {
    if (/^\d{3}$/.test(text.peek())) course.read(text, report)
    else readExtra(text, report)
  },
  write: course.write,
}

export const altitude: Column = {
  read: (text, { fix }) => {
    fix.altitudeM = text.decimal('fix.altitude')
  },
  write: ({ fix }) => (fix?.altitudeM ?? 0).toFixed(1),
}

export const satellites: Column = {
  read: (text, { fix }) => {
    fix.satellites = text.whole('fix.satellites')
  },
  write: ({ fix }) => String(fix?.satellites ?? 0).padStart(2, '0'),
}

export const hdop: Column = {
  read: (text, { fix }) => {
    fix.hdop = text.decimal('fix.hdop')
  },
  write: ({ fix }) => (fix?.hdop === undefined ? '' : fix.hdop.toFixed(2)),
}

/** The short alarm form pads it: `03.72`. */
export const paddedHdop: Column = {
  read: hdop.read,
  write: ({ fix }) => (fix?.hdop ?? 0).toFixed(2).padStart(5, '0'),
}

export const temperature: Column = {
  read: (text, { attributes }) => {
    attributes.temperatureC = text.decimal('temperature')
  },
  write: ({ attributes }) => (attributes?.temperatureC ?? 0).toFixed(1),
}

export const steps: Column = {
  read: (text, { attributes }) => {
    attributes.steps = text.whole('steps')
  },
  write: ({ attributes }) => String(attributes?.steps ?? 0),
}

/** Always 0, and nobody says what for. */
export const reserved: Column = { read: (text) => text.next('reserved'), write: () => '0' }

/** `MCCMNC-LAC-CELL`, the last two in hex; the cell has 4 digits on 2G and 8 on 3G and 4G. */
export const cell: Column = {
  read: (text, report) => {
    if (isCell(text.peek())) readCell(text, report)
    else text.next('cell')
  },
  write: ({ cells }) => (cells?.[0] ? writeCell(cells[0]) : ''),
}

/** The operator has five digits, or six where the network code has three. */
export function isCell(field: string): boolean {
  return field.charAt(5) === '-' || field.charAt(6) === '-'
}

function readCell(text: TextReader, { message }: Report): void {
  text.open('cell')
  const mcc = number(text, text.take('cell.mcc', 3), 10)
  const mnc = number(text, text.until('cell.mnc', '-'), 10)
  const lac = number(text, text.until('cell.lac', '-'), 16)
  const cid = number(text, text.next('cell.cid'), 16)
  text.close()
  if (mcc !== undefined && mnc !== undefined && lac !== undefined && cid !== undefined) {
    ;(message.cells ??= []).push({ mcc, mnc, lac, cid })
  }
}

function number(text: TextReader, digits: string, base: 10 | 16): number | undefined {
  const value = parseWhole(digits, base)
  if (value !== undefined) text.note(value)
  else text.doubt(`“${digits}” is no number of a radio cell`)
  return value
}

function writeCell({ mcc, mnc, lac, cid }: Cell): string {
  const operator = String(mcc).padStart(3, '0') + String(mnc).padStart(2, '0')
  return `${operator}-${hex(lac, 4)}-${hex(cid, cid > 0xffff ? 8 : 4)}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}

/** A Wi-Fi address that may be empty; the firmware has always three of them. */
export function address(index: number): Column {
  return {
    read: (text, { message }) => {
      const mac = noted(text, text.next('wifi.mac'))
      if (mac !== undefined) (message.wifi ??= []).push({ mac })
    },
    write: ({ wifi }) => wifi?.[index]?.mac ?? '',
  }
}

/** `"name",strength,"address"`, up to three of them. */
export const networks: Column = {
  read: (text, { message }) => {
    while (!text.done) {
      text.open('wifi')
      text.next('wifi.name')
      const signal = text.decimal('wifi.signal')
      const mac = noted(text, text.next('wifi.mac'))
      text.close()
      if (mac !== undefined) (message.wifi ??= []).push({ mac, signal })
    }
  },
  write: ({ wifi }) => (wifi ?? []).map(({ mac, signal }) => `"",${signal ?? 0},"${mac}"`).join(','),
}

function noted(text: TextReader, field: string): string | undefined {
  const mac = parseMac(field.startsWith('"') ? field.slice(1, -1) : field)
  if (mac !== undefined) text.note(mac)
  return mac
}

/** Three raw readings of the motion sensor in one attribute; no document gives their unit. */
function axes(group: 'acceleration' | 'rotation'): Column {
  return {
    read: (text, { attributes }) => {
      text.open(group)
      const readings = [text.decimal(`${group}.x`), text.decimal(`${group}.y`), text.decimal(`${group}.z`)]
      text.close()
      attributes[`gotop.${group}`] = readings.map((reading) => reading ?? 0)
    },
    write: ({ attributes }) => {
      const readings = attributes?.[`gotop.${group}`]
      return Array.isArray(readings) ? readings.join(',') : '0,0,0'
    },
  }
}

export const acceleration = axes('acceleration')
export const rotation = axes('rotation')

/** What follows in no fixed order: lists of radios in braces, a list of cells with `~`, fields nobody describes. */
export const extras: Column = {
  read: (text, report) => {
    while (!text.done) readExtra(text, report)
  },
  write: ({ cells, wifi }) =>
    [...(cells ?? []).map(writeCell), ...(wifi && wifi.length > 0 ? [writeList(wifi)] : [])].join(','),
}

function writeList(wifi: readonly Wifi[]): string {
  const entries = wifi.map(({ mac, signal }) => `${mac.replaceAll(':', '-').toLowerCase()}&${signal ?? 0}`)
  return `WIFI:{${entries.join(',')}}`
}

function readExtra(text: TextReader, report: Report): void {
  const field = text.peek()
  if (text.skipLiteral('WIFI:{'))
    readList(text, 'wifi', (mac, signal) => (report.message.wifi ??= []).push({ mac, signal }))
  else if (text.skipLiteral('BLE:{')) report.attributes['gotop.ble'] = readList(text, 'ble')
  else if (field.includes('~')) append(report, 'gotop.cells', text.next('cells'))
  else if (isCell(field)) readCell(text, report)
  else if (field === '>' || field === '') text.next('mark')
  else append(report, 'gotop.rest', text.next('rest'))
}

/** Several fields of one kind are told as they were sent. */
function append({ attributes }: Report, name: 'gotop.cells' | 'gotop.rest', field: string): void {
  const before = attributes[name]
  attributes[name] = before === undefined ? field : `${String(before)},${field}`
}

/** `{address&strength,…}`, the address with dashes. Gives the list back as sent. */
function readList(text: TextReader, group: 'wifi' | 'ble', keep?: (mac: string, signal?: number) => void): string {
  const brace = text.text.indexOf('}', text.at)
  const width = (brace < 0 ? text.text.length : brace) - text.at
  const sent = text.text.slice(text.at, text.at + width)
  const list = text.inner(',', width)
  while (!list.done) {
    list.open(group)
    const isPair = list.peek().includes('&')
    const mac = noted(list, isPair ? list.until(`${group}.mac`, '&') : list.next(`${group}.mac`))
    const signal = isPair ? list.decimal(`${group}.signal`) : undefined
    list.close()
    if (mac !== undefined) keep?.(mac, signal)
  }
  text.skipLiteral('}')
  text.skipLiteral(',')
  return sent
}
