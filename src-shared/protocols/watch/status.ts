import type { Alarm } from '../../model/vocabulary'

/**
 * The status word (watch.md, 4). Bits from 16 on are alarms. Those below are states, which last: they explain an alarm
 * frame that has no alarm bit, and raise nothing elsewhere.
 */
export const STATUS_BITS: readonly { readonly bit: number; readonly label: string; readonly alarm?: Alarm }[] = [
  { bit: 0, label: 'Battery is low', alarm: 'lowBattery' },
  { bit: 1, label: 'Outside the fence', alarm: 'geofenceExit' },
  { bit: 2, label: 'Inside the fence', alarm: 'geofenceEnter' },
  { bit: 3, label: 'Bracelet' },
  { bit: 4, label: 'Moving' },
  { bit: 14, label: 'Supply is cut', alarm: 'powerCut' },
  { bit: 16, label: 'SOS', alarm: 'sos' },
  { bit: 17, label: 'Battery low', alarm: 'lowBattery' },
  { bit: 18, label: 'Fence left', alarm: 'geofenceExit' },
  { bit: 19, label: 'Fence entered', alarm: 'geofenceEnter' },
  { bit: 20, label: 'Taken off', alarm: 'removing' },
  { bit: 21, label: 'Fall', alarm: 'fallDown' },
  { bit: 22, label: 'Fall', alarm: 'fallDown' },
]

const FIRST_ALARM_BIT = 16
export const MOVING = 1 << 4

/** The alarms of a frame; an alarm frame always has one, if only that something is the matter. */
export function alarmsOf(status: number, isAlarmFrame: boolean): Alarm[] | undefined {
  const alarms = status >>> FIRST_ALARM_BIT === 0 ? [] : among(status, FIRST_ALARM_BIT, 32)
  if (!isAlarmFrame) return alarms.length > 0 ? alarms : undefined
  if (alarms.length > 0) return alarms
  const states = among(status, 0, FIRST_ALARM_BIT)
  return states.length > 0 ? states : ['general']
}

function among(status: number, from: number, to: number): Alarm[] {
  const alarms: Alarm[] = []
  for (const { bit, alarm } of STATUS_BITS) {
    const isSet = bit >= from && bit < to && ((status >>> bit) & 1) === 1
    if (isSet && alarm && !alarms.includes(alarm)) alarms.push(alarm)
  }
  return alarms
}

/** The bit for an alarm that a simulated device raises. */
export function bitOf(alarm: Alarm): number | undefined {
  return STATUS_BITS.find((row) => row.bit >= FIRST_ALARM_BIT && row.alarm === alarm)?.bit
}
