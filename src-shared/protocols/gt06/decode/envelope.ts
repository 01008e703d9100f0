import { crcX25 } from '../../../bytes/crc'
import type { Reader } from '../../../bytes/reader'
import type { Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { numberText } from '../numbers'
import { COUNTED, isStop, LONG_START, TRAILER } from '../wire'

/** What the head of a frame says about its content. */
export interface Head {
  readonly number: number
  readonly isLong: boolean
  /** Bytes of content that the frame announces or, where it miscounts, holds. */
  readonly size: number
  /** How many of them a truncated frame lacks. */
  readonly missing: number
}

export interface Content {
  readonly message: Message
  readonly variant: string | null
}

/** How the end of the frame agrees with its length. */
type Ending = 'whole' | 'truncated' | 'miscounted'

const NOTHING: Decoded = { messages: [], variant: null, serial: null, proven: false }

/** Start, length, number, content, serial, checksum, stop: the same in both directions (gt06.md, 1). */
export function readFrame(reader: Reader, readContent: (content: Reader, head: Head) => Content): Decoded {
  const isLong = reader.u16('envelope.start') === LONG_START
  const length = isLong ? reader.u16('envelope.length') : reader.u8('envelope.length')
  const number = reader.u8('type')
  if (reader.fault !== null) return { ...NOTHING, messages: [] }
  const ending = endingOf(reader, length)
  const announced = Math.max(0, length - COUNTED)
  const there = ending === 'truncated' ? Math.min(reader.left, announced) : reader.left - TRAILER
  const missing = ending === 'truncated' ? announced - there : 0
  const content = reader.within(there)
  const { message, variant } = readContent(content, { number, isLong, size: there + missing, missing })
  if (content.left > 0) reportRest(content, number)
  const isRead = content.fault === null && missing === 0
  const serial = reader.left >= 2 ? reader.u16('serial') : null
  const isRight = readTrailer(reader, ending)
  const isShort = !isRead && isRight && ending === 'whole'
  const messages = isRead ? [message] : isShort ? placeAlone(message) : []
  return { messages, variant, serial, proven: isRight && isRead }
}

/**
 * A content that is cut short says less than it should: it is shown in the fields, and no half message is built of it. But
 * where the frame is whole, and only shorter than its layout, the place stood in front of what is missing.
 */
function placeAlone({ device, time, fix }: Message): Message[] {
  return fix ? [{ kind: 'position', device, time, fix }] : []
}

/** Compares the end of the frame with what its length announces, and reports a difference. */
function endingOf(reader: Reader, length: number): Ending {
  const { bytes, start, end, offset } = reader
  if (end - offset < TRAILER || !isStop(bytes, end - 2)) return 'truncated'
  const late = end - (offset - 1 + length + 2)
  if (late === 0) return 'whole'
  const count = Math.abs(late) === 1 ? '1 byte' : `${Math.abs(late)} bytes`
  const text = `The length says ${length} and the frame ends ${count} ${late > 0 ? 'later' : 'earlier'}`
  reader.report('range', `${text}: this firmware miscounts, or a byte was damaged`, start + 2, offset - 1)
  return 'miscounted'
}

function reportRest(content: Reader, number: number): void {
  if (content.fault !== null) return
  const text = `${numberText(number)}: no layout explains the last ${content.left} bytes of the content: they are kept`
  content.report('trailing', text, content.offset, content.end)
  content.skip('body', content.left)
}

/** Checksum and stop; true when the checksum fits. */
function readTrailer(reader: Reader, ending: Ending): boolean {
  if (ending === 'truncated') {
    reader.skip('envelope.rest', reader.left)
    reader.report('short', 'The frame ends before its stop 0D 0A', reader.start, reader.end)
    return false
  }
  const at = reader.offset
  const received = reader.u16('checksum')
  const computed = crcX25(reader.bytes, reader.start + 2, at)
  if (received !== computed) reportChecksum(reader, received, computed)
  reader.u16('envelope.stop')
  return received === computed
}

function reportChecksum(reader: Reader, received: number, computed: number): void {
  const expected = hex(computed)
  const text = `The checksum is 0x${hex(received)} and should be 0x${expected}: a byte was damaged, or this firmware computes it differently`
  reader.report('checksum', text, reader.offset - 2, reader.offset, expected)
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}
