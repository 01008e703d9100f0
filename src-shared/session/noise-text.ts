import { isPrintable, toText } from '../bytes/ascii'
import type { Message } from '../model/message'
import { nameStranger } from '../protocols/detect'
import type { Stranger } from '../protocols/stranger'

/** What to say of bytes that no family could frame. */
export function noiseText(bytes: Uint8Array, stranger: Stranger | null | undefined = nameStranger(bytes)): string {
  if (stranger) return `${stranger.title}: ${stranger.advice}`
  const count = bytes.length === 1 ? '1 byte' : `${bytes.length} bytes`
  return `${count} that no family here could frame: kept as they came`
}

/** What was said to a device whose family nobody knows: the first line of it, where it is text. */
export function saidToStranger(bytes: Uint8Array): Message[] {
  const end = bytes.findIndex((byte) => !isPrintable(byte))
  return end === 0 ? [] : [{ kind: 'reply', text: toText(bytes, 0, end < 0 ? bytes.length : end) }]
}
