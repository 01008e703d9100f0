import { toHex } from '../bytes/hex'
import { roundTo } from '../bytes/number'
import type { Frame } from '../model/frame'
import type { Fix, Message } from '../model/message'
import { ATTRIBUTES, type AttributeName } from '../model/vocabulary'
import type { FrameExport } from './frame-export'
import { isoTime } from './frame-json'

type Cell = string | number | boolean | undefined

const FRAME_HEADS = ['frame', 'session', 'direction', 'at', 'protocol', 'variant', 'type', 'device'] as const
const MESSAGE_HEADS = ['message', 'kind', 'time'] as const
const FIX_KEYS = ['valid', 'lat', 'lon', 'altitudeM', 'speedKmh', 'courseDeg', 'satellites', 'hdop'] as const
const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as AttributeName[]

/** The number of satellites stands with the position, also where a device says it without one. */
const ATTRIBUTE_HEADS = ATTRIBUTE_NAMES.filter((name) => name !== 'satellites')
const HEADS = [
  ...FRAME_HEADS,
  ...MESSAGE_HEADS,
  ...FIX_KEYS,
  'alarms',
  ...ATTRIBUTE_HEADS,
  'more',
  'cells',
  'wifi',
  'text',
  'issues',
  'bytes',
  'mark',
  'comment',
]

/** A table with a row for each message, RFC 4180; a frame without messages has one row. */
export class CsvExport implements FrameExport {
  start(): string {
    return row(HEADS)
  }

  frame(frame: Frame): string {
    if (frame.messages.length === 0) return rowOf(frame, undefined, 0)
    return frame.messages.map((message, i) => rowOf(frame, message, i + 1)).join('')
  }

  end(): string[] {
    return []
  }
}

function rowOf(frame: Frame, message: Message | undefined, number: number): string {
  const at = frame.at === undefined ? undefined : isoTime(frame.at)
  const { protocol, variant, type, device } = frame
  return row([
    frame.number,
    frame.session,
    frame.direction,
    at,
    protocol ?? undefined,
    variant ?? undefined,
    type,
    message?.device ?? device ?? undefined,
    number || undefined,
    message?.kind,
    message?.time === undefined ? undefined : isoTime(message.time),
    ...FIX_KEYS.map((key) => fixCell(key, message)),
    message?.alarms?.join(' '),
    ...ATTRIBUTE_HEADS.map((name) => attributeCell(message?.attributes?.[name])),
    ownAttributes(message),
    message?.cells?.map((cell) => [cell.mcc, cell.mnc, cell.lac, cell.cid, cell.signal ?? ''].join('/')).join(' '),
    message?.wifi?.map((wifi) => [wifi.mac, wifi.signal ?? ''].join('/')).join(' '),
    message?.text,
    frame.issues.map((issue) => issue.code).join(' '),
    toHex(frame.bytes),
    frame.note?.mark,
    frame.note?.comment,
  ])
}

function fixCell(key: keyof Fix, message: Message | undefined): Cell {
  const value = message?.fix?.[key] ?? (key === 'satellites' ? message?.attributes?.satellites : undefined)
  if (typeof value !== 'number') return value
  return roundTo(value, key === 'lat' || key === 'lon' ? 7 : 3)
}

function attributeCell(value: unknown): Cell {
  if (typeof value === 'number') return roundTo(value, 3)
  if (Array.isArray(value)) return value.map((part) => roundTo(Number(part), 3)).join(' ')
  return typeof value === 'boolean' ? value : typeof value === 'string' ? value : undefined
}

/** What only one family knows: gt06.language=1 gt06.mode=2 */
function ownAttributes(message: Message | undefined): Cell {
  const own = Object.entries(message?.attributes ?? {}).filter(([name]) => name.includes('.'))
  return own.length === 0 ? undefined : own.map(([name, value]) => `${name}=${attributeCell(value) ?? ''}`).join(' ')
}

function row(cells: readonly Cell[]): string {
  return cells.map(cellText).join(',') + '\r\n'
}

/**
 * A spreadsheet takes text that begins with one of these for a formula, and a device may send such text: the apostrophe
 * in front keeps it text (OWASP, CSV injection; the wide signs count on keyboards that write them). Numbers are ours and stay as they are.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
