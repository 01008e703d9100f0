import { fromText, indexOfByte } from '../../bytes/ascii'
import { capitalHex, toHex } from '../../bytes/hex'
import type { Reader } from '../../bytes/reader'
import { sumOf } from '../../bytes/sums'
import { TextReader } from '../../bytes/text-reader'
import { isLineEnd, isSumRight, TRAILER } from './wire'

const STAR = 0x2a
const COMMA = 0x2c
const ZERO = 0x30
const CAPITAL_C = 0x43
const CAPITAL_D = 0x44
const CAPITAL_E = 0x45

/** What stands around the content of a frame, in both directions. */
interface Envelope {
  /** Stands behind the command; whole frames end before the star. Binary content is not in it. */
  readonly text: TextReader
  readonly device: string
  readonly type: string
  /** Where the star is; the end of the bytes when it is missing. */
  readonly star: number
  /** Star and sum are there. */
  readonly hasSum: boolean
}

/** Marks, flag, length, identity and command. A length that differs from what is there is reported. */
export function readEnvelope(reader: Reader): Envelope {
  const { bytes, start, end } = reader
  const star = starOf(bytes, start, end)
  const hasSum = star < end
  const text = new TextReader(reader, textEnd(bytes, start, star) - start)
  text.take('envelope.start', 2)
  text.take('flag', 1)
  const stated = text.whole('envelope.length')
  // The cursor stands behind the comma from which the length counts; it counts the whole trailer.
  const counted = star - start - (text.at - 1) + TRAILER
  if (hasSum && stated !== counted && !text.fault) {
    text.doubt(`The length says ${stated ?? 'nothing'} and ${counted} bytes are there`)
  }
  return { text, device: text.next('device'), type: text.next('type'), star, hasSum }
}

/** The star of the trailer, whose line end may be missing in part or altogether. */
function starOf(bytes: Uint8Array, start: number, end: number): number {
  const lineEnd = isLineEnd(bytes, end - 2) ? 2 : bytes[end - 1] === 0x0d ? 1 : 0
  const star = end - lineEnd - 3
  return star > start && bytes[star] === STAR ? star : end
}

/** Text ends behind the command where the content is binary, as in CCC, CCE and D00, and at the star otherwise. */
function textEnd(bytes: Uint8Array, start: number, star: number): number {
  const id = indexOfByte(bytes, COMMA, start, star)
  const type = id < 0 ? -1 : indexOfByte(bytes, COMMA, id + 1, star)
  if (type < 0 || bytes[type + 4] !== COMMA) return star
  const [first, second, third] = [bytes[type + 1], bytes[type + 2], bytes[type + 3]]
  const isBatch = first === CAPITAL_C && second === CAPITAL_C && (third === CAPITAL_C || third === CAPITAL_E)
  const isPicture = first === CAPITAL_D && second === ZERO && third === ZERO
  return isBatch || isPicture ? type + 5 : star
}

/** Star, sum and line end. True when the whole frame is there and undamaged. */
export function readTrailer(reader: Reader, { star, hasSum }: Envelope): boolean {
  if (reader.fault) return false
  if (!hasSum) {
    reader.report('short', 'The frame ends before its star and sum', reader.start, reader.end)
    return false
  }
  reader.text('star', 1)
  reader.text('checksum', 2)
  const isRight = isSumRight(reader.bytes, reader.start, star)
  if (!isRight) reportSum(reader, star)
  if (reader.left === 2) reader.hex('envelope.stop', 2)
  else {
    reader.skip('envelope.stop', reader.left)
    reader.report('short', 'The line end behind the sum is missing', star + 3, reader.end)
    return false
  }
  return isRight
}

function reportSum(reader: Reader, star: number): void {
  const right = fromText(capitalHex(sumOf(reader.bytes, reader.start, star + 1)))
  const text = 'The sum does not fit the bytes: one of them was damaged, or this firmware computes it differently'
  reader.report('checksum', text, star + 1, star + 3, toHex(right))
}
