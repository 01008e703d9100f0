import { distanceM } from '../../bytes/distance'
import { deviceRule } from '../rule'

/** A wrong letter or bit for the hemisphere: the place lies on the other side of the equator or of Greenwich. */
export const mirrored = deviceRule<'mirrored'>({
  name: 'mirrored',
  ids: ['D7', 'R-GPS-5'],
  group: 'fix',
  step: 'fix',
  severity: 'error',
  find: ({ place }, { expected, limits }) => {
    const { last } = place
    if (place.mirrored.count > 0) return { params: { against: 'neighbours' }, because: place.mirrored.frames }
    if (!last || !expected.place) return undefined
    const isNear = (lat: number, lon: number) =>
      distanceM({ lat, lon }, expected.place ?? { lat: 0, lon: 0 }) <= limits.mirrorKm * 1000
    const { lat, lon } = last.fix
    if (isNear(lat, lon)) return undefined
    const mirrors = [isNear(-lat, lon), isNear(lat, -lon), isNear(-lat, -lon)]
    return mirrors.includes(true) ? { params: { against: 'place' }, because: [last.frame] } : undefined
  },
})
