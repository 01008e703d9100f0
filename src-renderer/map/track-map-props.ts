import type { ReactNode } from 'react'
import type { Place } from './track-lines'

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

/** What is kept in view while it moves: all tracks, one device, or nothing once a person has looked elsewhere. */
export type Watched = 'all' | { readonly device: string } | undefined
