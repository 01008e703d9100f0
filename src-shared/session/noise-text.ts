import { nameStranger } from '../protocols/detect'
import type { Stranger } from '../protocols/stranger'

/** What to say of bytes that no family could frame. */
export function noiseText(bytes: Uint8Array, stranger: Stranger | null | undefined = nameStranger(bytes)): string {
  if (stranger) return `${stranger.title}: ${stranger.advice}`
  const count = bytes.length === 1 ? '1 byte' : `${bytes.length} bytes`
  return `${count} that no family here could frame: kept as they came`
}
