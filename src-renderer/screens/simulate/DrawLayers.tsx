import { useState } from 'react'
import { CircleMarker, useMapEvents } from 'react-leaflet'
import { distanceM } from '../../../src-shared/bytes/distance'
import type { Fence } from '../../../src-shared/simulate/fences'
import type { Point } from '../../../src-shared/simulate/route'
import { useMapColours } from '../../map/map-colours'
import { FenceLayer, FitOnce, RouteLayer } from './map-layers'

interface DrawLayersProps {
  points: readonly Point[]
  fences: readonly Fence[]
  /** Clicks make points of the way, or circles: one for the middle, one for the edge. */
  mode: 'route' | 'fence'
  onPoint: (point: Point) => void
  onFence: (fence: Fence) => void
}

/** A way and its fences, drawn by click. */
export function DrawLayers({ points, fences, mode, onPoint, onFence }: DrawLayersProps) {
  const colours = useMapColours()
  const [centre, setCentre] = useState<Point>()
  useMapEvents({
    click: ({ latlng }) => {
      const point = { lat: latlng.lat, lon: latlng.lng }
      if (mode === 'route') onPoint(point)
      else if (centre === undefined) setCentre(point)
      else {
        onFence({ kind: 'circle', centre, radiusM: Math.max(20, Math.round(distanceM(centre, point))) })
        setCentre(undefined)
      }
    },
  })
  return (
    <>
      <FitOnce points={points} />
      <RouteLayer points={points} colour={colours.accent} />
      <FenceLayer fences={fences} colour={colours.accent} />
      {centre && (
        <CircleMarker
          center={[centre.lat, centre.lon]}
          radius={4}
          pathOptions={{ color: colours.accent }}
          interactive={false}
        />
      )}
    </>
  )
}
