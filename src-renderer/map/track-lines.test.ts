import { expect, it } from 'vitest'
import type { Track } from '../../src-shared/link/contracts/track'
import { TRACK_FLAGS } from '../../src-shared/track/thin-track'
import { boundsOf, firstValid, lastValid, linesOf, nearestPoint, placesWith } from './track-lines'

const { invalid, alarm, apart } = TRACK_FLAGS

type Point = [lat: number, lon: number, flags?: number]

function trackOf(points: Point[]): Track {
  const numbers = Float64Array.from(points, () => Number.NaN)
  return {
    device: 'A',
    total: points.length,
    bounds: { south: 0, west: 0, north: 1, east: 1 },
    row: Uint32Array.from(points, (_, row) => row),
    lat: Float64Array.from(points, ([lat]) => lat),
    lon: Float64Array.from(points, ([, lon]) => lon),
    flags: Uint8Array.from(points, ([, , flags = 0]) => flags),
    time: numbers,
    speedKmh: numbers,
    courseDeg: numbers,
  }
}

it('links what was driven, and dashes what nobody knows', () => {
  const track = trackOf([[0, 0], [0, 1], [9, 9, invalid], [0, 2, alarm], [0, 3], [5, 3, apart], [5, 4]]) // oxfmt-ignore
  expect(linesOf(track)).toEqual({
    known: [
      [[0, 0], [0, 1]],
      [[0, 2], [0, 3]],
      [[5, 3], [5, 4]],
    ], // oxfmt-ignore
    unknown: [
      [[0, 1], [9, 9]],
      [[9, 9], [0, 2]],
      [[0, 3], [5, 3]],
    ], // oxfmt-ignore
  })
  expect([placesWith(track, invalid), placesWith(track, alarm)]).toEqual([[[9, 9]], [[0, 2]]])
})

it('draws no line across the map for a step over 180°', () => {
  const { known, unknown } = linesOf(trackOf([[0, 178], [0, 179], [0, -179], [0, -178]])) // oxfmt-ignore
  expect([known.map((line) => line.length), unknown]).toEqual([[2, 2], []])
})

it('knows where the valid part begins and ends, and what is around all of it', () => {
  const track = trackOf([[0, 0, invalid], [1, 1], [2, 2], [0, 0, invalid]]) // oxfmt-ignore
  expect([firstValid(track), lastValid(track)]).toEqual([1, 2])
  expect(firstValid(trackOf([[0, 0, invalid]]))).toBe(-1)
  const far = { ...track, bounds: { south: -3, west: 0.5, north: -2, east: 7 } }
  expect(boundsOf([track, far, { ...track, bounds: undefined }])).toEqual({ south: -3, west: 0, north: 1, east: 7 })
  expect(boundsOf([{ ...track, bounds: undefined }])).toBeUndefined()
})

it('finds the point that the pointer is on', () => {
  const tracks = [trackOf([[60, 10], [60, 11]]), trackOf([[60.2, 10]])] // oxfmt-ignore
  expect(nearestPoint(tracks, [60.05, 10], 0.1)).toEqual({ track: tracks[0], at: 0 })
  expect(nearestPoint(tracks, [60.19, 10.01], 0.1)).toEqual({ track: tracks[1], at: 0 })
  // At 60° north a degree of longitude is half as long.
  expect(nearestPoint(tracks, [60, 11.18], 0.1)).toEqual({ track: tracks[0], at: 1 })
  expect(nearestPoint(tracks, [0, 0], 0.1)).toBeUndefined()
})
