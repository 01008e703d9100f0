import type { VariantRow } from '../protocol'

/** Layouts that the size of a frame shows, and models that a person has to choose because no byte shows them. */
export const VARIANTS: readonly VariantRow[] = [
  { id: 'classic', title: 'GT06 of 2G: 0x12 and 0x16, time as the unit is set' },
  { id: 'utc', title: 'GT06N of 2G: 0x22 and 0x26, UTC' },
  { id: '4g', title: '4G: 0xA0 and 0xA4, wide cells' },
  { id: 'benway', title: 'Benway: inputs and one value behind 0x12' },
  { id: 'vxt01', title: 'VXT01: status behind 0x12 and 0x16' },
  { id: 's5', title: 'S5: fuel, temperature and distance behind 0x12' },
  { id: 'wetrust', title: 'WeTrust: card and driving time behind 0x12' },
  { id: 'card', title: 'GT06E with card reader' },
  { id: 'driver', title: 'With a reader for driver cards' },
  { id: 'seeworld', title: 'SEEWORLD and GL21L' },
  { id: 'lw', title: 'LW' },
  { id: 'vl', title: 'VL103, LL303, VL512, G18: their alarm codes' },
  { id: 'nt', title: 'NT11 to NT46, VL100, XT40' },
  { id: 'r11', title: 'R11: supply in the heartbeat' },
  { id: 'obd6', title: 'OBD6 and battery units: long heartbeat' },
  { id: 'sl4x', title: 'SL4X' },
  { id: 'az735', title: 'AZ735' },
  { id: 'sr411', title: 'SR411 Mini' },
  { id: 's20', title: 'WanWay S20' },
  { id: 'space10x', title: 'Space10X: list of cells in 0x19' },
  { id: 'x1', title: 'X1 and its photos' },
  { id: 'camera', title: 'JC100 and JC400 cameras' },
  { id: 'wifi', title: 'Wi-Fi report without serial and checksum' },
]
