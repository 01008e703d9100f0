import { fromText } from './ascii'
import { fromHex } from './hex'

const ESCAPES: Record<string, string> = { r: '\r', n: '\n', t: '\t', '0': '\0', '\\': '\\' }

/** Bytes as people write them: hex with spaces, or `text:` followed by text in which \r \n \t \0 \\ and \xNN stand for bytes. */
export function parseBytes(notation: string): Uint8Array | undefined {
  return notation.startsWith('text:') ? fromText(unescape(notation.slice(5))) : fromHex(notation)
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|([rnt0\\]))/g,
    (_, hex: string | undefined, letter: string | undefined) =>
      hex === undefined ? (ESCAPES[letter ?? ''] ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
