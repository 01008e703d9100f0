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
    const { lat, lon } = last.fix
    const here = distanceM({ lat, lon }, expected.place)
    const there = distanceM({ lat: lon, lon: lat }, expected.place)
    const farM = limits.mirrorKm * 1000
    return here > farM && there <= farM ? { params: {}, because: [last.frame] } : undefined
  },
})
