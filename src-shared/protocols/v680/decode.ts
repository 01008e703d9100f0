import { parseTimeDigits } from '../../bytes/civil-time'
import { KMH_PER_KNOT, onSide, parseMinutes } from '../../bytes/degrees'
import { parseDecimal, parseWhole } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Cell, Fix, Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { EVENTS } from './events'
import { HASH } from './wire'

const STOP = '##'

/** What all positions of a frame have in common. */
interface Head {
  readonly device: string | undefined
  readonly user: string
  readonly fix: number
  readonly event: string
  cells: Cell[] | undefined
  /** What could not be read as cells. */
  station: string | undefined
  isDecimal: boolean
}

export function decode(reader: Reader): Decoded {
  const isMarked = reader.peek() === HASH
  if (isMarked) reader.text('envelope.start', 1)
  const body = reader.within(reader.left)
  const text = new TextReader(body, body.left, '#')
  const messages: Message[] = []
  let variant: string | null = null
  const device = isMarked ? text.take('device', text.peek().length) : undefined
  if (device !== undefined && text.left === STOP) messages.push({ kind: 'login', device })
  else variant = readReport(text, device, messages)
  const isClosed = text.left === STOP
  if (isClosed) text.take('envelope.stop', STOP.length)
  else reader.report('short', `The frame ends before its closing ${STOP}`, reader.start, reader.end)
  return { messages, variant, serial: null, proven: isClosed && messages.length > 0 }
}

/** Gives back which of the variants it was. */
function readReport(text: TextReader, device: string | undefined, messages: Message[]): string {
  if (device !== undefined) text.skipLiteral('#')
  const user = device === undefined ? '' : text.next('user')
  const fix = text.whole('fix.state') ?? 0
  text.next('password')
  const event = text.next('event')
  const count = text.whole('count') ?? 1
  const { from, to } = text
  const head: Head = { device, user, fix, event, cells: undefined, station: undefined, isDecimal: false }
  while (!text.fault && text.left !== STOP && !text.done) {
    const message = readPosition(text, head)
    if (!message) break
    messages.push(message)
    if (text.left !== STOP) text.skipLiteral('#')
  }
  if (text.left === STOP && messages.length !== count) {
    text.from = from
    text.to = to
    text.doubt(`${count} positions are announced and ${messages.length} are there`)
  }
  if (device === undefined) return 'further'
  return head.isDecimal ? 'degrees' : 'minutes'
}

/** Station, a mark V, then the position; a further one has only the mark in front of it. */
function readPosition(text: TextReader, head: Head): Message | undefined {
  while (!text.fault && !text.done && !isPosition(text.peek())) readStation(text, head)
  if (text.fault || text.done) return undefined
  const row = EVENTS[head.event]
  const message: Message = { kind: row?.alarm ? 'alarm' : 'position', device: head.device }
  if (row?.alarm) message.alarms = [row.alarm]
  message.attributes = { 'v680.event': head.event }
  if (head.user !== '') message.attributes['v680.user'] = head.user
  if (head.station !== undefined) message.attributes['v680.station'] = head.station
  message.cells = head.cells
  const fix = readFix(text, head)
  const isDateless = text.left.startsWith('##')
  message.time = readTime(text)
  // The last digits may be missing: then nothing is said, rather than something wrong.
  if (text.fault || (message.time === undefined && text.done)) return undefined
  if (message.time !== undefined || isDateless) message.fix = fix
  return message
}

/** Six parts; or more or fewer, where a side stands behind the first. */
function isPosition(field: string): boolean {
  let commas = 0
  for (let at = field.indexOf(','); at >= 0; at = field.indexOf(',', at + 1)) commas++
  return commas === 5 || (commas >= 4 && /^[^,]*,[EW],/i.test(field))
}

/** MCC and MNC of three digits, LAC and cell of four hex digits. */
const CELL_LENGTH = 14
/** A neighbour has LAC and cell only. */
const NEIGHBOUR_LENGTH = 8

/**
 * `72400510730208,00d36307,10734fc4`: the cell in use and its neighbours, which share its network. The layout follows
 * from the frames alone: a neighbour repeats the LAC 1073 at the place where the first has it. Eight digits without
 * the network are not enough to name a cell.
 */
function readStation(text: TextReader, head: Head): void {
  const field = text.peek()
  const comma = field.indexOf(',')
  if ((comma < 0 ? field.length : comma) !== CELL_LENGTH) {
    text.next(field === 'V' ? 'mark' : 'station')
    if (field !== 'V' && field !== '') head.station = field
    return
  }
  const inner = text.inner(',', field.length)
  inner.open('station')
  const mcc = noted(inner, parseWhole(inner.take('cell.mcc', 3)))
  const mnc = noted(inner, parseWhole(inner.take('cell.mnc', 3)))
  const cells: Cell[] = []
  do {
    const lac = noted(inner, parseWhole(inner.take('cell.lac', 4), 16))
    const cid = inner.whole('cell.cid', 16)
    if (mcc !== undefined && mnc !== undefined && lac !== undefined && cid !== undefined)
      cells.push({ mcc, mnc, lac, cid })
  } while (!inner.done && inner.peek().length === NEIGHBOUR_LENGTH)
  if (!inner.done) inner.rest('station')
  inner.close(field)
  text.skipLiteral('#')
  if (cells.length > 0) head.cells = cells
}

function noted(text: TextReader, value: number | undefined): number | undefined {
  if (value !== undefined) text.note(value)
  return value
}

/** Longitude comes first. Knots, as the widely used server reads them; no vendor document says. */
function readFix(text: TextReader, head: Head): Fix | undefined {
  const inner = text.inner(',', text.peek().length)
  const lonText = inner.next('fix.lon')
  const { from } = inner
  const east = inner.next('fix.lon.side')
  const latText = inner.next('fix.lat')
  const north = inner.next('fix.lat.side')
  const knots = inner.decimal('fix.speed')
  // An empty last part is a part.
  const hasCourse = !inner.done || inner.text.endsWith(',')
  const courseDeg = hasCourse ? inner.decimal('fix.course') : undefined
  if (!inner.done) inner.rest('rest')
  if (knots !== undefined) inner.settle('fix.speed', knots * KMH_PER_KNOT)
  text.skipLiteral('#')
  if (lonText === '' && latText === '') return undefined
  head.isDecimal = isDecimal(lonText, latText)
  const lon = head.isDecimal ? parseDecimal(lonText) : parseMinutes(lonText)
  const lat = head.isDecimal ? parseDecimal(latText) : parseMinutes(latText)
  const x = lon === undefined ? undefined : onSide(lon, east, 'E', 'W')
  const y = lat === undefined ? undefined : onSide(lat, north, 'N', 'S')
  if (x === undefined || y === undefined) {
    inner.from = from
    inner.doubt(`“${lonText},${east},${latText},${north}” is no place: the fix is left out`)
    return undefined
  }
  inner.from = from
  if (east === '') inner.doubt('E or W is missing: the sign says the side')
  if (north === '') inner.doubt('N or S is missing: the sign says the side')
  const fix: Fix = { valid: head.fix > 0, lat: y, lon: x }
  inner.settle('fix.lat', fix.lat)
  inner.settle('fix.lon', fix.lon)
  fix.speedKmh = knots === undefined ? undefined : knots * KMH_PER_KNOT
  fix.courseDeg = courseDeg
  // More than one is a number of satellites (v680-tlt2h.md, V680).
  if (head.fix > 1) fix.satellites = head.fix
  return fix
}

/** Newer units send decimal degrees; values that no degrees reach, or four digits in front, are degrees and minutes. */
function isDecimal(lon: string, lat: string): boolean {
  const [x, y] = [Math.abs(Number(lon)), Math.abs(Number(lat))]
  return digitsOf(lon) < 4 && digitsOf(lat) < 4 && x <= 180 && y <= 90
}

/** How many stand in front of the point. */
function digitsOf(field: string): number {
  return field.indexOf('.') - (field.startsWith('-') ? 1 : 0)
}

/** The last position's time has the closing ## behind it, so that its # is no separator. */
function readTime(text: TextReader): number | undefined {
  text.open('time')
  const date = text.next('time.date')
  const { from } = text
  const clock = text.take('time.clock', text.peek().length)
  const time = parseTimeDigits(date, clock, 'ddmmyy')
  text.close(time)
  if (time === undefined && date + clock !== '') {
    text.from = from
    text.doubt('No such date and time: the fix is left out')
  }
  return time
}
