import { fromText } from '../bytes/ascii'
import { fromHex } from '../bytes/hex'
import { parseBytes } from '../bytes/notation'
import { failure, success, type Result } from '../model/result'
import { isDumpRow } from './hex-dump'
import { parseSpokenLine } from './traccar-line'

/** A part of a Traccar log's line, as people copy it: "HEX: 7878…" */
const HEX_ALONE = /\bHEX:\s*([0-9a-fA-F]+)$/

/** Bytes set apart as programs print them: 0x78,0x78 or 78:78 or 78-78 or \x78\x78. */
const APART = /^(?:0x|\\x)?[0-9a-f]{2}(?:\s*[,:;-]\s*(?:0x)?|\s+0x|\\x)[0-9a-f]{2}(?![0-9a-f])/i

/** The bytes of one line of people's input: hex, `text:`, `base64:` or a line of a Traccar log. */
export function parseInputLine(line: string): Result<Uint8Array> {
  const text = line.trim()
  if (text.startsWith('text:')) return success(parseBytes(line.trimStart()) ?? new Uint8Array(0))
  if (text.startsWith('base64:')) return parseBase64(text.slice(7))
  const hex = fromHex(APART.test(text) ? text.replace(/0x|\\x|[,:;-]/gi, ' ') : text.replace(/^0x/i, ''))
  if (hex) return success(hex)
  const bytes = parseSpokenLine(text)?.bytes ?? fromHex(HEX_ALONE.exec(text)?.[1] ?? 'none')
  if (bytes) return success(bytes)
  return failure(describeFault(text))
}

function describeFault(text: string): string {
  const isHexLike = /^[0-9a-fA-F\s]+$/.test(text)
  if (isHexLike) return 'an odd number of hex digits: a digit is missing or one too many'
  if (isDumpRow(text)) return 'a row of a hex dump: save it as a file and read that with “trackbench read”'
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return `“${printable(shown)}” is not hex: write text as text:… and base64 as base64:…`
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e…]/g, '·')
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function parseBase64(text: string): Result<Uint8Array> {
  const padded = text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/')
  const digits = padded.slice(0, padded.length - trailing(padded, '='))
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

/** How often a letter stands at the end. */
function trailing(text: string, letter: string): number {
  let count = 0
  while (count < text.length && text[text.length - 1 - count] === letter) count++
  return count
}
