import { expect, it } from 'vitest'
import { problemsOf } from './lock-files.mjs'

it('is content with a version and a hash', () => {
  const packages = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }
  expect(problemsOf({ packages })).toEqual([])
})

it('names packages that tie the lock to one registry or trust any content', () => {
  const packages = { 'node_modules/a': { version: '1.0.0', resolved: 'file:///a.tgz' } }
  expect(problemsOf({ packages })).toEqual([
    'node_modules/a names its download address',
    'node_modules/a has no integrity hash',
  ])
})

it('names binaries of other systems that npm left out, wherever they are looked for', () => {
  const integrity = 'sha512-x'
  const tool = { integrity, optionalDependencies: { inside: '1', outside: '1', nowhere: '1' } }
  const packages = {
    'node_modules/a/node_modules/tool': tool,
    'node_modules/a/node_modules/tool/node_modules/inside': { integrity },
    'node_modules/outside': { integrity },
    'node_modules/other/node_modules/nowhere': { integrity },
  }
  expect(problemsOf({ packages })).toEqual(['node_modules/a/node_modules/tool lacks nowhere'])
})
