import { isPrintable, toText } from '../../src-shared/bytes/ascii'
import { toHex } from '../../src-shared/bytes/hex'

/** The forms in which bytes can be copied: for a chat, a test, a program, a command line. */
export const copyForms = {
  hex: (bytes: Uint8Array) => toHex(bytes),
  spaced: (bytes: Uint8Array) => pairs(bytes).join(' '),
  text: escaped,
  array: cArray,
  base64: (bytes: Uint8Array) => btoa(toText(bytes)),
  command: (bytes: Uint8Array) => `echo ${toHex(bytes)} | trackbench decode -`,
}

export type CopyFormId = keyof typeof copyForms
export const copyFormIds = Object.keys(copyForms) as CopyFormId[]

function pairs(bytes: Uint8Array): string[] {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
}

/** Printable ASCII as it is, the rest as \xNN: nothing is lost and nothing is invisible. */
function escaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    if (byte === 0x0d) return '\\r'
    if (byte === 0x0a) return '\\n'
    if (byte === 0x5c) return '\\\\'
    return isPrintable(byte) ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
  }).join('')
}

const ARRAY_COLUMNS = 12

function cArray(bytes: Uint8Array): string {
  const words = pairs(bytes).map((pair) => `0x${pair}`)
  const lines: string[] = []
  for (let at = 0; at < words.length; at += ARRAY_COLUMNS) lines.push(words.slice(at, at + ARRAY_COLUMNS).join(', '))
  return `const unsigned char frame[${bytes.length}] = {\n  ${lines.join(',\n  ')}\n};`
}
