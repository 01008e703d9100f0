import { distanceM } from '../../bytes/distance'
import { deviceRule } from '../rule'

/** Latitude where longitude should be. */
export const swapped = deviceRule<'swapped'>({
  name: 'swapped',
  ids: ['R-GPS-6'],
  group: 'fix',
  step: 'fix',
  severity: 'error',
  find: ({ place }, { expected, limits }) => {
    const { last } = place
    if (!last || !expected.place) return undefined
    const here = distanceM(last, expected.place)
    const there = distanceM({ lat: last.lon, lon: last.lat }, expected.place)
    const farM = limits.mirrorKm * 1000
    return here > farM && there <= farM ? { params: {}, because: [last.frame] } : undefined
  },
})
