import { fromText } from '../bytes/ascii'
import { toUtf8 } from '../bytes/utf8'
import { nameStranger } from '../protocols/detect'
import { languageFor, textsIn, type LanguageId } from '../texts/languages'

/** A browser's request is long over by then. */
const LONGEST_HEAD = 16_384

const STYLE =
  'body{margin:20vh auto;max-width:22rem;padding:0 1rem;font:1.25rem/1.5 system-ui,sans-serif;color:#172033;background:#fff}' +
  'h1{font-size:1.75rem;line-height:1.25;color:#0b6b3a}@media(prefers-color-scheme:dark){body{color:#e6eaf2;background:#171c26}h1{color:#5fd391}}'

/**
 * What a browser that has sent `head` so far is answered: a whole HTTP response, `wait` while the request is not whole,
 * or nothing to what is no browser. A tracker that speaks HTTP is a tracker and gets no page.
 */
export function answerToBrowser(head: string): Uint8Array | 'wait' | undefined {
  const opening = 'GET /'.startsWith(head) || 'HEAD /'.startsWith(head)
  if (opening) return 'wait'
  const method = /^(GET|HEAD) \S/.exec(head)?.[1]
  if (method === undefined) return undefined
  if (!/\r?\n\r?\n/.test(head)) return head.length > LONGEST_HEAD ? undefined : 'wait'
  if (nameStranger(fromText(head))?.id !== 'http') return undefined
  const wanted = /^accept-language:(.*)$/im.exec(head)?.[1] ?? ''
  return response(method, languageFor(wanted.split(',').map((tag) => tag.trim().split(';')[0] ?? '')))
}

function response(method: string, language: LanguageId): Uint8Array {
  const body = page(language)
  const length = toUtf8(body).length
  const headers = [
    'HTTP/1.1 200 OK',
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${length}`,
    `Content-Language: ${language}`,
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'Cache-Control: no-store',
    'Connection: close',
  ]
  return toUtf8(`${headers.join('\r\n')}\r\n\r\n${method === 'HEAD' ? '' : body}`)
}

function page(language: LanguageId): string {
  const { reached, open, next } = textsIn(language).check.page
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">' +
    `<title>Trackbench</title><style>${STYLE}</style><h1>${reached}</h1><p>${open}</p><p>${next}</p></html>`
  )
}
