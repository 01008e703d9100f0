import { expect, it } from 'vitest'
import { fromUtf8 } from '../bytes/utf8'
import { answerToBrowser } from './proof-page'

const request = (line: string, ...headers: string[]) => [line, 'Host: 192.0.2.7:8888', ...headers, '', ''].join('\r\n')

function answered(head: string): string {
  const answer = answerToBrowser(head)
  return answer instanceof Uint8Array ? fromUtf8(answer) : String(answer)
}

it('a phone is told that the road is open, in its own language', () => {
  expect(answered(request('GET / HTTP/1.1'))).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*You reached the diagnostic tool/)
  const spanish = answered(request('GET / HTTP/1.1', 'Accept-Language: es-CO,es;q=0.9,en;q=0.8'))
  expect(spanish).toContain('El camino está abierto.')
  const [headers = '', body = ''] = spanish.split('\r\n\r\n')
  expect(headers).toContain(`Content-Length: ${new TextEncoder().encode(body).length}`)
})

it('HEAD is answered without the page', () => {
  expect(answered(request('HEAD / HTTP/1.1'))).toMatch(/Content-Length: [1-9]\d+\r\n[^]*\r\n\r\n$/)
})

it('every split of a request waits until it is whole', () => {
  const whole = request('GET /?from=qr HTTP/1.1', 'Accept-Language: en')
  for (let end = 0; end < whole.length - 2; end++) expect(answerToBrowser(whole.slice(0, end))).toBe('wait')
  expect(answered(whole)).toContain('The road is open.')
})

it.each([
  ['a tracker that speaks HTTP (OsmAnd)', request('GET /?id=123456&lat=4.6&lon=-74.1&timestamp=1 HTTP/1.1')],
  ['a tracker', '##,imei:359710049095095,A;'],
  ['another method', request('POST / HTTP/1.1')],
  ['a request without end', `GET /${'a'.repeat(20_000)}`],
])('%s gets no page', (_, head) => {
  expect(answerToBrowser(head)).toBeUndefined()
})
