import { expect, it } from 'vitest'
import { endpointText, parseEndpoint } from './endpoint'

it.each([
  ['example.com:8888', 'example.com:8888'],
  ['192.0.2.1', '192.0.2.1:8888'],
  ['[2001:db8::1]:9000', '[2001:db8::1]:9000'],
  ['[::1]', '[::1]:8888'],
  [' host:1 ', 'host:1'],
  ['host:0', undefined],
  ['host:70000', undefined],
  ['a:b:c', undefined],
  ['', undefined],
  [':8888', undefined],
])('%j is %s', (text, expected) => {
  const endpoint = parseEndpoint(text, 8888)
  expect(endpoint && endpointText(endpoint)).toBe(expected)
})
