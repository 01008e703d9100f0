import { indexOfByte, isDigit } from '../../bytes/ascii'
import type { Reader } from '../../bytes/reader'
import type { Message } from '../../model/message'
import { driverCards } from './driver-cards'
import { alarmsOf, MESSAGES } from './messages'
import { obd, obdTotals } from './obd'
import { readPosition, type Draft } from './position'

/** Reads the content of one command. The reader ends where the CRC begins. */
export type ReadContent = (reader: Reader, command: number, variant: string | undefined) => Message[]

const CONTENTS: Readonly<Record<number, ReadContent>> = {
  0x0001: (reader) => [rest(reader, { kind: 'heartbeat' })],
  0x0002: (reader) => [rest(reader, { kind: 'info', text: 'Asks for the address of the server' })],
  0x0800: pictureBegins,
  0x0f80: pictureComplete,
  0x5000: (reader) => [rest(reader, { kind: 'login' })],
  0x6688: storedPositions,
  0x9001: (reader) => [{ kind: 'reply', text: reader.left > 0 ? reader.text('text', reader.left) : '' }],
  0x9016: storedPosition,
  0x9901: obd,
  0x9902: obdTotals,
  0x9903: (reader) => [{ kind: 'info', text: reader.left > 0 ? reader.text('text', reader.left) : '' }],
  0x9955: (reader) => found(readPosition(reader, reader.left)),
  0x9966: driverCards,
  0x9977: picturePosition,
  0x9988: picture,
  0x9999: alarm,
}

export function readContent(reader: Reader, command: number, variant: string | undefined): Message[] {
  const read = CONTENTS[command]
  if (read) return read(reader, command, variant)
  const isAnswer = command >> 8 === 0x41 || MESSAGES[command]?.startsWith('answer')
  if (!isAnswer) {
    const text = `Command ${fourDigits(command)} is not known: its bytes are kept`
    reader.report('unknown-type', text, reader.start - 2, reader.start)
  }
  const before = bytesBeforePosition(reader)
  if (before >= 0) return strayPosition(reader, before)
  return isAnswer ? answer(reader, command) : [rest(reader, { kind: 'other' })]
}

/** A position may stand at once or behind a byte, as in an alarm; -1 where none does. */
function bytesBeforePosition(reader: Reader): number {
  return isClock(reader, 0) ? 0 : isClock(reader, 1) ? 1 : -1
}

function strayPosition(reader: Reader, before: number): Message[] {
  const code = before > 0 ? reader.u8('alarm.code') : undefined
  const draft = readPosition(reader, reader.left)
  if (draft && code !== undefined) draft.attributes.event = code
  return found(draft)
}

function rest(reader: Reader, message: Message): Message {
  if (reader.left > 0) reader.skip('body', reader.left)
  return message
}

function found(draft: Draft | undefined): Message[] {
  return draft ? [draft] : []
}

/** What became of a command of the server: 1 done, 0 not. */
function answer(reader: Reader, command: number): Message[] {
  const name = MESSAGES[command]?.replace('answer: ', '') ?? 'command'
  const result = reader.left > 0 ? reader.u8('result') : undefined
  const words = result === undefined ? 'received' : result === 1 ? 'done' : 'refused'
  return [rest(reader, { kind: 'reply', text: `${fourDigits(command)} ${name}: ${words}` })]
}

/** One byte for the kind, then the position. */
function alarm(reader: Reader, _: number, variant: string | undefined): Message[] {
  if (isClock(reader, 0)) {
    reader.report('range', 'The alarm code is missing: the text begins at once', reader.offset, reader.offset)
    return found(readPosition(reader, reader.left))
  }
  const code = reader.u8('alarm.code')
  return found(withAlarm(readPosition(reader, reader.left), code, variant))
}

/** Six digits and a point are the time already. */
function isClock(reader: Reader, ahead: number): boolean {
  for (let i = 0; i < 6; i++) if (!isDigit(reader.peek(ahead + i))) return false
  return reader.peek(ahead + 6) === 0x2e || reader.peek(ahead + 6) === 0x2c
}

function withAlarm(draft: Draft | undefined, code: number, variant: string | undefined): Draft | undefined {
  if (!draft || code === 0) return draft
  draft.attributes.event = code
  const name = alarmsOf(variant)[code]
  if (name) {
    draft.alarms = [name]
    draft.kind = 'alarm'
  }
  return draft
}

/** Six bytes of the memory's own, then the position. */
function storedPosition(reader: Reader): Message[] {
  reader.skip('memory', 6)
  const draft = readPosition(reader, reader.left)
  if (draft) draft.attributes.archive = true
  return found(draft)
}

const BACKSLASH = 0x5c

/** How many, then alarm code and text of each, with a backslash between them. The backslashes decide. */
function storedPositions(reader: Reader, _: number, variant: string | undefined): Message[] {
  const messages: Message[] = []
  const count = reader.u8('count')
  const at = reader.offset
  let entries = 0
  for (; reader.left > 1; entries++) {
    reader.open('entry')
    // The code may be a backslash itself.
    const stop = indexOfByte(reader.bytes, BACKSLASH, reader.offset + 1, reader.end)
    const entry = reader.within((stop < 0 ? reader.end : stop) - reader.offset)
    const code = entry.u8('alarm.code')
    const draft = withAlarm(readPosition(entry, entry.left), code, variant)
    if (draft) {
      draft.attributes.archive = true
      messages.push(draft)
    }
    if (stop >= 0) reader.text('separator', 1)
    reader.close()
  }
  if (entries !== count && reader.fault === null) {
    reader.report('range', `${count} positions are announced and ${entries} are there`, at - 1, at)
  }
  return messages
}

function pictureBegins(reader: Reader): Message[] {
  const index = reader.u8('picture.index')
  return [rest(reader, { kind: 'info', text: `Picture ${index} begins` })]
}

function pictureComplete(reader: Reader): Message[] {
  const index = reader.u8('picture.index')
  return [rest(reader, { kind: 'info', text: `Picture ${index} is complete` })]
}

function picture(reader: Reader): Message[] {
  const index = reader.u8('picture.index')
  reader.u16('picture.footage')
  const count = reader.u8('picture.count')
  const part = reader.u8('picture.part')
  if (reader.left > 0) reader.skip('picture', reader.left)
  return [{ kind: 'info', text: `Picture ${index}, part ${part} of ${count}` }]
}

function picturePosition(reader: Reader): Message[] {
  const index = reader.u8('picture.index')
  reader.u8('picture.reason')
  const draft = readPosition(reader, reader.left)
  if (draft) draft.attributes['meiligao.picture'] = index
  return found(draft)
}

export function fourDigits(value: number): string {
  return `0x${value.toString(16).padStart(4, '0')}`
}
