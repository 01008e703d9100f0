import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import type { Place } from './track-lines'
import './TrackMap.css'

export interface TrackMapProps {
  /** Whose tracks are drawn; everybody's when it is left out. */
  devices?: readonly string[]
  /** Where the selected frame says the device was. It is marked, and brought into view whenever the row changes. */
  selected?: SelectedFix | undefined
  /** A point was chosen, by pointer or by keyboard: its frame's row. */
  onSelectPoint?: (row: number) => void
  /** Layers of react-leaflet above the tracks, such as a route that is being drawn. */
  children?: ReactNode
  /** What stands below a map without any track; nothing where it is empty. */
  emptyText?: string | undefined
}

export interface SelectedFix {
  readonly row: number
  readonly place: Place
}

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
