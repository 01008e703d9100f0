import { expect, it } from 'vitest'
import { graticule, latitudeText, longitudeText } from './graticule'

it('has round degrees with room between them', () => {
  expect(graticule(-74.11, -74.02, 0.018)).toEqual({ degrees: [-74.1, -74.08, -74.06, -74.04, -74.02], digits: 2 })
  expect(graticule(-170, 170, 40)).toEqual({ degrees: [-135, -90, -45, 0, 45, 90, 135], digits: 0 })
  expect(graticule(-1_000, 1_000, 500).degrees).toHaveLength(23)
  expect(graticule(0.2, 0.4, 1)).toEqual({ degrees: [], digits: 0 })
  expect(graticule(4.65, 4.6511, 0.0003)).toEqual({ degrees: [4.65, 4.6505, 4.651], digits: 4 })
})

it('names them by their side of the world', () => {
  expect([latitudeText(4.65, 2), latitudeText(-33, 0), latitudeText(0, 0)]).toEqual(['4.65° N', '33° S', '0°'])
  expect([-74.06, 190, -190, 180, -180, 360].map((degrees) => longitudeText(degrees, 0))).toEqual([
    '74° W',
    '170° W',
    '170° E',
    '180°',
    '180°',
    '0°',
  ])
})
