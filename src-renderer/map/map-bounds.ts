import type { Map } from 'leaflet'
import type { Bounds } from '../../src-shared/link/contracts/track'

/** What the map shows, and as much again around it. */
export function boundsWithMargin(map: Map): Bounds {
  const bounds = map.getBounds().pad(0.5)
  return { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() }
}

/** How many degrees of latitude so many pixels are in the middle of the map. */
export function degreesOf(map: Map, pixels: number): number {
  const { x, y } = map.getSize().divideBy(2)
  const lat = (at: number): number => map.containerPointToLatLng([x, at]).lat
  return lat(y) - lat(y + pixels)
}
