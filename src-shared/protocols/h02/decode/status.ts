import type { Reader } from '../../../bytes/reader'
import type { Labels } from '../../../model/field'
import type { Message } from '../../../model/message'
import type { Alarm } from '../../../model/vocabulary'

/** How a vendor reads the status word. */
export type Reading = 'common' | 'cantrack'

interface StatusBit {
  readonly id: string
  /** What it means that the bit is 0. */
  readonly label: string
  readonly alarm?: Alarm
}

/**
 * The 32 bits from 0 to 31, negative logic: 0 is active. HuaSunTeK V1.0.5, table 4, whose "first byte" is the leftmost,
 * bits 31 to 24. An alarm stands where the manual calls the bit one or the state is one by its nature; bit 14 is left
 * out because SinoTrack units keep it active at rest. Bits 11 and 12 are reserved there and CanTrack's.
 */
const COMMON: readonly StatusBit[] = [
  { id: 'theft', label: 'Theft or vibration alarm', alarm: 'vibration' },
  { id: 'sos', label: 'Robbery (SOS) alarm', alarm: 'sos' },
  { id: 'overspeed', label: 'Overspeed alarm', alarm: 'overspeed' },
  { id: 'illegal-ignition', label: 'Illegal ignition alarm', alarm: 'general' },
  { id: 'fence-entered', label: 'Fence entered alarm', alarm: 'geofenceEnter' },
  { id: 'antenna-open-alarm', label: 'GPS antenna open alarm', alarm: 'gpsAntennaCut' },
  { id: 'antenna-short-alarm', label: 'GPS antenna short alarm', alarm: 'gpsAntennaCut' },
  { id: 'fence-left', label: 'Fence left alarm', alarm: 'geofenceExit' },
  { id: 'door', label: 'Door open' },
  { id: 'armed', label: 'Armed' },
  { id: 'acc-off', label: 'ACC off' },
  { id: 'vibration', label: 'Vibration alarm (CanTrack)', alarm: 'vibration' },
  { id: 'low-battery', label: 'Low battery alarm (CanTrack)', alarm: 'lowBattery' },
  { id: 'engine', label: 'Engine' },
  { id: 'custom', label: 'Custom alarm' },
  { id: 'vehicle-overspeed', label: 'Vehicle overspeed', alarm: 'overspeed' },
  { id: 'gps-fault', label: 'GPS receiver fault' },
  { id: 'analog', label: 'Analog input out of its limits' },
  { id: 'sos-state', label: 'SOS state (CanTrack: removed)', alarm: 'sos' },
  { id: 'backup-battery', label: 'Running on the backup battery', alarm: 'powerCut' },
  { id: 'battery-removed', label: 'Storage battery removed' },
  { id: 'antenna-open', label: 'GPS antenna open' },
  { id: 'antenna-short', label: 'GPS antenna short' },
  { id: 'low-sensor-2', label: 'Low sensor 2' },
  { id: 'temperature', label: 'Temperature alarm', alarm: 'temperature' },
  { id: 'password', label: 'Three wrong passwords' },
  { id: 'gprs-blocked', label: 'GPRS blocked (CanTrack: removed)' },
  { id: 'cut', label: 'Oil and engine cut off' },
  { id: 'storage-removed', label: 'Storage battery removed (state)' },
  { id: 'high-sensor-1', label: 'High sensor 1 high' },
  { id: 'high-sensor-2', label: 'High sensor 2 high' },
  { id: 'low-sensor-1', label: 'Low sensor 1' },
]

/**
 * CanTrack 2023, 4.1, differs in two places. Its table calls bit 18 removal and bit 26 overspeed, its example reads
 * FBFFFFFF, which is bit 26, as removal: bit 26 therefore raises nothing by itself. Bits 9 and 27 are reserved there.
 */
const CANTRACK: readonly StatusBit[] = COMMON.map((row, bit) => {
  if (bit === 18) return { ...row, label: 'Removed', alarm: 'removing' }
  if (bit === 26) return { ...row, label: 'Removed (example of the manual) or overspeed (its table)' }
  return row
})

const READINGS: Readonly<Record<Reading, readonly StatusBit[]>> = { common: COMMON, cantrack: CANTRACK }

const FIELD_IDS = COMMON.map((row) => `status.${row.id}`)

export const STATUS_LABELS: Labels = Object.fromEntries(
  COMMON.map((row, bit) => [FIELD_IDS[bit] ?? '', { label: row.label, role: 'status' } as const]),
)

const ALARM_MASK = maskOf((row) => row.alarm !== undefined)
const ARMED = 1 << 9
const ACC_OFF = 1 << 10
const CUT = 1 << 27

/** The bits of the rows that are meant, as a mask. */
function maskOf(isMeant: (row: StatusBit) => boolean): number {
  return COMMON.reduce((mask, row, bit) => (isMeant(row) ? mask | (1 << bit) : mask), 0)
}

/** Puts into the message what the status word says. */
export function applyStatus(word: number, message: Message, reading: Reading): void {
  const attributes = (message.attributes ??= {})
  attributes.ignition = (word & ACC_OFF) !== 0
  if (reading === 'common') {
    attributes.armed = (word & ARMED) === 0
    attributes.outputCut = (word & CUT) === 0
  }
  attributes.status = word
  if ((~word & ALARM_MASK) === 0) return
  READINGS[reading].forEach((row, bit) => {
    if (row.alarm && (word & (1 << bit)) === 0) addAlarm(message, row.alarm)
  })
}

export function addAlarm(message: Message, alarm: Alarm): void {
  message.kind = 'alarm'
  if (!message.alarms) message.alarms = [alarm]
  else if (!message.alarms.includes(alarm)) message.alarms.push(alarm)
}

/** Names the active bits of the field read last, and the ignition always: 29 bits at rest would hide the others. */
export function flagStatus(reader: Reader, word: number): void {
  FIELD_IDS.forEach((id, bit) => {
    const isActive = (word & (1 << bit)) === 0
    if (isActive || 1 << bit === ACC_OFF) reader.flag(id, bit, bit, isActive)
  })
}

/** The status word of a device that has these alarms and states. Undefined where no bit says an alarm. */
export function statusWord(message: Message, reading: Reading): number | undefined {
  let word = 0xffff_ffff
  for (const alarm of message.alarms ?? []) {
    const bit = READINGS[reading].findIndex((row) => row.alarm === alarm)
    if (bit < 0) return undefined
    word &= ~(1 << bit)
  }
  const { ignition, armed, outputCut } = message.attributes ?? {}
  if (ignition === false) word &= ~ACC_OFF
  if (armed === true) word &= ~ARMED
  if (outputCut === true) word &= ~CUT
  return word >>> 0
}
