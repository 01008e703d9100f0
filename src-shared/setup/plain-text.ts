/** Between a full-width character and the plain one it stands for. */
const FULL_WIDTH_OFFSET = 0xfee0

/** Other signs that phones and word processors put in place of plain ones. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u3002': '.',
  '\u3001': ',',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '-',
}

/** The same text in plain characters, one for one: what is found in it stands at the same place in the original. */
export function plainText(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000-\u3002\u00a0\u2013-\u201d]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return code >= 0xff01 ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : (SIGNS[sign] ?? sign)
  })
}
