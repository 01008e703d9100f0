import { hexDigit } from '../../bytes/hex'
import { parseDecimal, parseWhole, roundTo } from '../../bytes/number'
import type { TextReader } from '../../bytes/text-reader'
import type { Attributes } from '../../model/vocabulary'

const STATUS_LENGTH = 8
const MILEAGE_LENGTH = 8
const TEMPERATURE_LENGTH = 6
/** Full scale of the fuel input: ten bits on most boards, twelve on newer ones. */
const TEN_BITS = 0x3ff
const TWELVE_BITS = 0xfff

/** Eight hex characters that an L follows, or nothing. */
export function hasStatus(fields: TextReader): boolean {
  const { text, at } = fields
  for (let i = 0; i < STATUS_LENGTH; i++) if (hexDigit(text.charCodeAt(at + i)) < 0) return false
  const after = at + STATUS_LENGTH
  return after === text.length || text[after] === 'L'
}

/** Power, ignition, three characters of inputs, three of fuel; L and the mileage; a tail (tk103.md, 2). */
export function status(fields: TextReader, attributes: Attributes): void {
  const isOnMains = fields.take('power', 1) === '0'
  fields.note(isOnMains)
  attributes.charging = isOnMains
  attributes.ignition = fields.take('ignition', 1) === '1'
  fields.note(attributes.ignition)
  inputsAndOutputs(fields, attributes)
  sensors(fields, attributes)
  attributes.fuelPercent = fuel(fields)
  if (fields.skipLiteral('L')) attributes.odometerKm = mileage(fields)
  tail(fields, attributes)
}

function inputsAndOutputs(fields: TextReader, attributes: Attributes): void {
  const bits = nibble(fields, 'io')
  attributes['tk103.input2'] = flag(fields, 'io.input2', bits, 0)
  attributes['tk103.panic'] = flag(fields, 'io.panic', bits, 1)
  attributes['tk103.output2'] = flag(fields, 'io.output2', bits, 2)
  attributes.outputCut = flag(fields, 'io.cut', bits, 3)
}

function sensors(fields: TextReader, attributes: Attributes): void {
  const high = nibble(fields, 'sensors')
  attributes['tk103.highSensors'] = high & 7
  fields.flag('sensors.high', 0, 2, high & 7)
  attributes['tk103.door'] = flag(fields, 'sensors.door', high, 3)
  attributes['tk103.lowSensors'] = nibble(fields, 'sensors.low')
}

function nibble(fields: TextReader, id: string): number {
  const value = parseWhole(fields.take(id, 1), 16) ?? 0
  fields.note(value)
  return value
}

function flag(fields: TextReader, id: string, bits: number, bit: number): boolean {
  const isSet = ((bits >> bit) & 1) === 1
  fields.flag(id, bit, bit, isSet)
  return isSet
}

/** The share of the input's range: what it means in litres depends on the sensor. */
function fuel(fields: TextReader): number | undefined {
  const raw = parseWhole(fields.take('fuel', 3), 16)
  if (raw === undefined) return undefined
  const percent = roundTo((raw / (raw > TEN_BITS ? TWELVE_BITS : TEN_BITS)) * 100, 1)
  fields.note(percent)
  return percent
}

/** Metres, of which some models count tenths of a kilometre and do not say so (tk103.md, 2). */
function mileage(fields: TextReader): number | undefined {
  let width = 0
  while (width < MILEAGE_LENGTH && hexDigit(fields.text.charCodeAt(fields.at + width)) >= 0) width++
  const metres = parseWhole(fields.take('mileage', width), 16)
  if (metres === undefined) return undefined
  fields.note(metres / 1000)
  return metres / 1000
}

/** `+017.7` is a temperature; other tails, such as `T113` and `P23BS27F`, are kept raw. */
function tail(fields: TextReader, attributes: Attributes): void {
  const { left } = fields
  const sign = left.at(-TEMPERATURE_LENGTH)
  const hasTemperature = sign === '+' || sign === '-'
  const width = left.length - (hasTemperature ? TEMPERATURE_LENGTH : 0)
  if (width > 0) attributes['tk103.tail'] = fields.take('tail', width)
  if (!hasTemperature) return
  attributes.temperatureC = parseDecimal(fields.take('temperature', TEMPERATURE_LENGTH))
  fields.note(attributes.temperatureC ?? null)
}
