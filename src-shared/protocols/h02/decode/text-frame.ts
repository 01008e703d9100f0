import type { Reader } from '../../../bytes/reader'
import type { TextReader } from '../../../bytes/text-reader'
import { parseTimeDigits } from '../../../bytes/civil-time'
import { parseWhole } from '../../../bytes/number'
import type { Message } from '../../../model/message'
import { applyStatus, flagStatus, type Reading } from './status'

/** What the readers of one text frame share. */
export interface TextFrame {
  readonly reader: Reader
  /** As sent; empty in frames that rely on an earlier one. */
  readonly device: string
  readonly type: string
  readonly reading: Reading
}

export type Body = (text: TextReader, frame: TextFrame) => Message | Message[]

/** The clock and the date stand apart and mean something together; either may be empty while the clock is not set. */
export function readDate(text: TextReader, message: Message, clock: string): void {
  const date = text.next('time.date')
  if (date === '' || clock === '') return
  const time = parseTimeDigits(date, clock, 'ddmmyy')
  if (time !== undefined) {
    message.time = time
    text.settle('time', time)
  } else if (!text.fault) {
    text.doubt(message.fix ? 'No such date and time: the fix is left out' : 'No such date and time')
    message.fix = undefined
  }
}

/** Eight hex digits: the status word. */
export function isStatusNext(text: TextReader): boolean {
  return isStatus(text.peek())
}

export function isStatus(token: string): boolean {
  return token.length === 8 && parseWhole(token, 16) !== undefined
}

export function readStatus(text: TextReader, message: Message, frame: TextFrame): void {
  const word = text.whole('status', 16)
  if (word === undefined || text.fault) return
  if (frame.reader.trace) flagStatus(frame.reader, word)
  applyStatus(word, message, frame.reading)
}

/** How many characters stand before a clock, a validity mark and a place; all of them where there is no place. */
export function positionStart(text: string): number {
  const tokens = text.split(',')
  let at = 0
  for (const [i, token] of tokens.entries()) {
    const mark = tokens[i + 1]
    const side = tokens[i + 3]
    // A unit without satellites may leave the place empty, or the mark.
    const isSided = side === 'N' || side === 'S'
    const isMarked = mark === 'A' || mark === 'V' || mark === 'B'
    if (isClock(token) && (isMarked ? isSided || side === '' : mark === '' && isSided)) return at
    at += token.length + 1
  }
  return text.length
}

export function isClock(token: string): boolean {
  return token.length === 6 && parseWhole(token) !== undefined
}

/** Whatever is left and nobody documents. */
export function readRest(text: TextReader): void {
  while (!text.done && !text.fault) text.next('rest')
}
