import { expect, it } from 'vitest'
import { borderLines, flat, landRings } from './world-outline.mjs'

const rings = landRings()

/** Even-odd: a ray to the east crosses the coasts an odd number of times from land. */
function isLand(lat, lon) {
  const crosses = ([lonA, latA], [lonB, latB]) =>
    latA > lat !== latB > lat && lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)
  const crossings = rings.flatMap((ring) => ring.filter((point, i) => crosses(point, ring[(i + 1) % ring.length])))
  return crossings.length % 2 === 1
}

it('has land where there is land, on both sides of 180° and at the south pole too', () => {
  const places = {
    Bogotá: [4.65, -74.06, true],
    Berlin: [52.5, 13.4, true],
    'Chukotka, west of 180°': [67, -175, true],
    'Chukotka, east of 180°': [67, 179, true],
    'Chukotka, counted on beyond 180°': [67, 185, true],
    'Vanua Levu, Fiji': [-16.6, 179.2, true],
    Antarctica: [-80, 20, true],
    'the Atlantic': [30, -40, false],
    'the Pacific at 180°': [10, 180, false],
    'the Caspian Sea': [42, 50.5, false],
  }
  const found = Object.fromEntries(Object.entries(places).map(([name, [lat, lon]]) => [name, isLand(lat, lon)]))
  expect(found).toEqual(Object.fromEntries(Object.entries(places).map(([name, [, , land]]) => [name, land])))
})

it('has no line that leaps across the map', () => {
  const leaps = [...rings, ...borderLines()].flatMap((line) =>
    line.filter(([lon, lat], i) => lat > -90 && Math.abs(lon - (line[i - 1]?.[0] ?? lon)) > 180),
  )
  expect(leaps).toEqual([])
})

it('lays the world flat', () => {
  // 66.51326° is where half of the way to the pole lies on this map.
  const places = [[-180, 0], [0, 90], [90, -66.51326], [190, 0], [0, -90]] // oxfmt-ignore
  const found = places.map((place) => [...Int16Array.from(flat(place))])
  expect(found).toEqual([[-27_000, 0], [0, -27_000], [13_500, 13_500], [28_500, 0], [0, 27_000]]) // oxfmt-ignore
})
