import { isDigit } from '../../bytes/ascii'
import { parseTimeDigits } from '../../bytes/civil-time'
import { parseDecimal } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import { localTime } from './clock'

const COMMA = 0x2c

/** The star shows the variant, or where it was lost the clock and the date that stand where others have a source. */
export function isEquipoReport(text: string, isStarred: boolean): boolean {
  const behindName = text.indexOf(',', text.indexOf(',') + 1) + 1
  const event = text.charCodeAt(behindName)
  // Where others have their local time, or leave it empty, it has a word or dashes.
  if (!isStarred && (isDigit(event) || event === COMMA)) return false
  const [local = '', , , clock = '', date = ''] = text.slice(behindName).split(',', 5)
  return isStarred ? localTime(local) === undefined : isSixDigits(clock) && isSixDigits(date)
}

function isSixDigits(text: string): boolean {
  return /^\d{6}$/.test(text)
}

/**
 * The variant that closes with `*`: name,event,sensor,its voltage,HHMMSS,DDMMYY,csq,gps,lat,lon,km/h,course,altitude,
 * hdop,satellites,ACC,charging,error (gps103.md, 2). UTC, decimal degrees; dashes stand for “nothing”.
 */
export function equipoReport(fields: TextReader, device: string): Message {
  const attributes: Attributes = {}
  fields.next('name')
  attributes['gps103.event'] = unlessDashes(fields, 'event')
  attributes['gps103.sensor'] = unlessDashes(fields, 'sensor.id')
  attributes['gps103.sensorV'] = parseDecimal(unlessDashes(fields, 'sensor.voltage') ?? '')
  const clock = fields.next('time')
  const time = parseTimeDigits(fields.next('date'), clock, 'ddmmyy')
  if (time !== undefined) fields.settle('time', time)
  else fields.doubt('No such date and time: the fix is left out')
  attributes.signalCsq = fields.decimal('csq')
  const satelliteState = fields.decimal('fix.valid')
  const lat = fields.decimal('fix.lat')
  const lon = fields.decimal('fix.lon')
  const motion = { speedKmh: fields.decimal('fix.speed'), courseDeg: fields.decimal('fix.course') }
  const altitudeM = fields.decimal('fix.altitude')
  const hdop = fields.decimal('fix.hdop')
  const satellites = fields.decimal('fix.satellites')
  attributes.ignition = switched(fields, 'ignition')
  attributes.charging = switched(fields, 'charging')
  attributes['gps103.error'] = unlessDashes(fields, 'error')
  const message: Message = { kind: 'position', device, time, attributes }
  if (lat !== undefined && lon !== undefined && time !== undefined) {
    message.fix = { valid: (satelliteState ?? 0) > 0, lat, lon, ...motion, altitudeM, hdop, satellites }
  } else message.kind = 'status'
  return message
}

function unlessDashes(fields: TextReader, id: string): string | undefined {
  const text = fields.next(id)
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== 0x2d) return text
  fields.note(null)
  return undefined
}

function switched(fields: TextReader, id: string): boolean | undefined {
  const value = fields.decimal(id)
  if (value === undefined) return undefined
  fields.note(value > 0)
  return value > 0
}
