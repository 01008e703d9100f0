import type { Reader } from '../../../bytes/reader'
import type { Kind } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { DOWNLINK_MESSAGES } from '../messages'
import type { ReadBody } from './bodies'
import { readItems } from './extras'
import { decode, decodeMarked, hex } from './index'
import type { Draft } from './location'
import { PARAMETER_HEAD, PARAMETER_ITEMS, parameterText } from './parameters'
import { readableText } from './text'

const RESULTS = ['done', 'failed', 'message wrong', 'not supported', 'alarm handled']
const REGISTRATION_RESULTS = [
  'accepted',
  'vehicle known already',
  'no such vehicle',
  'terminal known already',
  'no such terminal',
]

/** The words of 0x8105; 0x64 to 0x67 and F0, F1 are makers' (jt808.md, Downlink). */
const CONTROLS: Readonly<Record<number, string>> = {
  0x01: 'upgrade over the air',
  0x02: 'connect to another server',
  0x03: 'switch off',
  0x04: 'restart',
  0x05: 'factory settings',
  0x64: 'cut fuel and power',
  0x65: 'restore fuel and power',
  0x66: 'arm',
  0x67: 'disarm',
  0xf0: 'cut fuel and power',
  0xf1: 'restore fuel and power',
}

const READ: Readonly<Record<number, ReadBody>> = {
  0x4401: lockAnswer,
  0x8001: generalAnswer,
  0x8004: plainTime,
  0x8100: registrationAnswer,
  0x8103: setParameters,
  0x8105: control,
  0x8109: wideTime,
  0x8202: track,
  0x8300: text,
  0x8800: mediaAnswer,
  0x8900: passthrough,
  0xa006: fuelControl,
}

const BODIES: Readonly<Record<number, ReadBody>> = {
  ...Object.fromEntries(Object.entries(DOWNLINK_MESSAGES).map(([number, name]) => [number, named(name)])),
  ...READ,
}

/** Reads what a server sends. Text between brackets looks the same in both directions. */
export function decodeDownlink(reader: Reader, variant?: string): Decoded {
  if (reader.peek() === 0x28) return decode(reader, variant)
  return decodeMarked(reader, variant, BODIES)
}

function said(kind: Kind, text: string): Draft[] {
  return [{ kind, attributes: {}, text }]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function named(name: string): ReadBody {
  return (reader) => {
    if (reader.left > 0) reader.skip('body', reader.left)
    return said('other', capital(name))
  }
}

function generalAnswer(reader: Reader): Draft[] {
  const serial = reader.u16('answer.serial')
  const number = reader.u16('answer.type')
  const result = reader.u8('answer.result')
  return said('reply', `Message ${hex(number, 4)}, serial ${serial}: ${RESULTS[result] ?? `result ${result}`}`)
}

function lockAnswer(reader: Reader): Draft[] {
  const number = reader.u16('answer.type')
  const result = reader.u8('answer.result')
  return said('reply', `Message ${hex(number, 4)}: ${RESULTS[result] ?? `result ${result}`}`)
}

function registrationAnswer(reader: Reader): Draft[] {
  const serial = reader.u16('answer.serial')
  const result = reader.u8('answer.result')
  const code = reader.left > 0 ? readableText(reader.text('code', reader.left)) : ''
  const words = REGISTRATION_RESULTS[result] ?? `result ${result}`
  return said('reply', `Registration, serial ${serial}: ${words}${code === '' ? '' : `, code ${code}`}`)
}

function setParameters(reader: Reader): Draft[] {
  const draft: Draft = { kind: 'other', attributes: {} }
  reader.u8('count')
  readItems(reader, draft, PARAMETER_ITEMS, PARAMETER_HEAD)
  return said('other', `Set ${parameterText(draft)}`)
}

function control(reader: Reader): Draft[] {
  const word = reader.u8('control')
  const parameter = reader.left > 0 ? `: ${readableText(reader.text('control.parameter', reader.left))}` : ''
  return said('other', capital(CONTROLS[word] ?? `control ${hex(word, 2)}`) + parameter)
}

function wideTime(reader: Reader): Draft[] {
  const year = reader.u16('time.year')
  const parts = ['month', 'day', 'hour', 'minute', 'second'].map((part) => reader.u8(`time.${part}`))
  reader.u8('answer.result')
  const [month, day, hour, minute, second] = parts.map((part) => String(part).padStart(2, '0'))
  return said('reply', `The time is ${year}-${month}-${day} ${hour}:${minute}:${second} UTC`)
}

function plainTime(reader: Reader): Draft[] {
  return said('reply', `The time is ${reader.bcd('clock', 6)} UTC`)
}

function track(reader: Reader): Draft[] {
  const interval = reader.u16('track.interval')
  if (interval === 0) return said('other', 'Stop tracking')
  return said('other', `Track every ${interval} s for ${reader.u32('track.duration')} s`)
}

function text(reader: Reader): Draft[] {
  reader.u8('text.flag')
  return said('other', readableText(reader.text('text', reader.left)))
}

function mediaAnswer(reader: Reader): Draft[] {
  const id = reader.u32('media.id')
  const isMissing = reader.left > 0 && reader.u8('count') > 0
  if (reader.left > 0) reader.skip('media.missing', reader.left)
  return said('reply', isMissing ? `Media ${id}: send the missing parts again` : `Media ${id} arrived`)
}

function passthrough(reader: Reader): Draft[] {
  const kind = reader.u8('passthrough.kind')
  const bytes = reader.left > 0 ? reader.hex('rs232', reader.left) : ''
  return said('other', `Passthrough ${hex(kind, 2)}: ${bytes}`)
}

function fuelControl(reader: Reader): Draft[] {
  const isCut = reader.u8('control') === 1
  if (reader.left >= 6) reader.bcd('clock', 6)
  return said('other', isCut ? 'Cut fuel and power' : 'Restore fuel and power')
}
