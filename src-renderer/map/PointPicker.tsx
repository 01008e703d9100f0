import type { LatLng } from 'leaflet'
import { useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Track } from '../../src-shared/link/contracts/track'
import { engine } from '../bridge/links'
import { useZone } from '../store/time-display'
import { clock, count } from '../ui/format'
import { degreesOf } from './map-bounds'
import { nearestPoint, placeAt } from './track-lines'

interface PointPickerProps {
  tracks: readonly Track[]
  devices: readonly string[] | undefined
  onSelectPoint: ((row: number) => void) | undefined
}

/** As far as a pointer may miss. */
const REACH_PX = 12

/** Says what the point under the pointer is, and selects the frame of one that is clicked, or that Enter is pressed on. */
export function PointPicker({ tracks, devices, onSelectPoint }: PointPickerProps) {
  const [pointed, setPointed] = useState<{ x: number; y: number; text: string }>()
  const zone = useZone()
  const map = useMap()

  const pick = async ({ lat, lng }: LatLng): Promise<void> => {
    if (onSelectPoint === undefined) return
    const within = degreesOf(map, REACH_PX)
    const answer = await engine.request('tracks.nearest', { devices: devices && [...devices], lat, lon: lng, within })
    if (answer.ok && answer.value !== undefined) onSelectPoint(answer.value.row)
  }
  const point = (at: LatLng): void => {
    const found = nearestPoint(tracks, [at.lat, at.lng], degreesOf(map, REACH_PX))
    map.getContainer().classList.toggle('is-on-point', found !== undefined)
    if (found === undefined) return setPointed(undefined)
    const { track, at: place } = found
    const { x, y } = map.latLngToContainerPoint(placeAt(track, place))
    setPointed({ x, y, text: textOf(track, place, zone) })
  }
  useMapEvents({
    click: ({ latlng }) => void pick(latlng),
    mousemove: ({ latlng }) => point(latlng),
    mouseout: () => setPointed(undefined),
    movestart: () => setPointed(undefined),
    keydown: ({ originalEvent: event }) => {
      if (event.key !== 'Enter' || event.target !== map.getContainer()) return
      event.preventDefault()
      void pick(map.getCenter())
    },
  })

  return (
    pointed && (
      <div className="map-hint" style={{ left: pointed.x, top: pointed.y }} aria-hidden>
        {pointed.text}
      </div>
    )
  )
}

/** "356938035643809 · 14:02:11 · 42 km/h", as far as it was said. */
function textOf({ device, time, speedKmh }: Track, place: number, zone: 'local' | 'utc'): string {
  const at = time[place] ?? Number.NaN
  const speed = speedKmh[place] ?? Number.NaN
  const words = [device, Number.isNaN(at) ? '' : clock(at, zone), Number.isNaN(speed) ? '' : `${count(speed)} km/h`]
  return words.filter(Boolean).join(' · ')
}
