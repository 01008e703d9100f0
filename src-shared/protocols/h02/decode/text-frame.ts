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
  const token = text.peek()
  return token.length === 8 && parseWhole(token, 16) !== undefined
}

export function readStatus(text: TextReader, message: Message, frame: TextFrame): void {
  const word = text.whole('status', 16)
  if (word === undefined || text.fault) return
  if (frame.reader.trace) flagStatus(frame.reader, word)
  applyStatus(word, message, frame.reading)
}

/** Whatever is left and nobody documents. */
export function readRest(text: TextReader): void {
  while (!text.done && !text.fault) text.next('rest')
}
