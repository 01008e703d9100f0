import type { SignField } from '../../src-shared/check/sign-field'
import type { Texts } from '../../src-shared/texts/en'
import { decimal } from './format'

/** "frame 37, byte 30, bit 1": where the proof of a wiring test stands. */
export function proofPlace(frame: number, field: SignField | undefined, texts: Texts['wiring']): string {
  return [texts.frame(frame), ...(field ? fieldWords(field, texts) : [])].join(', ')
}

function fieldWords({ span: [start, end], bit }: SignField, texts: Texts['wiring']): string[] {
  const bytes = end - start === 1 ? texts.byte(String(start)) : texts.bytes(`${start}–${end - 1}`)
  return bit === undefined ? [bytes] : [bytes, texts.bit(bit)]
}

/** "4.2", "37": tenths matter only while they are few. */
export function waitedSeconds(seconds: number): string {
  return decimal(seconds, seconds < 10 ? 1 : 0)
}
