import type { Alarm } from '../../model/vocabulary'

interface KeywordRow {
  readonly meaning: string
  readonly alarm?: Alarm
  readonly ignition?: boolean
  /** The keyword says no more than the shared names do; any other one is kept raw as well. */
  readonly isPlain?: boolean
}

export const TROUBLE = 'DTC'

/** What a report is about (gps103.md, 3). */
export const KEYWORDS: ReadonlyMap<string, KeywordRow> = new Map<string, KeywordRow>([
  ['tracker', { meaning: 'regular report', isPlain: true }],
  ['001', { meaning: 'report at the interval asked for' }],
  ['help me', { meaning: 'SOS button', alarm: 'sos' }],
  ['low battery', { meaning: 'internal battery low', alarm: 'lowBattery' }],
  ['stockade', { meaning: 'fence crossed', alarm: 'geofence' }],
  ['move', { meaning: 'moved while guarded', alarm: 'movement' }],
  ['speed', { meaning: 'too fast', alarm: 'overspeed' }],
  ['ac alarm', { meaning: 'main power cut', alarm: 'powerCut' }],
  ['door alarm', { meaning: 'door opened', alarm: 'door' }],
  ['sensor alarm', { meaning: 'vibration', alarm: 'vibration' }],
  ['accident alarm', { meaning: 'accident', alarm: 'accident' }],
  ['bonnet alarm', { meaning: 'bonnet opened', alarm: 'bonnet' }],
  ['footbrake alarm', { meaning: 'foot brake', alarm: 'footBrake' }],
  [TROUBLE, { meaning: 'trouble code', alarm: 'fault' }],
  // Ignition switched while guarded: the shared vocabulary has no alarm for it.
  ['acc alarm', { meaning: 'ignition alarm' }],
  ['acc on', { meaning: 'ignition switched on', ignition: true, isPlain: true }],
  ['acc off', { meaning: 'ignition switched off', ignition: false, isPlain: true }],
  ['rfid', { meaning: 'card read', isPlain: true }],
  ['OBD', { meaning: 'data of the engine computer', isPlain: true }],
  ['vr', { meaning: 'packet of a photo' }],
  ['A', { meaning: 'login', isPlain: true }],
])

/** Keywords that carry a number: `T:+28.5`, `oil 51.67`, `oil1`, `vt14`. */
export const TEMPERATURE = 'T:'
export const OIL = 'oil'
export const PHOTO = 'vt'

/** What a server may ask for, by the word behind the identity (gps103.md, 4). */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['A', 'stop reporting'],
  ['B', 'report once'],
  ['C', 'report at an interval'],
  ['D', 'stop reporting at an interval'],
  ['E', 'alarm received'],
  ['F', 'report by distance'],
  ['G', 'movement alarm'],
  ['H', 'speed limit'],
  ['I', 'time zone'],
  ['J', 'cut oil and power'],
  ['K', 'restore oil and power'],
  ['L', 'arm'],
  ['M', 'disarm'],
  ['N', 'leave GPRS for SMS'],
  ['O', 'set a fence'],
  ['P', 'remove the fence'],
  ['Q', 'upload a stored day'],
  ['160', 'take a photo'],
])

export function commandMeaning(word: string): string | undefined {
  return COMMANDS.get(word)
}

/** `jt`, `kt` and their like are taken to acknowledge the command of their first letter (gps103.md, 3: medium). */
export function acknowledged(keyword: string): string | undefined {
  if (keyword.length !== 2 || keyword[1] !== 't') return undefined
  const first = keyword[0] ?? ''
  const letter = first.toUpperCase()
  return first !== letter && COMMANDS.has(letter) ? letter : undefined
}

/** Clones write the words with capitals, or with blanks around them. */
export function keywordRow(keyword: string): KeywordRow | undefined {
  return KEYWORDS.get(keyword) ?? KEYWORDS.get(keyword.trim().toLowerCase())
}

export function keywordMeaning(keyword: string): string | undefined {
  const row = keywordRow(keyword)
  if (row) return row.meaning
  if (keyword.startsWith(TEMPERATURE)) return 'temperature alarm'
  if (keyword.startsWith(OIL)) return 'fuel alarm'
  const letter = acknowledged(keyword)
  if (letter !== undefined) return `probably the answer to ${letter}: ${commandMeaning(letter)}`
  return keyword.startsWith(PHOTO) ? 'a photo follows in so many packets' : undefined
}
