import { divIcon } from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { Place } from './track-lines'

/** A point beside the last position, on the side to which the device was going. */
export function HeadingMark({ place, courseDeg, colour }: { place: Place; courseDeg: number; colour: string }) {
  const icon = useMemo(() => {
    const arrow = `<path d="M-4.5-9.5 0-15.5 4.5-9.5z" fill="${colour}" transform="rotate(${courseDeg})"/>`
    const html = `<svg width="32" height="32" viewBox="-16 -16 32 32">${arrow}</svg>`
    return divIcon({ className: 'map-heading', html, iconSize: [32, 32] })
  }, [courseDeg, colour])
  return <Marker position={place} icon={icon} interactive={false} keyboard={false} />
}
