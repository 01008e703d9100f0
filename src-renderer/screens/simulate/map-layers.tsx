import { latLngBounds } from 'leaflet'
import { useEffect, useState } from 'react'
import { Circle, CircleMarker, Polygon, Polyline, useMap } from 'react-leaflet'
import type { Fence } from '../../../src-shared/simulate/fences'
import type { Point } from '../../../src-shared/simulate/route'

type Place = [lat: number, lon: number]

const placeOf = ({ lat, lon }: Point): Place => [lat, lon]

/** A way that is planned: dashed, unlike a track that was heard. */
export function RouteLayer({ points, colour }: { points: readonly Point[]; colour: string }) {
  const [first] = points
  const way = { color: colour, weight: 2, dashArray: '2 6' }
  return (
    <>
      <Polyline positions={points.map(placeOf)} pathOptions={way} interactive={false} />
      {first && (
        <CircleMarker
          center={placeOf(first)}
          radius={3}
          pathOptions={{ color: colour, fillOpacity: 1 }}
          interactive={false}
        />
      )}
    </>
  )
}

export function FenceLayer({ fences, colour }: { fences: readonly Fence[]; colour: string }) {
  const line = { color: colour, weight: 1.5, fillColor: colour, fillOpacity: 0.08 }
  return fences.map((fence, at) =>
    fence.kind === 'circle' ? (
      <Circle key={at} center={placeOf(fence.centre)} radius={fence.radiusM} pathOptions={line} interactive={false} />
    ) : (
      <Polygon key={at} positions={fence.corners.map(placeOf)} pathOptions={line} interactive={false} />
    ),
  )
}

const MARGIN_PX = 32
const NEAREST_FIT = 15

/** Brings the points that are there at first into view; the map is the person's from their first touch on. */
export function FitOnce({ points }: { points: readonly Point[] }) {
  const [first] = useState(points)
  const map = useMap()
  useEffect(() => {
    if (first.length === 0) return
    const container = map.getContainer()
    const corners = latLngBounds(first.map(placeOf))
    // The pane gets its size only now, and may change it.
    const observer = new ResizeObserver(() =>
      map.fitBounds(corners, { padding: [MARGIN_PX, MARGIN_PX], maxZoom: NEAREST_FIT, animate: false }),
    )
    const letGo = (): void => observer.disconnect()
    observer.observe(container)
    container.addEventListener('pointerdown', letGo)
    container.addEventListener('wheel', letGo)
    return () => {
      letGo()
      container.removeEventListener('pointerdown', letGo)
      container.removeEventListener('wheel', letGo)
    }
  }, [map, first])
  return null
}
