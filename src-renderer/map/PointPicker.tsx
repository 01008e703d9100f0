import type { LatLng } from 'leaflet'
import { useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Track } from '../../src-shared/link/contracts/track'
import { engine } from '../bridge/links'
import { useTexts } from '../store/language'
import { useZone } from '../store/time-display'
import { clock } from '../ui/format'
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
  const words = useTexts().map
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
    const time = track.time[place] ?? Number.NaN
    const speed = track.speedKmh[place] ?? Number.NaN
    const { x, y } = map.latLngToContainerPoint(placeAt(track, place))
    setPointed({ x, y, text: words.point(track.device, Number.isNaN(time) ? '' : clock(time, zone), speed) })
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
