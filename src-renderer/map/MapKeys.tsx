import type { PointTuple } from 'leaflet'
import { useMapEvents } from 'react-leaflet'

const STEP_PX = 80
const LONG_STEP = 3

const ways: Readonly<Record<string, PointTuple>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
}

/** Arrows move the map at once. The library's own way takes no key while the map still glides, so that fast keys get lost. */
export function MapKeys() {
  const map = useMapEvents({
    keydown: ({ originalEvent: event }) => {
      const way = ways[event.key]
      if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.target !== map.getContainer()) return
      event.preventDefault()
      event.stopPropagation()
      const steps = event.shiftKey ? LONG_STEP : 1
      map.panBy([way[0] * steps, way[1] * steps], { animate: false })
      // Beyond 180° the world begins again.
      const center = map.getCenter()
      const wrapped = map.wrapLatLng(center)
      if (!wrapped.equals(center)) map.setView(wrapped, map.getZoom(), { animate: false })
    },
  })
  return null
}
