import { plainText } from './plain-text'

/** A slip of the finger or of a phone's keyboard, and how to undo it. */
interface Mend {
  test(text: string): boolean
  mend(text: string): string
}

/** `pattern` has the flag g: all of it is replaced. */
function replacing(pattern: RegExp, by: string): Mend {
  return { test: (text) => text.replace(pattern, by) !== text, mend: (text) => text.replace(pattern, by) }
}

const LOOKS_LIKE_ADDRESS = /^[\dOoIl|]{1,3}(\.[\dOoIl|]{1,3}){3}$/

const DIGITS: Mend = {
  test: (text) => /[OoIl|]/.test(text),
  mend: (text) => text.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1'),
}

export const MENDS = {
  /** Letters and marks of Asian keyboards. */
  fullWidth: { test: (text) => plainText(text) !== text, mend: plainText },
  /** Quotation marks that a copied text or an autocorrection left. */
  quotes: replacing(/["'`]/g, ''),
  blanks: replacing(/\s+/g, ''),
  outerBlanks: replacing(/^\s+|\s+$/g, ''),
  scheme: replacing(/^[a-z]+:\/\//gi, ''),
  path: replacing(/\/.*$/g, ''),
  portInHost: replacing(/:\d+$/g, ''),
  comma: replacing(/,/g, '.'),
  separator: replacing(/[.,]/g, ''),
  letterForDigit: DIGITS,
  letterForDigitInAddress: {
    test: (text) => LOOKS_LIKE_ADDRESS.test(text) && DIGITS.test(text),
    mend: (text) => (LOOKS_LIKE_ADDRESS.test(text) ? DIGITS.mend(text) : text),
  },
} satisfies Record<string, Mend>

export type MendId = keyof typeof MENDS

/** The text without these slips, and which there were. */
export function mended(text: string, ids: readonly MendId[]): { text: string; slips: MendId[] } {
  const slips: MendId[] = []
  let better = text
  for (const id of ids) {
    if (!MENDS[id].test(better)) continue
    slips.push(id)
    better = MENDS[id].mend(better)
  }
  return { text: better, slips }
}
