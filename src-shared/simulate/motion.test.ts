import { describe, expect, it } from 'vitest'
import { crossings, isInside } from './fences'
import { makeTrip, motionAt } from './motion'
import { readRoute } from './read-route'
import { distanceM } from '../bytes/distance'
import { makeRoute } from './route'

/** One degree of latitude: 111.195 km on a sphere of 6371.0088 km. */
const NORTH = makeRoute([
  { lat: 52, lon: 13 },
  { lat: 53, lon: 13 },
])

describe('motion', () => {
  it('keeps its speed, turns at the end and counts on', () => {
    expect(NORTH.lengthM).toBeCloseTo(111_195, 0)
    const trip = makeTrip(NORTH, { speedKmh: 100, stops: [], tunnels: [] })
    const there = motionAt(trip, 3_600_000)
    expect([there.place.lat, there.place.courseDeg, there.speedKmh]).toEqual([expect.closeTo(52.8993, 4), 0, 100])
    const back = motionAt(trip, 2 * 3_600_000)
    expect([back.place.lat, back.place.courseDeg]).toEqual([expect.closeTo(52.2014, 4), 180])
    expect(back.odometerKm).toBeCloseTo(200, 6)
    expect(motionAt(trip, 10 * 3_600_000).odometerKm).toBeCloseTo(1000, 6)
  })

  it('stands at its stops, and has no satellites in a tunnel', () => {
    const trip = makeTrip(NORTH, {
      speedKmh: 100,
      stops: [{ atKm: 50, seconds: 600 }],
      tunnels: [{ fromKm: 60, toKm: 70 }],
    })
    const halfAnHour = 1_800_000
    expect(motionAt(trip, halfAnHour + 300_000)).toMatchObject({ speedKmh: 0, odometerKm: 50, hasFix: true })
    expect(motionAt(trip, halfAnHour + 600_000 + 9 * 60_000)).toMatchObject({ speedKmh: 100, hasFix: false })
  })

  it('stands still on a route of one point, or without speed', () => {
    const point = makeRoute([{ lat: 1, lon: 2 }])
    expect(motionAt(makeTrip(point, { speedKmh: 50, stops: [], tunnels: [] }), 5_000)).toMatchObject({ speedKmh: 0 })
    expect(motionAt(makeTrip(NORTH, { speedKmh: 0, stops: [], tunnels: [] }), 5_000).place.lat).toBe(52)
  })
})

describe('readRoute', () => {
  const places = (text: string) => {
    const route = readRoute(text)
    return route.ok ? route.value.points : route.error
  }

  it.each([
    ['typed points', ' 52.5,13.4 ; 52.6,13.5;'],
    [
      'GPX',
      '<?xml version="1.0"?><gpx><trk><trkseg><trkpt lat="52.5" lon="13.4"/><trkpt lon=\'13.5\' lat=\'52.6\'></trkpt></trkseg></trk></gpx>',
    ],
    ['GeoJSON', '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[13.4,52.5],[13.5,52.6]]}}'],
    [
      'a collection',
      '{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[[[13.4,52.5],[13.5,52.6]]]}}]}',
    ],
  ])('reads %s', (_, text) => {
    expect(places(text)).toEqual([
      { lat: 52.5, lon: 13.4 },
      { lat: 52.6, lon: 13.5 },
    ])
  })

  it('reads heights', () => {
    expect(places('<gpx><wpt lat="1" lon="2"><ele>34.5</ele></wpt></gpx>')).toEqual([
      { lat: 1, lon: 2, altitudeM: 34.5 },
    ])
  })

  it.each(['', 'somewhere', '1,2,3', '{', '{"a":1}', '<gpx/>', '91,0', '1,181'])(
    'refuses “%s” in one sentence',
    (text) => {
      expect(places(text)).toEqual(expect.any(String))
    },
  )
})

describe('fences', () => {
  const circle = { kind: 'circle', centre: { lat: 52, lon: 13 }, radiusM: 500 } as const
  const square = {
    kind: 'polygon',
    corners: [
      { lat: 0, lon: 0 },
      { lat: 0, lon: 1 },
      { lat: 1, lon: 1 },
      { lat: 1, lon: 0 },
    ],
  } as const

  it('knows who is inside', () => {
    expect(distanceM({ lat: 52, lon: 13 }, { lat: 52.004, lon: 13 })).toBeCloseTo(444.8, 1)
    expect([isInside(circle, { lat: 52.004, lon: 13 }), isInside(circle, { lat: 52.005, lon: 13 })]).toEqual([
      true,
      false,
    ])
    expect([isInside(square, { lat: 0.5, lon: 0.5 }), isInside(square, { lat: 0.5, lon: 1.5 })]).toEqual([true, false])
  })

  it('tells of every border that is crossed', () => {
    const [inside, outside] = [
      { lat: 52, lon: 13 },
      { lat: 53, lon: 13 },
    ]
    expect(crossings([circle, square], inside, outside)).toEqual(['geofenceExit'])
    expect(crossings([circle], outside, inside)).toEqual(['geofenceEnter'])
    expect(crossings([circle], inside, inside)).toEqual([])
  })
})
