import type { Alarm } from '../../model/vocabulary'

interface EventRow {
  readonly label: string
  readonly alarm?: Alarm
}

export const HEARTBEAT = 31
export const DRIVER = 37

/** Why a record was sent (meitrack.md, "Events"). Numbers without a row are shown as they come. */
const EVENTS: Readonly<Record<number, EventRow>> = {
  1: { label: 'SOS, input 1', alarm: 'sos' },
  2: { label: 'input 2 on' },
  3: { label: 'input 3 on' },
  4: { label: 'input 4 on' },
  5: { label: 'input 5 on' },
  6: { label: 'input 6 on' },
  7: { label: 'input 7 on' },
  8: { label: 'input 8 on' },
  9: { label: 'input 1 off' },
  10: { label: 'input 2 off' },
  11: { label: 'input 3 off' },
  12: { label: 'input 4 off' },
  13: { label: 'input 5 off' },
  14: { label: 'input 6 off' },
  15: { label: 'input 7 off' },
  16: { label: 'input 8 off' },
  17: { label: 'battery low', alarm: 'lowBattery' },
  18: { label: 'external supply low', alarm: 'lowPower' },
  19: { label: 'overspeed', alarm: 'overspeed' },
  20: { label: 'fence entered', alarm: 'geofenceEnter' },
  21: { label: 'fence left', alarm: 'geofenceExit' },
  22: { label: 'external supply restored', alarm: 'powerRestored' },
  23: { label: 'external supply cut', alarm: 'powerCut' },
  24: { label: 'GPS signal lost' },
  25: { label: 'GPS signal back' },
  26: { label: 'asleep' },
  27: { label: 'awake' },
  28: { label: 'GPS antenna cut', alarm: 'gpsAntennaCut' },
  29: { label: 'restarted' },
  [HEARTBEAT]: { label: 'heartbeat' },
  32: { label: 'cornering' },
  33: { label: 'distance' },
  34: { label: 'asked for' },
  35: { label: 'interval' },
  36: { label: 'towed', alarm: 'tow' },
  [DRIVER]: { label: 'driver card' },
  39: { label: 'picture' },
  41: { label: 'stopped' },
  42: { label: 'started' },
  44: { label: 'jamming', alarm: 'jamming' },
  50: { label: 'temperature high', alarm: 'temperature' },
  51: { label: 'temperature low', alarm: 'temperature' },
  78: { label: 'collision', alarm: 'accident' },
  90: { label: 'sharp turn left', alarm: 'hardCornering' },
  91: { label: 'sharp turn right', alarm: 'hardCornering' },
  109: { label: 'taximeter' },
  129: { label: 'hard braking', alarm: 'hardBraking' },
  130: { label: 'hard acceleration', alarm: 'hardAcceleration' },
  135: { label: 'driver fatigue', alarm: 'fatigueDriving' },
}

export function eventAlarm(event: number): Alarm | undefined {
  return EVENTS[event]?.alarm
}

export function eventText(event: number): string {
  return `${event} (${EVENTS[event]?.label ?? 'no row'})`
}

/** The number that says an alarm; of two the first. */
export function eventOf(alarm: Alarm): number | undefined {
  const found = Object.entries(EVENTS).find(([, row]) => row.alarm === alarm)
  return found ? Number(found[0]) : undefined
}
