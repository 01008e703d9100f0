import { expect, it } from 'vitest'
import { countsIn, sameEnough } from './conformance.mjs'

const closing = (agree, accepted, differ, same, values) =>
  `gt06\t9\t8\n${agree} agree, ${accepted} accepted, ${differ} differ, of ${agree + accepted + differ}; values ${same} of ${values}\n`

it('counts accepted differences as passed', () => {
  expect(countsIn(closing(7, 1, 1, 40, 41))).toEqual({ passed: 8, failed: 1, same: 40, values: 41 })
  expect(countsIn('decode ended with 3')).toBeUndefined()
})

it('asks for nine in ten values over all families together, and is not content with none', () => {
  expect(sameEnough([countsIn(closing(8, 0, 0, 0, 8)), countsIn(closing(9, 0, 0, 92, 92))])).toBe(true)
  expect(sameEnough([countsIn(closing(8, 0, 0, 8, 10))])).toBe(false)
  expect(sameEnough([])).toBe(false)
})
