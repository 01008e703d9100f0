import { expect, it } from 'vitest'
import { createProtocol, withLine } from './new-protocol.mjs'
import { Stop } from './say.mjs'

const registry = `/** One line a family. */
export { gt02 } from './gt02'
export { h02 } from './h02'
`

it.each([
  ['acme', ['acme', 'gt02', 'h02']],
  ['gt06', ['gt02', 'gt06', 'h02']],
  ['watch', ['gt02', 'h02', 'watch']],
])('puts %s in its place in the alphabet, below the comment', (id, ids) => {
  const lines = ids.map((name) => `export { ${name} } from './${name}'`)
  expect(withLine(registry, id)).toBe(`/** One line a family. */\n${lines.join('\n')}\n`)
})

it.each([undefined, 'Acme', '2fast', '../up', 'gt-06'])('refuses %s as a name', (id) => {
  expect(() => createProtocol(id)).toThrow(Stop)
})

it.each(['gt02', 'registry'])('never writes over %s, which is there', (id) => {
  expect(() => createProtocol(id)).toThrow(/is there already/)
})
