import type { TextReader } from '../../../bytes/text-reader'
import { parseDecimal, parseWhole } from '../../../bytes/number'
import type { Attributes } from '../../../model/vocabulary'
import type { Message } from '../../../model/message'
import { readFix } from './fix'
import { readBehindFix } from './position'
import { isClock, positionStart, type TextFrame } from './text-frame'

/**
 * V4: the command, what became of it, the clock of the command, and a position as in V1; or the command alone; or
 * CMD, an empty field, and the answer in the device's own words (HuaSunTeK 5, CanTrack 3.1).
 */
export function readConfirmation(text: TextReader, frame: TextFrame): Message {
  const command = text.next('command')
  if (command === 'CMD') return readOwnWords(text)
  const message: Message = { kind: 'reply', attributes: { 'h02.command': command } }
  const words = readResult(text, positionStart(text.left))
  if (words[0] !== undefined) message.attributes = { 'h02.command': command, 'h02.result': words[0] }
  message.text = [command, ...words].join(',')
  if (text.done || text.fault) return message
  const clock = text.next('time')
  message.fix = readFix(text)
  readBehindFix(text, message, frame, clock)
  return message
}

/** Reads so many characters of results; the last six digits of them are the clock of the command. */
function readResult(text: TextReader, width: number): string[] {
  const words: string[] = []
  const end = text.at + width
  while (text.at < end && !text.done && !text.fault) {
    const token = text.peek()
    const isLast = text.at + token.length + 1 >= end
    if (isLast && end < text.text.length && isClock(token)) text.next('command.time')
    else {
      const word = text.next(words.length === 0 ? 'command.result' : 'command.parameter')
      if (word !== '') words.push(word)
    }
  }
  return words
}

function readOwnWords(text: TextReader): Message {
  text.maybe('reserved')
  const message: Message = { kind: 'reply', text: text.left, attributes: { 'h02.command': 'CMD' } }
  readItems(text, message, ',')
  return message
}

/** The device repeats to the server what it answered to a text message: it proves APN and server. */
export function readSmsCopy(text: TextReader): Message {
  const message: Message = { kind: 'reply', text: text.left }
  if (text.left.includes('\n')) readItems(text, message, '\n')
  else text.rest('text')
  return message
}

type Item = (value: string, attributes: Attributes) => void

/** What SinoTrack (ST-906) and CanTrack name in their answers, as `NAME:value`. */
const ITEMS: Readonly<Record<string, Item>> = {
  APN: (value, attributes) => (attributes['h02.apn'] = value),
  IP: (value, attributes) => (attributes['h02.server'] = value),
  UT: (value, attributes) => (attributes['h02.intervals'] = value),
  VOLT: (value, attributes) => (attributes.powerV = quantity(value, 'V')),
  GSM: (value, attributes) => (attributes.signalCsq = parseWhole(value)),
  BAT: (value, attributes) => (attributes.batteryPercent = quantity(value, '%')),
  OIL: (value, attributes) => (attributes.fuelPercent = quantity(value, '%')),
  ACC: (value, attributes) => (attributes.ignition = value === '0' || value === '1' ? value === '1' : undefined),
}

function quantity(text: string, unit: string): number | undefined {
  return parseDecimal(text.endsWith(unit) ? text.slice(0, -unit.length) : text)
}

function readItems(text: TextReader, message: Message, separator: string): void {
  const items = text.inner(separator)
  const attributes: Attributes = (message.attributes ??= {})
  items.open('text')
  while (!items.done && !items.fault) {
    const item = items.next('text.item').trim()
    const colon = item.indexOf(':')
    const name = item.slice(0, Math.max(0, colon))
    if (Object.hasOwn(ITEMS, name)) ITEMS[name]?.(item.slice(colon + 1), attributes)
  }
  items.close()
}
