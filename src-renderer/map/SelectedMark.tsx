import { divIcon } from 'leaflet'
import { CircleMarker, Marker } from 'react-leaflet'
import type { SelectedFix } from './track-map-props'

const pulse = divIcon({ className: 'map-pulse', iconSize: [40, 40] })

/** A ring around the selected fix, and for a moment a wider one that leads the eye there. */
export function SelectedMark({ row, place, colour }: SelectedFix & { colour: string }) {
  return (
    <>
      <CircleMarker
        center={place}
        radius={10}
        pathOptions={{ color: colour, weight: 3, fill: false }}
        interactive={false}
      />
      <Marker key={row} position={place} icon={pulse} interactive={false} keyboard={false} />
    </>
  )
}
