import type { LatLngBoundsLiteral } from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Track } from '../../src-shared/link/contracts/track'
import { useMedia } from '../ui/use-media'
import type { SelectedFix, Watched } from './track-map-props'
import { boundsOf, lastValid, placeAt } from './track-lines'

interface ViewpointProps {
  tracks: ReadonlyMap<string, Track>
  selected: SelectedFix | undefined
  watched: Watched
  watch: (watched: Watched) => void
}

/** A single fix is shown in its quarter, not with its lamp posts. */
const NEAREST_FIT = 15
const MARGIN_PX = 36

/** Moves the map, and lets go of it when a person does. */
export function Viewpoint({ tracks, selected, watched, watch }: ViewpointProps) {
  const isOurs = useRef(false)
  const motion = { animate: !useMedia('(prefers-reduced-motion: reduce)') }
  const map = useMapEvents({
    movestart: () => {
      // Who follows a device may look at it more closely; everything else is a wish to look elsewhere.
      if (!isOurs.current && watched === 'all') watch(undefined)
    },
    dragstart: () => watch(undefined),
  })

  const move = (how: () => void): void => {
    isOurs.current = true
    how()
    isOurs.current = false
  }
  const fit = useEffectEvent((isAsked: boolean): void => {
    const corners = cornersOf(tracks)
    if (corners === undefined || watched !== 'all') return
    // A map that jumps at every fix cannot be read: it moves when the track leaves it.
    if (!isAsked && map.getBounds().contains(corners)) return
    move(() => map.fitBounds(corners, { padding: [MARGIN_PX, MARGIN_PX], maxZoom: NEAREST_FIT, animate: false }))
  })
  const follow = useEffectEvent((): void => {
    if (watched === 'all') return fit(false)
    const track = watched && tracks.get(watched.device)
    const last = track === undefined ? -1 : lastValid(track)
    if (track !== undefined && last >= 0) move(() => map.panTo(placeAt(track, last), motion))
  })
  const show = useEffectEvent((): void => {
    // A map that has just opened shows all tracks first, when they have come.
    if (selected === undefined || tracks.size === 0 || map.getBounds().pad(-0.1).contains(selected.place)) return
    watch(undefined)
    move(() => map.panTo(selected.place, motion))
  })

  // A device has a track before it has a place.
  const isEmpty = cornersOf(tracks) === undefined
  useEffect(() => fit(true), [watched, isEmpty])
  useEffect(() => follow(), [tracks, watched])
  useEffect(() => show(), [selected?.row])
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const before = map.getSize()
      map.invalidateSize(false) // at once; what is in the middle stays there
      // It tells the first size, too, which the map already has: to fit again would draw the world once more.
      if (!map.getSize().equals(before)) fit(true)
    })
    observer.observe(map.getContainer())
    return () => observer.disconnect()
  }, [map])
  return null
}

function cornersOf(tracks: ReadonlyMap<string, Track>): LatLngBoundsLiteral | undefined {
  const bounds = boundsOf([...tracks.values()])
  return (
    bounds && [
      [bounds.south, bounds.west],
      [bounds.north, bounds.east],
    ]
  )
}
