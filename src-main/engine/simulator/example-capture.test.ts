import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toHex } from '../../../src-shared/bytes/hex'
import { exampleCapture } from './example-capture'

it('the example capture is what its script makes: the same bytes every time', () => {
  const kept = readFileSync(join(import.meta.dirname, '../../../fixtures/captures/example.pcapng'))
  const made = exampleCapture('example')
  expect(made.length).toBe(kept.length)
  // Otherwise: node build/example-capture.mjs, and look at what changed.
  expect(toHex(made) === toHex(kept)).toBe(true)
})
