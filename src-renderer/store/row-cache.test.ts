import { describe, expect, it } from 'vitest'
import type { FrameRow } from '../../src-shared/link/engine-contract'
import type { RowCache } from './row-cache'
import { missingRows, noRows, rowIn, withRows } from './row-cache'

function rows(from: number, count: number): FrameRow[] {
  return Array.from({ length: count }, (_, index) => ({ row: from + index }) as FrameRow)
}

const filled = (...parts: [from: number, count: number][]): RowCache =>
  parts.reduce((cache, [from, count]) => withRows(cache, from, rows(from, count)), noRows)

describe('the row cache', () => {
  it('asks for whole blocks, as far as there are rows', () => {
    expect(missingRows(noRows, 95, 130, 1_000)).toEqual([
      { from: 0, count: 100 },
      { from: 100, count: 100 },
    ])
    expect(missingRows(noRows, 0, 40, 7)).toEqual([{ from: 0, count: 7 }])
    expect(missingRows(noRows, 0, 40, 0)).toEqual([])
  })

  it('asks only for what a growing block lacks, and only when it is looked at', () => {
    const cache = filled([0, 40])
    expect(missingRows(cache, 0, 40, 45)).toEqual([])
    expect(missingRows(cache, 0, 45, 45)).toEqual([{ from: 40, count: 5 }])
    expect(missingRows(withRows(cache, 40, rows(40, 5)), 0, 45, 45)).toEqual([])
  })

  it('asks for nothing of a block that is whole', () => {
    const cache = filled([200, 100], [300, 28])
    expect(missingRows(cache, 290, 350, 328)).toEqual([])
    expect(missingRows(cache, 290, 350, 329)).toEqual([{ from: 328, count: 1 }])
  })

  it('gives each row at its position', () => {
    const cache = filled([0, 100], [1_999_900, 100], [100, 3])
    expect([0, 99, 100, 102, 103, 1_999_999].map((at) => rowIn(cache, at)?.row)).toEqual([
      0,
      99,
      100,
      102,
      undefined,
      1_999_999,
    ])
  })

  it('lets an answer go that says nothing new or would leave a hole', () => {
    const cache = filled([0, 40])
    expect(withRows(cache, 0, rows(0, 20))).toBe(cache)
    expect(withRows(cache, 50, rows(50, 5))).toBe(cache)
    expect(rowIn(withRows(cache, 30, rows(30, 20)), 49)?.row).toBe(49)
  })

  it('stays small by letting the farthest block go', () => {
    const cache = filled(...Array.from({ length: 50 }, (_, block): [number, number] => [block * 100, 100]))
    expect(cache.size).toBe(30)
    expect(rowIn(cache, 4_999)?.row).toBe(4_999)
    expect(rowIn(cache, 0)).toBeUndefined()
  })
})
