import { parseDecimal } from '../../../bytes/number'
import type { Reader } from '../../../bytes/reader'
import type { Attributes } from '../../../model/vocabulary'
import type { Draft } from './location'

type NumberName =
  | { [K in keyof Attributes]-?: Attributes[K] extends number | undefined ? K : never }[keyof Attributes]
  | `jt808.${string}`

/** `$OBD-RT,` and numbers in this order; an empty place says nothing. */
const TEXT_ORDER: readonly NumberName[] = [
  'powerV',
  'rpm',
  'jt808.obdSpeedKmh',
  'jt808.throttlePercent',
  'jt808.engineLoadPercent',
  'jt808.coolantC',
  'jt808.fuelConsumption',
  'jt808.fuelConsumptionAverage',
  'tripKm',
  'jt808.obdOdometerKm',
  'jt808.tripFuelL',
  'jt808.fuelUsedL',
]

export const OBD_TEXT = '$OBD-RT'

export function obdText(reader: Reader, draft: Draft, length: number): void {
  const text = reader.text('obd.text', length)
  if (text.startsWith(OBD_TEXT)) readObdText(text, draft)
  else draft.attributes['jt808.obdText'] = text.trim()
}

export function readObdText(text: string, draft: Draft): void {
  const values = text.split(',')
  TEXT_ORDER.forEach((name, i) => {
    const value = parseDecimal((values[i + 1] ?? '').trim())
    if (value !== undefined) (draft.attributes as Record<string, unknown>)[name] = value
  })
}

/** 0x91: voltage, speeds and temperatures of the engine in one block. */
export function obdBlock(reader: Reader, draft: Draft): void {
  const { attributes } = draft
  attributes.batteryV = reader.u16('battery.voltage') / 10
  attributes.rpm = reader.u16('obd.rpm')
  attributes['jt808.obdSpeedKmh'] = reader.u8('obd.speed')
  attributes['jt808.throttlePercent'] = Math.floor((reader.u8('obd.throttle') * 100) / 255)
  attributes['jt808.engineLoadPercent'] = Math.floor((reader.u8('obd.load') * 100) / 255)
  attributes['jt808.coolantC'] = reader.u8('obd.coolant') - 40
  reader.u16('reserved')
  attributes['jt808.fuelConsumption'] = reader.u16('obd.consumption') / 100
}
