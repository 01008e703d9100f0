import { parseDecimal } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'

const OBD_ORDER = [
  'batteryV',
  'rpm',
  'meiligao.obdSpeedKmh',
  'meiligao.throttlePercent',
  'meiligao.engineLoadPercent',
  'meiligao.coolantC',
  'meiligao.fuelConsumption',
  'meiligao.fuelConsumptionAverage',
  'meiligao.rangeKm',
  'odometerKm',
  'meiligao.tripFuelL',
  'meiligao.fuelUsedL',
  'meiligao.faultCount',
  'meiligao.hardAccelerations',
  'meiligao.hardBrakings',
] as const

const TOTALS_ORDER = [
  'meiligao.ignitions',
  'meiligao.drivingHours',
  'meiligao.idlingHours',
  'meiligao.warmUpSeconds',
  'meiligao.averageSpeedKmh',
  'meiligao.highestSpeedKmh',
  'meiligao.highestRpm',
  'meiligao.hardAccelerations',
  'meiligao.hardBrakings',
] as const

export function obd(reader: Reader): Message[] {
  return numbers(reader, OBD_ORDER)
}

export function obdTotals(reader: Reader): Message[] {
  return numbers(reader, TOTALS_ORDER)
}

/** Numbers between commas, each with its own meaning. */
function numbers(reader: Reader, order: readonly string[]): Message[] {
  const fields = new TextReader(reader)
  const attributes: Record<string, number> = {}
  for (const name of order) {
    if (fields.done) break
    const value = parseDecimal(fields.next('obd.value'))
    if (value !== undefined) attributes[name] = value
  }
  if (!fields.done) fields.rest('rest')
  return [{ kind: 'status', attributes: attributes as Attributes }]
}
