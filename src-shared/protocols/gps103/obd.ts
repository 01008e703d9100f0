import { parseDecimal } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import { localTime } from './clock'

/** OBD,LOCAL,odometer,consumption now and on average,hours,speed,load,coolant,throttle,rpm,volt,codes… (gps103.md, 2). */
export function obdReport(fields: TextReader, device: string): Message {
  fields.next('keyword')
  const local = fields.next('local')
  const odometerKm = fields.decimal('obd.odometer')
  const fuelNow = fields.decimal('obd.fuelNow')
  const fuelAverage = fields.decimal('obd.fuelAverage')
  const engineHours = fields.decimal('obd.hours')
  const speedKmh = fields.decimal('obd.speed')
  const load = share(fields, 'obd.load')
  const coolant = share(fields, 'obd.coolant')
  const throttle = share(fields, 'obd.throttle')
  const rpm = fields.decimal('obd.rpm')
  // The maker's word is battery voltage: that of the vehicle, as the engine computer reads it.
  const batteryV = fields.decimal('obd.voltage')
  const codes: string[] = []
  while (!fields.done && !fields.fault) {
    const code = fields.next('obd.code').trim()
    if (code !== '') codes.push(code)
  }
  return {
    kind: 'status',
    device,
    time: localTime(local),
    attributes: {
      odometerKm,
      engineHours,
      rpm,
      batteryV,
      'gps103.fuelNow': fuelNow,
      'gps103.fuelAverage': fuelAverage,
      'gps103.obdSpeedKmh': speedKmh,
      'gps103.engineLoadPercent': load,
      'gps103.coolantC': coolant,
      'gps103.throttlePercent': throttle,
      'gps103.troubleCodes': codes.length > 0 ? codes.join(' ') : undefined,
    },
  }
}

/** A number that may carry its % sign; a lone sign is what some adapters print for “not read”. */
function share(fields: TextReader, id: string): number | undefined {
  const text = fields.next(id)
  const value = parseDecimal(text.endsWith('%') ? text.slice(0, -1) : text)
  fields.note(value ?? null)
  return value
}
