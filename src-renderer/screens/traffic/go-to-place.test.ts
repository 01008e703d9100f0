import { expect, it } from 'vitest'
import { placeMeant } from './go-to-place'

const firstAt = Date.UTC(2026, 10, 21, 23, 50, 30)
const utc = (text: string) => placeMeant(text, firstAt, 'utc')

it('understands frame numbers as they are shown', () => {
  expect(['1', '#1284', '1,284', ' # 7 '].map(utc)).toEqual([{ row: 0 }, { row: 1283 }, { row: 1283 }, { row: 6 }])
})

it('understands times, of the next day where the capture began after them', () => {
  expect(utc('23:50')).toEqual({ at: Date.UTC(2026, 10, 21, 23, 50) })
  expect(utc('23:51:02.5')).toEqual({ at: Date.UTC(2026, 10, 21, 23, 51, 2, 500) })
  expect(utc('0:10')).toEqual({ at: Date.UTC(2026, 10, 22, 0, 10) })
  expect(utc('2026-11-25 08:00')).toEqual({ at: Date.UTC(2026, 10, 25, 8) })
  expect(placeMeant('08:00', new Date(2026, 10, 21, 7, 0).getTime(), 'local')).toEqual({
    at: new Date(2026, 10, 21, 8, 0).getTime(),
  })
})

it('understands nothing else', () => {
  expect(['', '0', '25:00', '12:60', 'soon', '12', '-4'].map(utc)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    { row: 11 },
    undefined,
  ])
  expect(placeMeant('12:00', undefined, 'utc')).toBeUndefined()
})
