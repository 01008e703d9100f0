import { toText } from '../../../../src-shared/bytes/ascii'
import { toHex } from '../../../../src-shared/bytes/hex'

/** A form in which bytes are copied. */
export interface CopyForm {
  readonly id: string
  readonly title: string
  readonly write: (bytes: Uint8Array) => string
}

/** The six forms in which a frame, or some bytes of it, leave this program through the clipboard. */
export const copyForms: readonly CopyForm[] = [
  { id: 'hex', title: 'Hex', write: (bytes) => toHex(bytes) },
  { id: 'spaced', title: 'Hex with spaces', write: (bytes) => pairs(bytes).join(' ') },
  { id: 'text', title: 'Text', write: escapedText },
  { id: 'c', title: 'C array', write: cArray },
  { id: 'base64', title: 'Base64', write: (bytes) => btoa(toText(bytes)) },
  { id: 'command', title: 'trackbench decode line', write: (bytes) => `echo ${toHex(bytes)} | trackbench decode -` },
]

function pairs(bytes: Uint8Array): string[] {
  return toHex(bytes).match(/../g) ?? []
}

const LETTERS: Readonly<Record<number, string>> = { 0x0d: '\\r', 0x0a: '\\n', 0x09: '\\t', 0x5c: '\\\\' }

/** What cannot be printed as \r, \n, \t or \xNN: `text:` in front of it makes input of this program again. */
function escapedText(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => LETTERS[byte] ?? (isPlain(byte) ? String.fromCharCode(byte) : `\\x${toHex(Uint8Array.of(byte))}`))
    .join('')
}

function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7e
}

const BYTES_PER_LINE = 12

function cArray(bytes: Uint8Array): string {
  const words = pairs(bytes).map((pair) => `0x${pair}`)
  const lines = Array.from({ length: Math.ceil(words.length / BYTES_PER_LINE) }, (_, line) =>
    words.slice(line * BYTES_PER_LINE, (line + 1) * BYTES_PER_LINE).join(', '),
  )
  return `const unsigned char frame[${bytes.length}] = {\n${lines.map((line) => `  ${line},\n`).join('')}};`
}
