import { describe, expect, it } from 'vitest'
import { offsetToReveal, rowsInView, scrollRange } from './scroll-range'

const ROW = 24
const VIEWPORT = 500

describe('the range of a list', () => {
  it('is its height while that can be laid out', () => {
    expect(scrollRange(0, ROW, VIEWPORT)).toEqual({ laidOut: 0, end: 0, scale: 1 })
    expect(scrollRange(10, ROW, VIEWPORT)).toEqual({ laidOut: 240, end: 0, scale: 1 })
    expect(scrollRange(1_000, ROW, VIEWPORT)).toEqual({ laidOut: 24_000, end: 23_500, scale: 1 })
  })

  it.each([333_334, 2_000_000, 50_000_000])('reaches the last of %d rows at the end of the scroll bar', (rows) => {
    const { laidOut, end, scale } = scrollRange(rows, ROW, VIEWPORT)
    expect(laidOut).toBeLessThanOrEqual(33_554_428 / 4) // 400 % zoom, or two of both
    expect((laidOut - VIEWPORT) * scale).toBeCloseTo(end, 3)
    expect(rowsInView(rows, ROW, end, VIEWPORT).end).toBe(rows)
    expect(rowsInView(rows, ROW, 0, VIEWPORT).first).toBe(0)
  })
})

it('draws whole and cut rows and no other', () => {
  expect(rowsInView(1_000, ROW, 0, VIEWPORT)).toEqual({ first: 0, end: 21 })
  expect(rowsInView(1_000, ROW, 23, VIEWPORT)).toEqual({ first: 0, end: 22 })
  expect(rowsInView(1_000, ROW, 24, VIEWPORT)).toEqual({ first: 1, end: 22 })
  expect(rowsInView(3, ROW, 0, VIEWPORT)).toEqual({ first: 0, end: 3 })
  expect(rowsInView(3, ROW, 9_999, VIEWPORT)).toEqual({ first: 3, end: 3 })
})

it('reveals a row with the smallest move', () => {
  expect(offsetToReveal(10, ROW, 0, VIEWPORT)).toBe(0)
  expect(offsetToReveal(0, ROW, 100, VIEWPORT)).toBe(0)
  expect(offsetToReveal(21, ROW, 0, VIEWPORT)).toBe(22 * ROW - VIEWPORT)
  expect(offsetToReveal(2, ROW, 50, VIEWPORT)).toBe(48)
})
