import { expect, it } from 'vitest'
import { firstMissing } from './packages.mjs'

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
}

it('finds nothing missing where every package has its locked version, whatever other systems need', () => {
  expect(firstMissing(locked, { packages: { 'node_modules/vite': { version: '8.3.8' } } })).toBeUndefined()
})

it('names a package that is absent or of another version', () => {
  expect(firstMissing(locked, { packages: {} })).toBe('node_modules/vite')
  expect(firstMissing(locked, { packages: { 'node_modules/vite': { version: '8.3.7' } } })).toBe('node_modules/vite')
})
