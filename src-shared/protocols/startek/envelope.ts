import { fromText } from '../../bytes/ascii'
import { capitalHex, toHex } from '../../bytes/hex'
import type { Reader } from '../../bytes/reader'
import { sumOf } from '../../bytes/sums'
import { TextReader } from '../../bytes/text-reader'
import { isBare, isLineEnd, isSumRight, TRAILER } from './wire'

/** What stands around the content of a frame, in both directions. */
interface Envelope {
  /** At the type; ends before the sum. */
  readonly text: TextReader
  readonly device: string
  readonly sumAt: number
  /** The sum is there, be it without a line end. */
  readonly isClosed: boolean
}

/** Marks, flag, length and identity. A length that differs from what is there is reported. */
export function readEnvelope(reader: Reader): Envelope {
  const { bytes, start, end } = reader
  const isLine = end - start > TRAILER && isLineEnd(bytes, end - 2)
  const isClosed = isLine || isBare(bytes, start, end)
  const sumAt = isLine ? end - TRAILER : isClosed ? end - 2 : end
  const text = new TextReader(reader, sumAt - start)
  text.take('envelope.start', 2)
  text.take('flag', 1)
  const stated = text.whole('envelope.length')
  // The cursor stands behind the comma from which the length counts.
  const counted = sumAt - start - (text.at - 1)
  if (isClosed && stated !== counted && !text.fault) {
    text.doubt(`The length says ${stated ?? 'nothing'} and ${counted} bytes are there`)
  }
  return { text, device: text.next('device'), sumAt, isClosed }
}

/** The sum and the line end. True when the whole frame is there and undamaged. */
export function readTrailer(reader: Reader, { sumAt, isClosed }: Envelope): boolean {
  if (reader.fault) return false
  if (!isClosed) {
    reader.report('short', 'The frame ends before its CR LF', reader.start, reader.end)
    return false
  }
  reader.text('checksum', 2)
  const isRight = isSumRight(reader.bytes, reader.start, sumAt)
  if (!isRight) reportSum(reader, sumAt)
  if (reader.left === 0) {
    reader.report('short', 'The line end behind the sum is missing', reader.end, reader.end)
    return false
  }
  reader.hex('envelope.stop', 2)
  return isRight
}

function reportSum(reader: Reader, sumAt: number): void {
  const right = fromText(capitalHex(sumOf(reader.bytes, reader.start, sumAt)))
  const text = 'The sum does not fit the bytes: one of them was damaged, or this firmware computes it differently'
  reader.report('checksum', text, sumAt, sumAt + 2, toHex(right))
}
