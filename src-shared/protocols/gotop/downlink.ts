import { isDigit, isLetter } from '../../bytes/ascii'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import { frame, MORE, skip, type Cut } from '../../framing/cut'
import type { Decoded, Wire } from '../protocol'
import { HASH } from './wire'

/** `:<6 digits><command>#` (gotop.md, 5). */
const COLON = 0x3a
export const PASSWORD_DIGITS = 6
/** The firmware reads a hundred bytes at a time. */
const LONGEST_COMMAND = 100

function cut(buffer: Uint8Array, start: number, end: number): Cut {
  if (buffer[start] !== COLON) {
    const next = buffer.indexOf(COLON, start)
    return skip((next < 0 || next >= end ? end : next) - start)
  }
  for (let at = start + 1; at <= start + PASSWORD_DIGITS + 1; at++) {
    if (at >= end) return MORE
    const isRight = at <= start + PASSWORD_DIGITS ? isDigit(buffer[at]) : isLetter(buffer[at])
    if (!isRight) return skip(1)
  }
  for (let at = start + PASSWORD_DIGITS + 2; at < start + LONGEST_COMMAND; at++) {
    if (at >= end) return MORE
    if (buffer[at] === HASH) return frame(at + 1 - start)
  }
  return skip(1)
}

function decode(reader: Reader): Decoded {
  const isClosed = reader.left > 1 && reader.peek(reader.left - 1) === HASH
  reader.text('envelope.start', 1)
  const text = new TextReader(reader, isClosed ? reader.left - 1 : reader.left)
  text.take('password', PASSWORD_DIGITS)
  const command = text.rest('command')
  if (isClosed) reader.text('envelope.stop', 1)
  else reader.report('short', 'The command ends before its closing #', reader.start, reader.end)
  const isWhole = isClosed && reader.fault === null && command !== ''
  return {
    messages: isWhole ? [{ kind: 'other', text: command }] : [],
    variant: null,
    serial: null,
    proven: isWhole,
  }
}

export const downlink: Wire = { cut, decode }
