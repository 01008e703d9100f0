import { hexDigit } from './hex'

/**
 * The address of a radio as everybody writes it, `60:EE:5C:64:8B:FA`, from twelve hex digits with `:`, `-` or nothing
 * between the pairs; undefined for anything else.
 */
export function parseMac(text: string): string | undefined {
  if (text.length !== 12 && text.length !== 17) return undefined
  const step = text.length === 12 ? 2 : 3
  let mac = ''
  for (let at = 0; at < text.length; at += step) {
    if (hexDigit(text.charCodeAt(at)) < 0 || hexDigit(text.charCodeAt(at + 1)) < 0) return undefined
    if (step === 3 && at > 0 && text[at - 1] !== ':' && text[at - 1] !== '-') return undefined
    mac += (at === 0 ? '' : ':') + text.slice(at, at + 2)
  }
  return mac.toUpperCase()
}
