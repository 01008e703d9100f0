/** What somebody copied out of a mail, a chat or a log, made ready for the reader of text logs. */
interface Pasted {
  readonly text: string
  /** What was around the bytes and is left out, so that a person can see it. */
  readonly removed: readonly string[]
}

/** Marks that chats and spreadsheets put around what is copied. */
const WRAPPED = /^\s*(["'`“”‘’«»]+)(.*?)["'`“”‘’«»]*\s*$/u
/** Invisible: byte order marks, zero-width blanks, soft hyphens. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu
const BASE64 = /^[A-Za-z0-9+/]{14,}={0,2}$/
/** At least ten bytes, told among words only: a line of a log has digits and marks of its own. */
const HEX_AMONG_WORDS = /^([\p{L}\s.,:;!?'’()-]*?\s)?((?:[0-9a-f]{2}){10,})(\s[\p{L}\s.,:;!?'’()-]*)?$/iu

export function cleanPaste(pasted: string): Pasted {
  const removed: string[] = []
  const text = pasted
    .replaceAll(INVISIBLE, '')
    .split(/\r\n|\r|\n/)
    .map((line) => cleanLine(line, removed))
    .join('\n')
  return { text, removed }
}

function cleanLine(line: string, removed: string[]): string {
  const [, marks = '', inside] = WRAPPED.exec(line) ?? []
  if (inside !== undefined) removed.push(marks)
  const bare = inside ?? line
  const [, before = '', hex, after = ''] = HEX_AMONG_WORDS.exec(bare.trim()) ?? []
  if (hex !== undefined) {
    removed.push(...[before, after].map((words) => words.trim()).filter((words) => words !== ''))
    return hex
  }
  return isBase64(bare.trim()) ? `base64:${bare.trim()}` : bare
}

/** Hex is written in the letters of base64 too, and comes far more often. A number or one word is neither. */
function isBase64(text: string): boolean {
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9+/=]/.test(text)
  return text.length % 4 === 0 && BASE64.test(text) && isMixed && !/^[0-9a-f]+$/i.test(text)
}
