import { request } from 'node:http'

interface Answer {
  readonly status: number
  readonly body: string
}

/** Routers are slow, and a person waits. */
const PATIENCE_MS = 5_000

/** No router's description is longer. */
const LONGEST_BODY = 262_144

/** One exchange with a router: GET, or POST where there is a body. Undefined when nothing sensible came back. */
export function exchange(
  url: URL,
  { headers, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const asked = request(url, { method: body === undefined ? 'GET' : 'POST', headers, signal }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
        if (text.length > LONGEST_BODY) asked.destroy()
      })
      response.on('error', () => resolve(undefined))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    asked.on('error', () => resolve(undefined))
    asked.end(body)
  })
}
