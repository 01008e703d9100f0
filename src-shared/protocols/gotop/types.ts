import { parseWhole } from '../../bytes/number'
import type { Kind } from '../../model/message'
import type { Alarm } from '../../model/vocabulary'

/** What a message type stands for (gotop.md, 4). */
export interface TypeRow {
  readonly kind: Kind
  readonly title: string
  readonly alarm?: Alarm
  /** The relay as this acknowledgement leaves it. */
  readonly outputCut?: boolean
}

const REPORTS: Readonly<Record<string, TypeRow>> = {
  'CMD-T': { kind: 'position', title: 'periodic report' },
  'CMD-F': { kind: 'position', title: 'answer to locate' },
  'CMD-F1': { kind: 'position', title: 'answer to locate by cell' },
  'CMD-D': { kind: 'position', title: 'report of an OBD unit, or greeting after connecting' },
  'CMD-X': { kind: 'heartbeat', title: 'heartbeat' },
  'CMD-KEY': { kind: 'alarm', title: 'SOS key', alarm: 'sos' },
  'CMD-T0': { kind: 'reply', title: 'output restored', outputCut: false },
  'CMD-T1': { kind: 'reply', title: 'output cut', outputCut: true },
  'ERROR!': { kind: 'reply', title: 'command refused' },
}

/** An acknowledgement repeats the letter of its command; digits name the slot or the setting. */
const ACKNOWLEDGED: Readonly<Record<string, string>> = {
  A: 'authorised number stored',
  C: 'APN and server stored',
  E: 'data switched off',
  G: 'parameters asked for',
  H: 'password changed',
  I: 'geofence stored',
  J: 'overspeed alarm stored',
  K: 'switched off',
  K0: 'collision threshold stored',
  K1: 'fall threshold stored',
  K2: 'collision alarm off',
  K3: 'fall alarm off',
  L: 'time zone stored',
  L1: 'clock set',
  L2: 'clock setting stored',
  L3: 'display turned',
  L4: 'clock taken from GPS',
  L5: 'alarm clock stored',
  M: 'continuous tracking stored',
  M2: 'heartbeat period stored',
  M3: 'reporting interval stored',
  M4: 'GPS output mode stored',
  N: 'battery alarm stored',
  O: 'APN user and password stored',
  P: 'movement alarm stored',
  Q: 'call setting stored',
  R: 'server name stored',
  S: 'setting S stored',
  U: 'update started',
  U0: 'incoming calls for talking',
  U1: 'incoming calls for listening',
  U2: 'SOS calls silent',
  U3: 'SOS calls with voice',
  U4: 'GPS switched on',
  U5: 'GPS switched off',
  U6: 'reports saved up',
  U7: 'reports as configured',
  U8: 'GPS always on',
  U9: 'GPS saving power',
  V: 'volume stored',
  V3: 'call started',
  W: 'setting W stored',
  Y: 'setting Y stored',
  Z: 'text passed through, or device name stored',
}

interface AlarmRow {
  readonly title: string
  readonly alarm: Alarm
}

/** The letters that a document or the firmware describes. The others exist, and nobody says what for. */
const ALARM_LETTERS: Readonly<Record<string, AlarmRow>> = {
  A: { title: 'SOS', alarm: 'sos' },
  B: { title: 'geofence', alarm: 'geofence' },
  C: { title: 'overspeed', alarm: 'overspeed' },
  D: { title: 'battery low', alarm: 'lowBattery' },
  E: { title: 'no GPS for a long time', alarm: 'general' },
  F: { title: 'battery fully charged', alarm: 'general' },
  H: { title: 'moved away', alarm: 'movement' },
  M: { title: 'fall', alarm: 'fallDown' },
  N: { title: 'collision or shock', alarm: 'vibration' },
  U: { title: 'firmware update finished', alarm: 'general' },
}

export const ALARM_PREFIX = 'ALM-'
const LETTER_AT = ALARM_PREFIX.length

/**
 * With two numbers, `B<n>-<m>`, the fence is m and n says the direction: 1 entered, 2 left. With one number it is the
 * fence, and the direction is only known from how it was set (gotop.md, 4).
 */
const DIRECTIONS: Readonly<Record<string, AlarmRow>> = {
  '1': { title: 'geofence entered', alarm: 'geofenceEnter' },
  '2': { title: 'geofence left', alarm: 'geofenceExit' },
}

/** The row of a type as sent; undefined when nobody documents it. */
export function typeRow(type: string): TypeRow | undefined {
  const report = REPORTS[type]
  if (report) return report
  if (type.startsWith(ALARM_PREFIX)) return alarmRow(type)
  const code = type.startsWith('CMD-') ? type.slice(4) : ''
  const title = ACKNOWLEDGED[code] ?? ACKNOWLEDGED[code.charAt(0)]
  return title !== undefined && (code.length === 1 || parseWhole(code.slice(1)) !== undefined)
    ? { kind: 'reply', title }
    : undefined
}

/** D with a number has been seen at a battery of 81 %: whatever it says, it is not that the battery is low (gotop.md, 4). */
const NUMBERED_BATTERY_ALARM: TypeRow = { kind: 'alarm', title: 'battery alarm whose number nobody describes' }

function alarmRow(type: string): TypeRow | undefined {
  if (type.charAt(LETTER_AT) === 'D' && type.length > LETTER_AT + 1) return NUMBERED_BATTERY_ALARM
  const isDirected = type.charAt(LETTER_AT) === 'B' && type.includes('-', LETTER_AT)
  const row = (isDirected && DIRECTIONS[type.charAt(LETTER_AT + 1)]) || ALARM_LETTERS[type.charAt(LETTER_AT)]
  return row && { kind: 'alarm', ...row }
}

/** Which fence an alarm is about: the last of its numbers. */
export function fenceOf(type: string): number | undefined {
  if (type.charAt(LETTER_AT) !== 'B') return undefined
  return parseWhole(type.slice(Math.max(type.lastIndexOf('-'), LETTER_AT) + 1))
}
