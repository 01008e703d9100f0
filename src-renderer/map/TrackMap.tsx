import { lazy, Suspense } from 'react'
import type { TrackMapProps } from './track-map-props'
import './TrackMap.css'

// The map library is a chunk of its own: a window starts without it.
const MapView = lazy(() => import('./MapView').then(({ MapView }) => ({ default: MapView })))

/** Where devices were. Needs no network: coasts and borders are on board, tiles come only when a person has said so. */
export function TrackMap(props: TrackMapProps) {
  return (
    <Suspense fallback={<div className="map" />}>
      <MapView {...props} />
    </Suspense>
  )
}
