import { canvas } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { memo, useMemo, useState } from 'react'
import { MapContainer, ScaleControl } from 'react-leaflet'
import type { Track } from '../../src-shared/link/contracts/track'
import { useTexts } from '../store/language'
import { useMedia } from '../ui/use-media'
import { Graticule } from './Graticule'
import { Legend } from './Legend'
import { MapControls } from './MapControls'
import { MapKeys } from './MapKeys'
import { MapName } from './MapName'
import { MapTiles } from './MapTiles'
import { useMapColours, type MapColours } from './map-colours'
import { PointPicker } from './PointPicker'
import { SelectedMark } from './SelectedMark'
import type { TrackMapProps, Watched } from './track-map-props'
import { TrackLayer } from './TrackLayer'
import { useDetail } from './use-detail'
import { notYetKnown, useTracks } from './use-tracks'
import { Viewpoint } from './Viewpoint'
import { WorldOutline } from './WorldOutline'

/** The map is drawn that much larger than it is seen, so that a short drag shows no edge: a part of its size on each side. */
const CANVAS_PADDING = 0.25

/** Each arrow is an element of its own, which the whole window pays for; and in a crowd nobody looks for a direction. */
const FEW = 12

/** Wide enough for its words at any zoom. */
const SCALE_PX = 130

export function MapView({ devices, selected, onSelectPoint, children, emptyText }: TrackMapProps) {
  const words = useTexts().map
  const colours = useMapColours()
  const tracks = useTracks(devices)
  const [watched, watch] = useState<Watched>('all')
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const [renderer] = useState(() => canvas({ padding: CANVAS_PADDING }))
  const all = useMemo(() => [...tracks.values()], [tracks])
  return (
    <div className="map">
      <MapContainer
        className="map-surface"
        center={[20, 0]}
        zoom={1}
        minZoom={1}
        maxZoom={19}
        zoomSnap={0.5}
        worldCopyJump
        zoomAnimation={!isStill}
        inertia={!isStill}
        renderer={renderer}
        zoomControl={false}
        attributionControl={false}
      >
        <MapName />
        <WorldOutline colours={colours} isWaiting={tracks === notYetKnown} />
        <MapTiles />
        <Graticule colours={colours} />
        <Tracks tracks={all} colours={colours} />
        {selected !== undefined && <SelectedMark {...selected} colour={colours.accent} />}
        {children}
        <ScaleControl imperial={false} maxWidth={SCALE_PX} position="bottomright" />
        <Viewpoint tracks={tracks} selected={selected} watched={watched} watch={watch} />
        <PointPicker tracks={all} devices={devices} onSelectPoint={onSelectPoint} />
        <MapKeys />
        <MapControls isFitted={watched === 'all'} onFit={() => watch('all')} />
      </MapContainer>
      {all.length === 0 ? (
        emptyText !== '' && <p className="map-empty">{emptyText ?? words.nothingYet}</p>
      ) : (
        <Legend tracks={all} colours={colours} watched={watched} watch={watch} />
      )}
    </div>
  )
}

/** Not drawn anew because another frame is selected: there may be hundreds. */
const Tracks = memo(function Tracks({ tracks, colours }: { tracks: readonly Track[]; colours: MapColours }) {
  const drawn = useDetail(tracks)
  return drawn.map((track, place) => (
    <TrackLayer
      key={track.device}
      track={track}
      colour={colours.track(place)}
      colours={colours}
      isOneOfFew={drawn.length <= FEW}
    />
  ))
})
