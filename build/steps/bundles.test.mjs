import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from './bundles.mjs'

const wanted = { folders: ['src'], config: 'vite.config.ts' }
let top

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'trackbench-bundles-'))
  mkdirSync(join(top, 'src', 'deep'), { recursive: true })
  write('src/index.ts', 'one')
})
afterEach(() => rmSync(top, { recursive: true }))

const write = (path, text) => writeFileSync(join(top, path), text)

it('stays the same while nothing changes, and when only a test does', () => {
  const before = fingerprint(wanted, top)
  write('src/index.test.ts', 'a test')
  expect(fingerprint(wanted, top)).toBe(before)
})

it.each([
  ['an edited source', () => write('src/index.ts', 'longer than before')],
  ['a new source', () => write('src/deep/new.ts', '')],
  ['a removed source', () => rmSync(join(top, 'src', 'index.ts'))],
  ['another configuration', () => write('vite.config.ts', 'export default {}')],
  ['other packages', () => write('package-lock.json', '{}')],
])('changes with %s', (_, change) => {
  const before = fingerprint(wanted, top)
  change()
  expect(fingerprint(wanted, top)).not.toBe(before)
})
