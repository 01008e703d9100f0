import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ThinTrack, TRACK_FLAGS, type TrackPoint } from './thin-track'

const { invalid, alarm, apart } = TRACK_FLAGS

type Place = [lat: number, lon: number, flags?: number]

const pointsOf = (places: Place[]): TrackPoint[] =>
  places.map(([lat, lon, flags = 0], row) => ({ row, lat, lon, flags }))

function thinned(points: TrackPoint[], budget = 100): TrackPoint[] {
  const thin = new ThinTrack(budget)
  for (const point of points) thin.add(point)
  return thin.points()
}

const rowsOf = (places: Place[], budget?: number): number[] => thinned(pointsOf(places), budget).map(({ row }) => row)

describe('a thinned track', () => {
  const cases: [about: string, places: Place[], rows: number[]][] = [
    ['of nothing is empty', [], []],
    ['of one point has it', [[4, -74]], [0]],
    [
      'keeps the ends of a straight line',
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      [0, 3],
    ],
    [
      'keeps a corner',
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 2],
        [2, 2],
      ],
      [0, 2, 4],
    ],
    [
      'keeps the far end of a way there and back',
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [0, 1],
        [0, 0],
      ],
      [0, 2, 4],
    ],
    [
      'leaves out what wanders less than a metre',
      [
        [0, 0],
        [0, 1],
        [0.000005, 1.000005],
        [0, 1.000002],
        [0, 2],
      ],
      [0, 4],
    ],
    [
      'keeps an alarm on a straight line',
      [
        [0, 0],
        [0, 1, alarm],
        [0, 2],
      ],
      [0, 1, 2],
    ],
    [
      'keeps an alarm that is said again in the same place once',
      [
        [0, 0],
        [0, 1, alarm],
        [0, 1, alarm],
        [0, 2],
      ],
      [0, 1, 3],
    ],
    [
      'keeps the ends of an invalid stretch, and of the valid ones beside it',
      [
        [0, 0],
        [0, 1],
        [0, 2, invalid],
        [0, 3, invalid],
        [0, 4, invalid],
        [0, 5],
        [0, 6],
      ],
      [0, 1, 2, 4, 5, 6],
    ],
    [
      'keeps where a silence ended, and the point before it',
      [
        [0, 0],
        [0, 1],
        [0, 2, apart],
        [0, 3],
      ],
      [0, 1, 2, 3],
    ],
    [
      'goes straight on over the edge of the map',
      [
        [0, 178],
        [0, 179],
        [0, -180],
        [0, -179],
      ],
      [0, 3],
    ],
    [
      'has lines that are straight beside a pole too',
      [
        [80, 0],
        [80.1, 0.5],
        [80.2, 1],
        [80.2, 0],
      ],
      [0, 2, 3],
    ],
  ]
  it.each(cases)('%s', (_about, places, rows) => expect(rowsOf(places)).toEqual(rows))

  it('never has more points than its budget, and its first and last one always', () => {
    const flags = fc.constantFrom(0, 0, 0, invalid, alarm, apart, invalid | alarm)
    const place = fc.tuple(
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      flags,
    )
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 16, max: 40 }),
        (places, budget) => {
          const rows = rowsOf(places, budget)
          expect(rows.length).toBeLessThanOrEqual(budget)
          expect([rows[0], rows.at(-1)]).toEqual([0, places.length - 1])
          expect(rows).toEqual(rows.toSorted((a, b) => a - b))
        },
      ),
    )
  })

  it('passes the points it has left out closely', () => {
    // A spiral of 20,000 points, 2 degrees wide: no stretch of it is straight.
    const spiral = pointsOf(
      Array.from({ length: 20_000 }, (_, i): Place => {
        const turn = i / 200
        return [Math.sin(turn) * (i / 20_000), Math.cos(turn) * (i / 20_000)]
      }),
    )
    const kept = thinned(spiral, 1_000)
    expect(kept.length).toBeGreaterThan(300)
    expect(worst(spiral, kept)).toBeLessThan(0.01)
  })
})

/** How far the point that is passed least closely lies from the line drawn past it, in degrees. */
function worst(points: TrackPoint[], kept: TrackPoint[]): number {
  let far = 0
  for (let i = 1; i < kept.length; i++) {
    const [from, to] = [kept[i - 1]!, kept[i]!]
    for (const { lat, lon } of points.slice(from.row, to.row)) {
      const [x, y] = [to.lon - from.lon, to.lat - from.lat]
      const along = Math.min(1, Math.max(0, ((lon - from.lon) * x + (lat - from.lat) * y) / (x * x + y * y)))
      far = Math.max(far, Math.hypot(lon - from.lon - along * x, lat - from.lat - along * y))
    }
  }
  return far
}
