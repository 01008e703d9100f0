import { expect, it } from 'vitest'
import { firstMissing } from './packages.mjs'

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
}

const installed = (version) => ({ packages: { 'node_modules/vite': { version } } })
const isThere = () => true

it('finds nothing missing where every package has its locked version, whatever other systems need', () => {
  expect(firstMissing(locked, installed('8.3.8'), isThere)).toBeUndefined()
})

it('names a package that was never installed, has another version, or has lost its folder', () => {
  expect(firstMissing(locked, { packages: {} }, isThere)).toBe('node_modules/vite')
  expect(firstMissing(locked, installed('8.3.7'), isThere)).toBe('node_modules/vite')
  expect(firstMissing(locked, installed('8.3.8'), () => false)).toBe('node_modules/vite')
})
