import { afterEach, expect, it } from 'vitest'
import { useLanguage } from '../store/language'
import { bytes, clock, clockMinute, count, counted, dayAndTime, dayTimeAndZone, duration, place, rate } from './format'

const AT = Date.UTC(2026, 10, 21, 14, 2, 11)
const EARLY = AT - 10 * 3_600_000

afterEach(() => useLanguage.setState({ language: 'en' }))

it('writes counts, sizes, durations and times as people read them', () => {
  expect([count(4096), counted(1, 'frame'), counted(0, 'frame')]).toEqual(['4,096', '1 frame', '0 frames'])
  expect([0, 999, 1000, 3_145_728, 123_456_789, 5e15].map(bytes)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '3.1 MB',
    '123 MB',
    '5,000 TB',
  ])
  expect([0, 59_000, 60_000, 3_723_000, 200_000_000].map(duration)).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '1 h 2 min',
    '2 d 7 h',
  ])
  expect([0, 0.36, 1.999, 12.7, 4096.4].map(rate)).toEqual(['0', '0.4', '2.0', '13', '4,096'])
  expect([clock(AT, 'utc'), dayAndTime(AT, 'utc')]).toEqual(['14:02:11', '21 Nov 2026, 14:02'])
  expect(dayTimeAndZone(AT, 'utc')).toBe('21 Nov 2026, 14:02 UTC')
})

it('writes them in Spanish as Spanish does', () => {
  useLanguage.setState({ language: 'es' })
  expect([count(40_960), rate(0.36), bytes(3_145_728)]).toEqual(['40.960', '0,4', '3,1 MB'])
  expect([clock(AT, 'utc'), dayAndTime(AT, 'utc')]).toEqual(['14:02:11', '21 nov 2026, 14:02'])
  expect([clock(EARLY, 'utc'), dayAndTime(EARLY, 'utc')]).toEqual(['04:02:11', '21 nov 2026, 04:02'])
  expect(clockMinute(EARLY)).toMatch(/^\d\d:02$/)
  expect(place(4.649724, -74.103514, 5)).toBe('4.64972, -74.10351')
})
