import { fromText } from '../bytes/ascii'
import { fromHex } from '../bytes/hex'
import { parseBytes } from '../bytes/notation'
import { failure, success, type Result } from '../model/result'

/** Current Traccar logs: "… [T1a2b3c4d: gt06 < 1.2.3.4] 7878…" or "[T1a2b3c4d] …"; the arrow says who spoke. */
const TRACCAR_NOW = /\[[^\]]*?(?:[:\s]+([\w-]+)\s*([<>])[^\]]*)\]\s*([0-9a-fA-F]+)\s*$/
/** Older ones: "… [1a2b3c4d: 5023 < 1.2.3.4] HEX: 7878…" */
const TRACCAR_OLD = /\bHEX:\s*([0-9a-fA-F]+)\s*$/

/** The bytes of one line of people's input: hex, `text:`, `base64:` or a line of a Traccar log. */
export function parseInputLine(line: string): Result<Uint8Array> {
  const text = line.trim()
  if (text.startsWith('text:')) return success(parseBytes(line.trimStart()) ?? new Uint8Array(0))
  if (text.startsWith('base64:')) return parseBase64(text.slice(7))
  const hex = fromHex(text.replace(/^0x/i, ''))
  if (hex) return success(hex)
  const logged = TRACCAR_OLD.exec(text)?.[1] ?? TRACCAR_NOW.exec(text)?.[3]
  const bytes = logged === undefined ? undefined : fromHex(logged)
  if (bytes) return success(bytes)
  return failure(describeFault(text))
}

function describeFault(text: string): string {
  const isHexLike = /^[0-9a-fA-F\s]+$/.test(text)
  if (isHexLike) return 'an odd number of hex digits: a digit is missing or one too many'
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return `“${printable(shown)}” is not hex: write text as text:… and base64 as base64:…`
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e…]/g, '·')
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function parseBase64(text: string): Result<Uint8Array> {
  const digits = text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '')
  let bits = 0
  let held = 0
  let out = ''
  for (const letter of digits) {
    const value = BASE64.indexOf(letter)
    if (value < 0) return failure(`“${printable(letter)}” is no base64 digit`)
    bits = (bits << 6) | value
    held += 6
    if (held >= 8) {
      held -= 8
      out += String.fromCharCode((bits >>> held) & 0xff)
      bits &= (1 << held) - 1
    }
  }
  return digits.length % 4 === 1 ? failure('the base64 text is cut off') : success(fromText(out))
}
