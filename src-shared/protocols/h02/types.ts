import { toText } from '../../bytes/ascii'

/** What a text frame is about, by the word behind the identity (h02.md, 3 and 4). Empty: a bare login. */
export const TYPES = {
  '': 'login',
  V0: 'login',
  V1: 'position',
  V2: 'position',
  V3: 'cells',
  V4: 'answer to a command',
  V5: 'position or Wi-Fi',
  V6: 'position with ICCID',
  V8: 'position',
  V19: 'position with SIM card',
  VI1: 'position, asks for an address',
  VP1: 'short position',
  NBR: 'cells',
  LINK: 'keep-alive',
  HTBT: 'heartbeat',
  XT: 'heartbeat',
  BC: 'blind-spot records',
  ALRM: 'alarm',
  SMS: 'copy of a text message',
  BASE: 'cell',
  BS: 'cells',
  ICCID: 'SIM card',
} as const

export type TextType = keyof typeof TYPES

/** Type words are short; whatever is longer is something else. */
const LONGEST_TYPE = 6

export function isTextType(type: string): type is TextType {
  return Object.hasOwn(TYPES, type)
}

/** V and a number is a position, also where no document knows the number. */
export function isPositionType(type: string): boolean {
  const code = type.charCodeAt(1)
  return type.startsWith('V') && code >= 0x30 && code <= 0x39
}

/** Does a type of this family stand at `from`, ended by a comma or the `#`? */
export function isKnownType(bytes: Uint8Array, from: number, end: number): boolean {
  let to = from
  while (to < end && to - from <= LONGEST_TYPE && bytes[to] !== 0x2c && bytes[to] !== 0x23) to++
  const type = toText(bytes, from, to)
  return isTextType(type) || isPositionType(type)
}
