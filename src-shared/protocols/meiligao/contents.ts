import { isDigit } from '../../bytes/ascii'
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
  if (command >> 8 === 0x41 || MESSAGES[command]?.startsWith('answer')) return answer(reader, command)
  reader.report(
    'unknown-type',
    `Command ${fourDigits(command)} is not known: its bytes are kept`,
    reader.start - 2,
    reader.start,
  )
  return [rest(reader, { kind: 'other' })]
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
  if (isClock(reader)) {
    reader.report('range', 'The alarm code is missing: the text begins at once', reader.offset, reader.offset)
    return found(readPosition(reader, reader.left))
  }
  const code = reader.u8('alarm.code')
  return found(withAlarm(readPosition(reader, reader.left), code, variant))
}

/** Six digits and a point are the time already. */
function isClock(reader: Reader): boolean {
  for (let i = 0; i < 6; i++) if (!isDigit(reader.peek(i))) return false
  return reader.peek(6) === 0x2e || reader.peek(6) === 0x2c
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

/** How many, then alarm code and text of each, with a backslash between them. */
function storedPositions(reader: Reader, _: number, variant: string | undefined): Message[] {
  const messages: Message[] = []
  const count = reader.u8('count')
  for (let i = 0; i < count && reader.left > 1; i++) {
    reader.open('entry')
    const code = reader.u8('alarm.code')
    const stop = reader.bytes.indexOf(BACKSLASH, reader.offset)
    const isLast = stop < 0 || stop >= reader.end
    const draft = withAlarm(readPosition(reader, isLast ? reader.left : stop - reader.offset), code, variant)
    if (draft) {
      draft.attributes.archive = true
      messages.push(draft)
    }
    if (!isLast) reader.text('separator', 1)
    reader.close()
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
