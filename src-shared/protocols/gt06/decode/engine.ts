import { parseWhole } from '../../../bytes/number'
import type { Attributes } from '../../../model/vocabulary'
import type { Part } from './draft'

/** Place in units, speed and course behind the text: twelve bytes whose last four nobody explains. */
const TAIL = 12

/** FM08, number 0x8C: `283=00000000,2B3=…`: two hex digits of kind, one of state, and the value (gt06.md, 4). */
export const engineValues: Part = (reader, { attributes }) => {
  attributes.ignition = reader.u8('ignition') > 0
  const text = reader.text('text', Math.max(0, reader.left - TAIL))
  reader.skip('place.raw', reader.left)
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=')
    const kind = parseWhole(pair.slice(0, 2), 16)
    if (at > 0 && kind !== undefined) ENGINE_VALUES[kind]?.(attributes, pair.slice(at + 1))
  }
}

type Setter = (attributes: Attributes, text: string) => void

/** Values are hundredths, in hex. */
function hundredths(set: (attributes: Attributes, value: number) => void): Setter {
  return (attributes, text) => {
    const value = parseWhole(text, 16)
    if (value !== undefined) set(attributes, value / 100)
  }
}

const ENGINE_VALUES: Readonly<Record<number, Setter>> = {
  0x28: hundredths((attributes, value) => (attributes.odometerKm = value)),
  0x2b: hundredths((attributes, value) => (attributes.fuelPercent = value)),
  0x2d: hundredths((attributes, value) => (attributes['gt06.coolantC'] = value)),
  0x35: hundredths((attributes, value) => (attributes['gt06.engineSpeedKmh'] = value)),
  0x36: hundredths((attributes, value) => (attributes.rpm = value)),
  0x47: hundredths((attributes, value) => (attributes['gt06.fuelUsed'] = value)),
  0x49: hundredths((attributes, value) => (attributes.engineHours = value)),
  0x4a: (attributes, text) => (attributes.vin = text),
}
