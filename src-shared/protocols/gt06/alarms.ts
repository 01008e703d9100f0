import type { Alarm } from '../../model/vocabulary'

/** What an alarm code says, and its shared name where the vocabulary has one. */
interface AlarmRow {
  readonly text: string
  readonly alarm?: Alarm
}

/** Code -> meaning. Codes above 255 carry the high nibble of the language byte (gt06.md, 4). */
export type AlarmTable = Readonly<Record<number, AlarmRow | undefined>>

const SHARED: AlarmTable = {
  0x00: { text: 'none' },
  0x01: { text: 'SOS', alarm: 'sos' },
  0x02: { text: 'power cut', alarm: 'powerCut' },
  0x03: { text: 'vibration', alarm: 'vibration' },
  0x04: { text: 'fence entered', alarm: 'geofenceEnter' },
  0x05: { text: 'fence left', alarm: 'geofenceExit' },
  0x06: { text: 'overspeed', alarm: 'overspeed' },
  0x0a: { text: 'satellites lost' },
  0x0b: { text: 'satellites found again' },
  0x0d: { text: 'first fix' },
  0x10: { text: 'SIM changed' },
  0x11: { text: 'switched off', alarm: 'powerOff' },
  0x12: { text: 'flight mode after low voltage' },
  0x13: { text: 'tampering', alarm: 'tampering' },
  0x14: { text: 'door', alarm: 'door' },
  0x15: { text: 'switched off, battery low', alarm: 'powerOff' },
  0x16: { text: 'sound' },
  0x17: { text: 'false base station' },
  0x18: { text: 'cover removed', alarm: 'removing' },
  0x19: { text: 'internal battery low', alarm: 'lowBattery' },
  0x1a: { text: 'hard braking', alarm: 'hardBraking' },
  0x1b: { text: 'hard cornering', alarm: 'hardCornering' },
  0x20: { text: 'deep sleep' },
  0x23: { text: 'fall', alarm: 'fallDown' },
  0x25: { text: 'tampering', alarm: 'tampering' },
  0x26: { text: 'hard acceleration', alarm: 'hardAcceleration' },
  0x27: { text: 'hard braking', alarm: 'hardBraking' },
  0x28: { text: 'hard braking', alarm: 'hardBraking' },
  0x29: { text: 'hard acceleration', alarm: 'hardAcceleration' },
  0x2a: { text: 'sharp left turn', alarm: 'hardCornering' },
  0x2b: { text: 'sharp right turn', alarm: 'hardCornering' },
  0x2c: { text: 'collision', alarm: 'accident' },
  0x2e: { text: 'hard cornering', alarm: 'hardCornering' },
  0x32: { text: 'unplugged', alarm: 'tampering' },
  0x33: { text: 'locked', alarm: 'lock' },
  0x34: { text: 'unlocked', alarm: 'unlock' },
  0x53: { text: 'fuel leak', alarm: 'fuelLeak' },
  0x5b: { text: 'temperature', alarm: 'temperature' },
  0x5c: { text: 'temperature', alarm: 'temperature' },
  0xc9: { text: 'idling', alarm: 'idle' },
  0xea: { text: 'driver card' },
  0xf0: { text: 'hard acceleration', alarm: 'hardAcceleration' },
  0xf1: { text: 'hard braking', alarm: 'hardBraking' },
  0xf2: { text: 'collision', alarm: 'accident' },
  0xfe: { text: 'ignition on' },
  0xff: { text: 'ignition off' },
  0x0107: { text: 'jamming', alarm: 'jamming' },
  0x010b: { text: 'jamming', alarm: 'jamming' },
}

/** Units that send 0x16, 0x19 and 0x26, and clones of them: the "older" column of gt06.md, 4. */
const CLASSIC: AlarmTable = {
  ...SHARED,
  0x09: { text: 'vibration', alarm: 'vibration' },
  0x0c: { text: 'tampering', alarm: 'tampering' },
  0x0e: { text: 'internal battery low', alarm: 'lowBattery' },
  0x0f: { text: 'battery low', alarm: 'lowBattery' },
  0x30: { text: 'jamming', alarm: 'jamming' },
}

/** The VL03 text: the "vendor" column of gt06.md, 4, for the numbers that only 4G units send. */
const FOURTH_GENERATION: AlarmTable = {
  ...SHARED,
  0x09: { text: 'towed', alarm: 'tow' },
  0x0c: { text: 'switched on', alarm: 'powerOn' },
  0x0e: { text: 'external supply low', alarm: 'lowPower' },
  0x0f: { text: 'external supply low, protection', alarm: 'lowPower' },
  0x30: { text: 'hard braking', alarm: 'hardBraking' },
}

/** Where a model disagrees with its generation. Nobody can see the model in the bytes: a person chooses the variant. */
const MODELS: Readonly<Record<string, AlarmTable>> = {
  lw: {
    ...CLASSIC,
    0x18: { text: 'collision', alarm: 'accident' },
    0x19: { text: 'acceleration', alarm: 'hardAcceleration' },
  },
  seeworld: {
    ...CLASSIC,
    0x28: { text: 'hard cornering', alarm: 'hardCornering' },
    0x29: { text: 'collision', alarm: 'accident' },
  },
  vl: { ...FOURTH_GENERATION, 0x28: { text: 'switched off', alarm: 'powerOff' } },
}

const FOURTH_GENERATION_NUMBERS: ReadonlySet<number> = new Set([0x39, 0xa3, 0xa4, 0xa5, 0xa9])

export function alarmTable(number: number, variant: string | undefined): AlarmTable {
  const model = variant === undefined ? undefined : MODELS[variant]
  return model ?? (FOURTH_GENERATION_NUMBERS.has(number) ? FOURTH_GENERATION : CLASSIC)
}

/** The code a unit sends for an alarm; undefined when it has none. Codes that all generations share come first. */
export function alarmCode(number: number, alarm: Alarm, variant: string | undefined): number | undefined {
  const table = alarmTable(number, variant)
  const codes = [...Object.keys(SHARED), ...Object.keys(table)].map(Number)
  return codes.find((code) => code <= 0xff && table[code]?.alarm === alarm)
}

/** Bits 5 to 3 of the terminal information (gt06.md, 4). */
export const TERMINAL_ALARMS: readonly (Alarm | undefined)[] = [
  undefined,
  'vibration',
  'powerCut',
  'lowBattery',
  'sos',
  undefined,
  'geofence',
  'removing',
]

/** Event codes of the cameras JC100 and JC400, number 0x95. */
export const CAMERA_EVENTS: AlarmTable = {
  0x01: { text: 'SOS', alarm: 'sos' },
  0x0e: { text: 'external supply low', alarm: 'lowPower' },
  0x76: { text: 'temperature', alarm: 'temperature' },
  0x80: { text: 'vibration', alarm: 'vibration' },
  0x87: { text: 'overspeed', alarm: 'overspeed' },
  0x88: { text: 'power cut', alarm: 'powerCut' },
  0x90: { text: 'hard acceleration', alarm: 'hardAcceleration' },
  0x91: { text: 'hard braking', alarm: 'hardBraking' },
  0x92: { text: 'hard cornering', alarm: 'hardCornering' },
  0x93: { text: 'collision', alarm: 'accident' },
}

/** Event codes of the modular report, number 0x70, module 0x34. */
export const MODULE_EVENTS: AlarmTable = {
  0x10: { text: 'door', alarm: 'door' },
  0x12: { text: 'removed', alarm: 'removing' },
  0x14: { text: 'fence entered', alarm: 'geofenceEnter' },
  0x15: { text: 'fence left', alarm: 'geofenceExit' },
  0x16: { text: 'temperature', alarm: 'temperature' },
  0x1a: { text: 'battery low', alarm: 'lowBattery' },
  0x1b: { text: 'overspeed', alarm: 'overspeed' },
  0x1c: { text: 'switched on', alarm: 'powerOn' },
  0x1d: { text: 'switched off', alarm: 'powerOff' },
  0x20: { text: 'vibration', alarm: 'vibration' },
  0x21: { text: 'power cut', alarm: 'powerCut' },
  0x23: { text: 'tampering', alarm: 'tampering' },
}

/** Status codes of an AZ735 alarm, number 0x33 in a long frame; arming is no alarm. */
export const AZ735_EVENTS: AlarmTable = {
  0xa0: { text: 'armed' },
  0xa1: { text: 'disarmed' },
  0xa2: { text: 'battery low', alarm: 'lowBattery' },
  0xa3: { text: 'battery low', alarm: 'lowBattery' },
  0xa4: { text: 'alarm', alarm: 'general' },
  0xa5: { text: 'door', alarm: 'door' },
}
