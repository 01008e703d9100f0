import { toText } from '../../bytes/ascii'
import { Writer } from '../../bytes/writer'
import type { Decoded } from '../protocol'
import { unescape } from './wire'

/** What the server owes for a word (watch.md, 2); every other word wants nothing. */
const ANSWERS: Readonly<Record<string, string>> = {
  // Without it the unit opens a new connection every minute.
  LK: 'LK',
  INIT: 'INIT,1',
  TKQ: 'TKQ',
  TKQ2: 'TKQ2',
  JXTK: 'JXTKR,1',
}

/** Longest head: maker, seventeen digits, index, length. */
const HEAD_LENGTH = 32

export function replies(decoded: Decoded, frame: Uint8Array): Uint8Array[] {
  if (decoded.variant === null) return []
  const meant = unescape(frame)?.bytes ?? frame
  const parts = toText(meant, 1, Math.min(meant.length, HEAD_LENGTH + 8)).split('*')
  const hasIndex = decoded.serial !== null
  const [maker = '', device = '', index = ''] = parts
  const word = ((parts[hasIndex ? 4 : 3] ?? '').split(/[,\]]/)[0] ?? '').toUpperCase()
  // Alarms come in variants, all of which want the same word; without it the alarm comes again.
  const content = word.startsWith('AL') ? 'AL' : ANSWERS[word]
  return content === undefined ? [] : [frameOf(maker, device, hasIndex ? index : undefined, content)]
}

/** `[maker*identity*index*length*content]`; the content has been escaped where it is binary. */
export function frameOf(maker: string, device: string, index: string | undefined, content: string): Uint8Array {
  const length = content.length.toString(16).padStart(4, '0')
  const head = index === undefined ? `${maker}*${device}` : `${maker}*${device}*${index}`
  return new Writer(content.length + 40).text(`[${head}*${length}*${content}]`).take()
}
