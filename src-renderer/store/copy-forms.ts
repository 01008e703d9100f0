import { isPrintable, toText } from '../../src-shared/bytes/ascii'
import { toHex } from '../../src-shared/bytes/hex'

interface CopyForm {
  title: string
  write: (bytes: Uint8Array) => string
}

/** The forms in which bytes can be copied: for a chat, a test, a program, a command line. */
export const copyForms = {
  hex: { title: 'hex', write: (bytes) => toHex(bytes) },
  spaced: { title: 'hex with spaces', write: (bytes) => pairs(bytes).join(' ') },
  text: { title: 'text', write: (bytes) => escaped(bytes) },
  array: { title: 'C array', write: cArray },
  base64: { title: 'base64', write: (bytes) => btoa(toText(bytes)) },
  command: { title: 'command line', write: (bytes) => `echo ${toHex(bytes)} | trackbench decode -` },
} satisfies Record<string, CopyForm>

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
