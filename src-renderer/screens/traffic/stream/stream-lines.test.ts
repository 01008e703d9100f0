import { expect, it } from 'vitest'
import { frameOfLine, frameOfRow, lineStarts } from './stream-lines'

it('lays frames out in lines, each frame on lines of its own', () => {
  const starts = lineStarts([5, 8, 9, 0, 17], 8)
  expect([...starts]).toEqual([0, 1, 2, 4, 5, 8])
  expect(Array.from({ length: 8 }, (_, line) => frameOfLine(starts, line))).toEqual([0, 1, 2, 2, 3, 4, 4, 4])
  expect([...lineStarts([], 8)]).toEqual([0])
})

it('finds the frame of a row', () => {
  const rows = [0, 3, 4, 9]
  expect([0, 3, 4, 9, 1, 10].map((row) => frameOfRow(rows, row))).toEqual([0, 1, 2, 3, -1, -1])
  expect(frameOfRow([], 0)).toBe(-1)
})
