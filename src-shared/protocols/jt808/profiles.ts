import type { Alarm } from '../../model/vocabulary'

/** What a maker means by the bits that the standard leaves free, and by the clock. */
export interface Profile {
  /** Bit of the alarm word -> shared name; bits without one are shown in the field only. */
  readonly alarms: Readonly<Record<number, Alarm>>
  /** Hours that the clock of positions runs ahead of UTC. */
  readonly zone: number
}

/** JT/T 808-2013 table 24, as far as the shared vocabulary has a word; 9 to 11 are display, speech and camera. */
const STANDARD_ALARMS: Readonly<Record<number, Alarm>> = {
  0: 'sos',
  1: 'overspeed',
  2: 'fatigueDriving',
  4: 'fault',
  5: 'gpsAntennaCut',
  6: 'gpsAntennaCut',
  7: 'lowPower',
  8: 'powerCut',
  9: 'fault',
  10: 'fault',
  11: 'fault',
  19: 'parking',
  20: 'geofence',
  25: 'fuelLeak',
  26: 'general',
  28: 'movement',
  29: 'accident',
  30: 'accident',
  31: 'door',
}

/** Most boards sold outside China use the free bits so (jt808.md, 0x0200); it is what a frame means unless a person says otherwise. */
const COMMON: Profile = {
  alarms: { ...STANDARD_ALARMS, 15: 'vibration', 16: 'tampering', 17: 'tampering', 18: 'lowBattery' },
  zone: 8,
}

const PROFILES: Readonly<Record<string, Profile>> = {
  utc: { ...COMMON, zone: 0 },
  standard: { alarms: { ...STANDARD_ALARMS, 18: 'fatigueDriving' }, zone: 8 },
  // G10LS protocol, table 18.
  g10ls: { alarms: { ...STANDARD_ALARMS, 15: 'lowBattery', 16: 'vibration', 17: 'removing' }, zone: 8 },
  // G-360P and G-508P: the word speaks of the shackle only.
  padlock: { alarms: { 0: 'removing', 1: 'tampering', 4: 'removing' }, zone: 8 },
  // AL300 and GL100.
  aovx: { alarms: { 16: 'movement' }, zone: 8 },
}

export function profileOf(variant: string | undefined): Profile {
  return (variant === undefined ? undefined : PROFILES[variant]) ?? COMMON
}

/** Names of the alarm word's bits, for people: JT/T 808-2013 table 24; 15 to 18 are the makers'. */
export const ALARM_BITS: Readonly<Record<number, string>> = {
  0: 'Emergency',
  1: 'Overspeed',
  2: 'Driver tired',
  3: 'Danger ahead',
  4: 'Receiver fault',
  5: 'Antenna open',
  6: 'Antenna shorted',
  7: 'Main power low',
  8: 'Main power lost',
  9: 'Display fault',
  10: 'Speech fault',
  11: 'Camera fault',
  12: 'Card reader fault',
  13: 'Overspeed soon',
  14: 'Driver tired soon',
  15: 'Maker’s bit 15',
  16: 'Maker’s bit 16',
  17: 'Maker’s bit 17',
  18: 'Driving time of the day',
  19: 'Parked too long',
  20: 'Area entered or left',
  21: 'Route entered or left',
  22: 'Time on a road',
  23: 'Off the route',
  24: 'Speed sensor fault',
  25: 'Fuel abnormal',
  26: 'Stolen',
  27: 'Illegal ignition',
  28: 'Illegal movement',
  29: 'Collision',
  30: 'Rollover',
  31: 'Illegal door opening',
}

/** JT/T 808-2013 table 25; 6 and 26 are the makers'. */
export const STATUS_BITS: Readonly<Record<number, string>> = {
  0: 'Ignition',
  1: 'Fixed',
  2: 'South',
  3: 'West',
  4: 'Out of operation',
  5: 'Coordinates encrypted',
  6: 'Armed',
  10: 'Fuel cut',
  11: 'Circuit cut',
  12: 'Doors locked',
  13: 'Door 1 open',
  14: 'Door 2 open',
  15: 'Door 3 open',
  16: 'Door 4 open',
  17: 'Door 5 open',
  18: 'GPS',
  19: 'BeiDou',
  20: 'GLONASS',
  21: 'Galileo',
  26: 'Charging',
}
