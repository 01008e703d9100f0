import { failure, success, type Result } from '../../model/result'
import { Desk } from './desk'
import { numberIn } from './meaning'
import type { Speaker } from './repair'

/** `bytes`: nobody knows how this field is written. `value`: no bytes of it say that. */
type EditFault = 'bytes' | 'value'

/**
 * Writes another value into a field, by trial: no table says how fields are written, but the decoder says what bytes
 * mean. Each way of writing that reproduces what stands there is tried with the new value, length and checksum are put
 * right, and only a frame that decodes to the wish, with the same fields and no new fault, is taken.
 */
export function editField(
  speaker: Speaker,
  frame: Uint8Array,
  key: string,
  wish: string,
): Result<Uint8Array, EditFault> {
  const desk = new Desk(speaker, frame, key)
  if (!desk.field) return failure('bytes')
  if (desk.field.text === wish.trim()) return success(frame)
  const found = desk.field.bits ? desk.byBits(wish) : (desk.byNumber(wish) ?? desk.byTrial(wish) ?? desk.byText(wish))
  return found ? success(found) : failure(desk.isKnown ? 'value' : 'bytes')
}

/** The few words that a flag or a single byte can say; none where a number or a text is to be written. */
export function choicesOf(speaker: Speaker, frame: Uint8Array, key: string): string[] {
  const desk = new Desk(speaker, frame, key)
  const texts = new Set(desk.variants().map(([text]) => text))
  const isPlain = desk.field !== undefined && numberIn(desk.field.text) !== undefined && !desk.field.bits
  return isPlain || texts.size > MOST_CHOICES || texts.size < 2 ? [] : [...texts]
}

const MOST_CHOICES = 40
