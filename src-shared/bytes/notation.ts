import { fromText, isPrintable, toText } from './ascii'
import { fromHex, toHex } from './hex'

const ESCAPES: Record<string, string> = { r: '\r', n: '\n', t: '\t', '0': '\0', '\\': '\\' }

/** Bytes as people write them: hex with spaces, or `text:` followed by text in which \r \n \t \0 \\ and \xNN stand for bytes. */
export function parseBytes(notation: string): Uint8Array | undefined {
  return notation.startsWith('text:') ? fromText(unescape(notation.slice(5))) : fromHex(notation)
}

/** The inverse: text where every byte is printable or a line end, hex otherwise. */
export function writeBytes(bytes: Uint8Array): string {
  if (!bytes.every(isText)) return toHex(bytes)
  const text = toText(bytes)
  return `text:${text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}`
}

function isText(byte: number): boolean {
  return isPrintable(byte) || byte === 0x0d || byte === 0x0a
}

function unescape(text: string): string {
  return text.replace(/\\(?:x([0-9a-fA-F]{2})|([rnt0\\]))/g, (_, hex: string | undefined, letter: string | undefined) =>
    hex === undefined ? (ESCAPES[letter ?? ''] ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
