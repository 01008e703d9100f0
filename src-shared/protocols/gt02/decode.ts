import { utcTime } from '../../bytes/civil-time'
import { degreesFromUnits } from '../../bytes/degrees'
import type { Reader } from '../../bytes/reader'
import type { Labels } from '../../model/field'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { COMMON_LABELS, hexText } from '../texts'
import { trailerShift } from './wire'

const BATTERY_WORDS = ['none', 'almost empty', 'very low', 'low', 'medium', 'high', 'full']
const SIGNAL_WORDS = ['none', 'very weak', 'weak', 'good', 'strong']

export const labels: Labels = {
  ...COMMON_LABELS,
  'power.level': {
    label: 'Battery level',
    role: 'status',
    text: (v) => `${v} (${BATTERY_WORDS[Number(v)] ?? 'unknown'})`,
  },
  'signal.level': {
    label: 'GSM level',
    role: 'network',
    text: (v) => `${v} (${SIGNAL_WORDS[Number(v)] ?? 'unknown'})`,
  },
  type: { label: 'Protocol number', role: 'envelope', text: (v) => typeText(Number(v)) },
  reserved: { label: 'Reserved', role: 'payload' },
  status: { label: 'Status', role: 'status', text: hexText(8) },
  'status.fixed': { label: 'Fixed', role: 'status' },
  'status.north': { label: 'North', role: 'status' },
  'status.east': { label: 'East', role: 'status' },
  'status.rest': { label: 'Undocumented bits', role: 'status' },
  'fix.state': { label: 'Fix state', role: 'status' },
  'satellite.levels': { label: 'Levels, one byte a satellite', role: 'status' },
  'text.length': { label: 'Text length', role: 'envelope' },
  text: { label: 'Text', role: 'payload' },
}

function typeText(type: number): string {
  return (
    { 0x10: '0x10 location', 0x1a: '0x1a heartbeat', 0x1c: '0x1c text reply' }[type] ??
    `0x${type.toString(16).padStart(2, '0')} unknown`
  )
}

type Body = (reader: Reader, head: Head) => Message

interface Head {
  power: number
  signal: number
  type: number
  /** Not cut off: what the body lacks was not sent. */
  isWhole: boolean
}

const BODIES: Record<number, Body> = { 0x10: location, 0x1a: heartbeat, 0x1c: reply }

export function decode(reader: Reader): Decoded {
  const shift = trailerShift(reader.bytes, reader.start, reader.end)
  reader.u16('envelope.start')
  reader.note('6868', '68 68')
  const length = reader.u8('envelope.length')
  if (typeof shift === 'number' && shift !== 0) {
    reader.report(
      'range',
      `The length says ${length} and the trailer stands ${shift > 0 ? 'after' : 'before'} it by ${Math.abs(shift)}: this firmware miscounts`,
      reader.start + 2,
      reader.start + 3,
    )
  }
  const power = reader.u8('power.level')
  const signal = reader.u8('signal.level')
  const device = identity(reader)
  const serial = reader.u16('serial')
  const type = reader.u8('type')
  if (reader.fault) return { messages: [], variant: null, serial: null, proven: false }
  const isWhole = shift !== 'short' && shift !== undefined
  const body = reader.within(reader.left - (isWhole ? 2 : 0))
  const message = (BODIES[type] ?? unknown)(body, { power, signal, type, isWhole })
  if (body.left > 0) body.skip('body', body.left)
  message.device = device
  if (!isWhole) {
    if (!body.fault) reader.report('short', 'The frame ends before its trailer 0D 0A', reader.start, reader.end)
  } else {
    reader.u16('envelope.stop')
    reader.note('0d0a', '0D 0A')
  }
  // A body cut short says less than it should: it is shown in the fields, and no half message is built from it.
  const messages = body.fault ? [] : [message]
  return { messages, variant: null, serial, proven: shift === 0 && body.fault === null }
}

/** Sixteen digits of which the first pads a fifteen-digit IMEI; a first digit other than 0 is kept (gt02.md, 8). */
function identity(reader: Reader): string {
  const digits = reader.bcd('device', 8)
  const device = digits.startsWith('0') ? digits.slice(1) : digits
  reader.note(device)
  return device
}

function location(reader: Reader): Message {
  reader.open('time')
  const year = reader.u8('time.year')
  const month = reader.u8('time.month')
  const day = reader.u8('time.day')
  const hour = reader.u8('time.hour')
  const minute = reader.u8('time.minute')
  const time = utcTime(year, month, day, hour, minute, reader.u8('time.second'))
  reader.close(time)
  const timeEnd = reader.offset
  const lat = degreesFromUnits(reader.u32('fix.lat'))
  const lon = degreesFromUnits(reader.u32('fix.lon'))
  const speedKmh = reader.u8('fix.speed')
  const courseDeg = reader.u16('fix.course')
  reader.skip('reserved', 3)
  const status = reader.u32('status')
  const isFixed = (status & 1) !== 0
  const isNorth = (status & 2) !== 0
  const isEast = (status & 4) !== 0
  reader.flag('status.fixed', 0, 0, isFixed)
  reader.flag('status.north', 1, 1, isNorth)
  reader.flag('status.east', 2, 2, isEast)
  reader.flag('status.rest', 3, 31, status >>> 3)
  if (time === undefined && !reader.fault)
    reader.report('range', 'No such date and time: the fix is left out', timeEnd - 6, timeEnd)
  const fix = { valid: isFixed, lat: isNorth ? lat : -lat, lon: isEast ? lon : -lon, speedKmh, courseDeg }
  reader.settle('fix.lat', fix.lat)
  reader.settle('fix.lon', fix.lon)
  return { kind: 'position', time, fix: time === undefined ? undefined : fix, attributes: { status } }
}

/** A unit that leaves out its satellites wants its answer, too. */
function heartbeat(reader: Reader, { power, signal, isWhole }: Head): Message {
  const levels = { 'gt02.powerLevel': power, 'gt02.signalLevel': signal }
  if (isWhole && reader.left < 2) {
    if (reader.left > 0) reader.u8('fix.state')
    return { kind: 'heartbeat', attributes: levels }
  }
  reader.u8('fix.state')
  const satellites = reader.u8('fix.satellites')
  // The list may be cut short by a firmware that miscounts; what is there is shown.
  reader.skip('satellite.levels', Math.min(satellites, reader.left))
  return { kind: 'heartbeat', attributes: { satellites, ...levels } }
}

function reply(reader: Reader): Message {
  const length = reader.u8('text.length')
  const text = reader.text('text', Math.min(length, reader.left))
  return { kind: 'reply', text }
}

/** Date, place, motion, three bytes in reserve and status. */
const LOCATION_WIDTH = 24

function unknown(reader: Reader, { type }: Head): Message {
  const isPlace = reader.left === LOCATION_WIDTH && isDate(reader)
  const what = isPlace ? 'it is read as a location' : 'its bytes are kept'
  const text = `Protocol number 0x${type.toString(16).padStart(2, '0')} is not known: ${what}`
  reader.report('unknown-type', text, reader.start - 1, reader.start)
  return isPlace ? location(reader) : { kind: 'other' }
}

function isDate(reader: Reader): boolean {
  const [month, day] = [reader.peek(1), reader.peek(2)]
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31
  return isDay && reader.peek(3) < 24 && reader.peek(4) < 60 && reader.peek(5) < 60
}
