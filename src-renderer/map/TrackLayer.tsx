import { memo, useMemo } from 'react'
import { CircleMarker, Polyline } from 'react-leaflet'
import type { Track } from '../../src-shared/link/contracts/track'
import { TRACK_FLAGS } from '../../src-shared/track/thin-track'
import { HeadingMark } from './HeadingMark'
import type { MapColours } from './map-colours'
import { firstValid, lastValid, linesOf, placeAt, placesWith, type Place } from './track-lines'

interface TrackLayerProps {
  track: Track
  colour: string
  colours: MapColours
  /** One of few: its mark has a rim, and an arrow says where it is going. In a crowd the rims would hide the marks. */
  isOneOfFew: boolean
}

/** One track: its way, and marks where there is something to say. None of them catches the pointer: PointPicker does. */
export const TrackLayer = memo(function TrackLayer({ track, colour, colours, isOneOfFew }: TrackLayerProps) {
  const { known, unknown } = useMemo(() => linesOf(track), [track])
  const first = firstValid(track)
  const last = lastValid(track)
  const way = { color: colour, weight: 2.5, opacity: 1 }
  const hollow = { color: colour, weight: 1.5, fillColor: colours.halo, fillOpacity: 1 }
  const filled = { color: colours.halo, weight: 2, stroke: isOneOfFew, fillColor: colour, fillOpacity: 1 }
  return (
    <>
      <Polyline positions={unknown} pathOptions={{ ...way, weight: 1.5, dashArray: '3 5' }} interactive={false} />
      <Polyline positions={known} pathOptions={way} interactive={false} />
      {placesWith(track, TRACK_FLAGS.invalid).map((place, i) => (
        <CircleMarker key={i} center={place} radius={4} pathOptions={hollow} interactive={false} />
      ))}
      {first >= 0 && first !== last && (
        <CircleMarker
          center={placeAt(track, first)}
          radius={4}
          pathOptions={{ ...hollow, weight: 2.5 }}
          interactive={false}
        />
      )}
      {last >= 0 && (
        <CircleMarker center={placeAt(track, last)} radius={6.5} pathOptions={filled} interactive={false} />
      )}
      {isOneOfFew && isGoing(track, last) && (
        <HeadingMark place={placeAt(track, last)} courseDeg={track.courseDeg[last] ?? 0} colour={colour} />
      )}
      {placesWith(track, TRACK_FLAGS.alarm).map((place, i) => (
        <AlarmMark key={i} place={place} colours={colours} />
      ))}
    </>
  )
})

/** A standing device has no direction, whatever it says. */
function isGoing({ courseDeg, speedKmh }: Track, at: number): boolean {
  return at >= 0 && !Number.isNaN(courseDeg[at] ?? Number.NaN) && (speedKmh[at] ?? 0) > 0
}

/** A target: by its shape too it is none of the other marks. */
function AlarmMark({ place, colours: { alarm, halo } }: { place: Place; colours: MapColours }) {
  const ring = { color: alarm, weight: 2, fillColor: halo, fillOpacity: 0.85 }
  const dot = { stroke: false, fillColor: alarm, fillOpacity: 1 }
  return (
    <>
      <CircleMarker center={place} radius={7.5} pathOptions={ring} interactive={false} />
      <CircleMarker center={place} radius={3.5} pathOptions={dot} interactive={false} />
    </>
  )
}
