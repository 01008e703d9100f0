import { describe, expect, it } from 'vitest'
import { clockText, clockWords, elapsed, frameTime, fullTime, isClockDoubtful } from './frame-time'

// Noon of the computer's own zone, so that the test says the same everywhere.
const at = new Date(2026, 10, 21, 12, 0, 5, 7).getTime()
const row = { at, deviceTime: at - 7_207, sincePrevious: 1_500 }

describe('the time of a frame', () => {
  it('is shown in five ways', () => {
    expect(frameTime(row, 'local', at - 10)).toBe('12:00:05.007')
    expect(frameTime(row, 'utc', at - 10)).toBe(new Date(at).toISOString().slice(11, 23))
    expect(frameTime(row, 'first', at - 62_500)).toBe('1:02.500')
    expect(frameTime(row, 'previous', at)).toBe('1.500')
    expect(frameTime(row, 'device', at)).toBe('11:59:57')
  })

  it('is a dash where the source says none', () => {
    const timeless = { at: undefined, deviceTime: undefined, sincePrevious: undefined }
    expect(
      (['local', 'utc', 'first', 'previous', 'device'] as const).map((mode) => frameTime(timeless, mode, at)).join(''),
    ).toBe('–––––')
  })

  it('of the device has its date where the frame arrived on another day', () => {
    expect(frameTime({ ...row, deviceTime: new Date(2007, 3, 7, 1, 2, 3).getTime() }, 'device', at)).toBe(
      '07-04-07 01:02:03',
    )
  })

  it('is told in full to whoever looks twice', () => {
    expect(fullTime({ ...row, deviceTime: undefined })).toBe('Arrived 2026-11-21 12:00:05.007')
    expect(fullTime({ ...row, deviceTime: Date.UTC(2026, 10, 21, 3, 4, 5) })).toBe(
      'Arrived 2026-11-21 12:00:05.007; the device says 2026-11-21 03:04:05 UTC',
    )
  })

  it('of the device is doubted when it is more than a minute off, either way', () => {
    const off = (ms: number) => isClockDoubtful({ ...row, deviceTime: at + ms })
    expect([off(-61_000), off(-60_000), off(0), off(61_000)]).toEqual([true, false, false, true])
  })
})

it('writes stretches of time', () => {
  expect([0, 7, 59_999, 60_000, 3_600_000, -250, -0.2].map(elapsed)).toEqual([
    '0.000',
    '0.007',
    '59.999',
    '1:00.000',
    '1:00:00.000',
    '−0.250',
    '0.000',
  ])
})

it('says how far a device’s clock is off, in the column and in words', () => {
  expect([-400, 12_300, -7_200_000, 5.5 * 3_600_000, -7_168 * 86_400_000].map(clockText)).toEqual([
    '0 s',
    '+12 s',
    '−2 h',
    '+5 h 30 min',
    '−7168 d',
  ])
  expect([0, 90_000, -90_000].map(clockWords)).toEqual([
    'the device’s clock is right',
    'the device’s clock is 1 min ahead',
    'the device’s clock is 1 min behind',
  ])
})
