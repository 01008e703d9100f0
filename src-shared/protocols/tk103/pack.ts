import type { Reader } from '../../bytes/reader'
import type { Attributes } from '../../model/vocabulary'

const CELL_SLOTS = 24
const TEMPERATURE_SLOTS = 7
const ZERO_CELSIUS = 40

/**
 * BS50, the state of a battery pack, in hex. No document was found: the layout is that of an independent server, and
 * a recorded frame agrees with it in its length, its number of cells, their voltages and the charge.
 */
export function batteryPack(reader: Reader, attributes: Attributes): void {
  reader.u16('pack.length')
  reader.u8('pack.reserved')
  const cells = cellVolts(reader)
  const charging = reader.u8('pack.direction') === 0
  const currentA = reader.u16le('pack.current') / 10
  reader.note(currentA)
  const batteryV = reader.u16le('pack.voltage') / 100
  reader.note(batteryV)
  const batteryPercent = reader.u8('pack.level')
  const overheated = reader.u8('pack.overheated') > 0
  const chargeProtection = reader.u8('pack.chargeProtection') > 0
  const dischargeProtection = reader.u8('pack.dischargeProtection') > 0
  reader.skip('pack.reserved', 2)
  const cycles = reader.u16le('pack.cycles')
  const fault = reader.u8('pack.fault')
  reader.skip('pack.reserved', 6)
  const temperatures = packTemperatures(reader)
  const capacityAh = reader.u16le('pack.capacity') / 100
  reader.note(capacityAh)
  const discharged = reader.u32le('pack.discharged')
  reader.skip('pack.reserved', reader.left)
  Object.assign(attributes, {
    charging,
    batteryPercent,
    batteryV,
    'tk103.cellsV': cells,
    'tk103.currentA': currentA,
    'tk103.overheated': overheated,
    'tk103.chargeProtection': chargeProtection,
    'tk103.dischargeProtection': dischargeProtection,
    'tk103.cycles': cycles,
    'tk103.fault': fault,
    'tk103.packTemperaturesC': temperatures,
    'tk103.capacityAh': capacityAh,
    'tk103.discharged': discharged,
  } satisfies Attributes)
}

/** How many cells there are; the slots of those that are not hold nothing. */
function cellVolts(reader: Reader): number[] {
  const count = reader.u8('pack.cells')
  const cells: number[] = []
  for (let i = 0; i < CELL_SLOTS; i++) {
    const volts = reader.u16le('pack.cell') / 1000
    reader.note(volts)
    if (i < count) cells.push(volts)
  }
  return cells
}

/** How many sensors the cells have, those of the electronics first, then theirs; each counts from -40 °C. */
function packTemperatures(reader: Reader): number[] {
  const count = reader.u8('pack.sensors')
  temperature(reader, 'pack.powerTemperature')
  temperature(reader, 'pack.balanceTemperature')
  const cells: number[] = []
  for (let i = 0; i < TEMPERATURE_SLOTS; i++) {
    const celsius = temperature(reader, 'pack.temperature')
    if (i < count) cells.push(celsius)
  }
  return cells
}

function temperature(reader: Reader, id: string): number {
  const celsius = reader.u8(id) - ZERO_CELSIUS
  reader.note(celsius)
  return celsius
}
