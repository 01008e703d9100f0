import { bcdByte } from '../../../bytes/bcd'
import { utcTime } from '../../../bytes/civil-time'
import { degreesFromMinutes, KMH_PER_KNOT } from '../../../bytes/degrees'
import { parseWhole, roundTo } from '../../../bytes/number'
import type { Reader } from '../../../bytes/reader'
import type { Fix, Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { BINARY_FORMS, LONG_ID, type BinaryForm } from '../forms'
import { batteryPercent } from './battery'
import { applyStatus, flagStatus } from './status'
import { addCell } from './tail'

type FormId = (typeof BINARY_FORMS)[number]['id']

/** What stands behind the status word. Other sizes have a tail that nobody documents. */
const TAILS: Partial<Record<FormId, (reader: Reader, message: Message, fix: Fix | undefined) => void>> = {
  'binary-45': readCellTail,
  'binary-46': readMeterTail,
}

/** The `$` frame (h02.md, 8). */
export function decodeBinary(reader: Reader, variant: string | undefined): Decoded {
  const form = formOf(reader.left, variant)
  reader.u8('envelope.start')
  reader.note('$')
  const digits = reader.bcd('device', form.idBytes)
  const device = form.idBytes === LONG_ID ? digits.slice(0, 15) : digits
  reader.note(device)
  const time = readTime(reader)
  const place = readPlace(reader)
  const status = reader.u32('status')
  if (reader.trace) flagStatus(reader, status)
  const fix = time === undefined || !place ? undefined : place.fix
  const message: Message = { kind: 'position', device, time, fix, attributes: {} }
  applyStatus(status, message, 'common')
  if (message.attributes && place) message.attributes.batteryPercent = place.batteryPercent
  TAILS[form.id]?.(reader, message, fix)
  const rest = form.length - (reader.offset - reader.start)
  if (rest > 0) reader.hex('tail', rest)
  if (reader.left > 0 && !reader.fault) {
    reader.report('trailing', `${reader.left} bytes behind the frame`, reader.offset, reader.end)
    reader.skip('rest', reader.left)
  }
  const isWhole = reader.fault === null
  return { messages: isWhole ? [message] : [], variant: form.id, serial: null, proven: isWhole && fix !== undefined }
}

/** The size decides, or the variant that a person chose; of sizes that do not exist, the next longer one. */
function formOf(length: number, variant: string | undefined): BinaryForm & { id: FormId } {
  return (
    BINARY_FORMS.find((form) => form.id === variant) ??
    BINARY_FORMS.find((form) => form.length === length) ??
    (length < 32 ? BINARY_FORMS[0] : (BINARY_FORMS.find((form) => form.length > length) ?? BINARY_FORMS[4]))
  )
}

/** HHMMSS and then DDMMYY. */
function readTime(reader: Reader): number | undefined {
  reader.open('time')
  const hour = decimal(reader, 'time.hour')
  const minute = decimal(reader, 'time.minute')
  const second = decimal(reader, 'time.second')
  const day = decimal(reader, 'time.day')
  const month = decimal(reader, 'time.month')
  const year = decimal(reader, 'time.year')
  const time = utcTime(year, month, day, hour, minute, second)
  reader.close(time)
  if (time === undefined && !reader.fault) {
    reader.report('range', 'No such date and time: the fix is left out', reader.offset - 6, reader.offset)
  }
  return time
}

function decimal(reader: Reader, id: string): number {
  const value = bcdByte(reader.u8(id))
  reader.note(value)
  return value
}

interface Place {
  fix: Fix
  batteryPercent: number | undefined
}

function readPlace(reader: Reader): Place | undefined {
  const start = reader.offset
  const latDigits = parseWhole(reader.bcd('fix.lat', 4))
  const battery = reader.u8('battery')
  const lonText = reader.bcd('fix.lon', 5)
  const lonDigits = parseWhole(lonText.slice(0, 9))
  const flags = reader.peek(-1) & 15
  const [valid, isNorth, isEast] = [(flags & 2) !== 0, (flags & 4) !== 0, (flags & 8) !== 0]
  reader.flag('fix.valid', 1, 1, valid)
  reader.flag('fix.north', 2, 2, isNorth)
  reader.flag('fix.east', 3, 3, isEast)
  const motion = parseWhole(reader.bcd('fix.motion', 3))
  if (reader.fault) return undefined
  if (latDigits === undefined || lonDigits === undefined || motion === undefined) {
    reader.report(
      'range',
      'Latitude, longitude, speed or course has a digit above 9: the fix is left out',
      start,
      reader.offset,
    )
    return undefined
  }
  const lat = degreesFromMinutes(latDigits / 10_000)
  const lon = degreesFromMinutes(lonDigits / 10_000)
  const courseDeg = motion % 1000
  const speedKmh = ((motion - courseDeg) / 1000) * KMH_PER_KNOT
  const fix = { valid, lat: isNorth ? lat : -lat, lon: isEast ? lon : -lon, speedKmh, courseDeg }
  reader.settle('fix.lat', fix.lat)
  reader.settle('fix.lon', fix.lon)
  reader.flag('fix.speed', 12, 23, roundTo(speedKmh, 3))
  reader.flag('fix.course', 0, 11, courseDeg)
  return { fix, batteryPercent: batteryPercent(battery) }
}

/** Offsets and meaning come from captures (h02.md, 8): GSM and satellites are shown where they can be what they are taken for. */
function readCellTail(reader: Reader, message: Message, fix: Fix | undefined): void {
  const attributes = (message.attributes ??= {})
  reader.hex('tail.flags', 2)
  const signal = reader.u8('signal')
  if (signal <= 31) attributes.signalCsq = signal
  const satellites = reader.u8('fix.satellites')
  if (fix && satellites <= 40) fix.satellites = satellites
  attributes['h02.mileage'] = reader.u32('mileage')
  const network = { mcc: reader.u16('cell.mcc'), mnc: reader.u8('cell.mnc') }
  addCell(message, network, reader.u16('cell.lac'), reader.u16('cell.cid'))
  reader.u8('sequence')
}

/** As the six fields behind the text V1 of the same units: odometer in decimal digits, fuel, temperature, altitude, LAC, cell. */
function readMeterTail(reader: Reader, message: Message, fix: Fix | undefined): void {
  const attributes = (message.attributes ??= {})
  reader.hex('tail.flags', 3)
  const metres = parseWhole(reader.bcd('odometer', 5))
  if (metres !== undefined) {
    attributes.odometerKm = metres / 1000
    reader.note(metres)
  }
  attributes.fuelPercent = reader.u16('fuel')
  attributes.temperatureC = reader.i16('temperature')
  const altitudeM = reader.u8('fix.altitude')
  if (fix) fix.altitudeM = altitudeM
  attributes['h02.lac'] = reader.u16('cell.lac')
  attributes['h02.cell'] = reader.u16('cell.cid')
}
