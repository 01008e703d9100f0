import { memo, useEffect, useState } from 'react'
import { TileLayer } from 'react-leaflet'
import { TILE_PATH, type Tiles } from '../../src-shared/link/contracts/tiles'
import { desktop } from '../bridge/links'
import { useTexts } from '../store/language'
import { useSetting } from '../store/settings'

/** The map closer than its tiles go: they are drawn larger. */
const NEAREST_ZOOM = 19

/** A street map under the tracks, where a person has chosen one; and why there is none where it cannot be had. */
export const MapTiles = memo(function MapTiles() {
  const words = useTexts().map
  const tiles = useTiles()
  if (tiles === undefined || tiles.kind === 'none') return null
  if (tiles.kind === 'failed') return <Note>{words.tileFile[tiles.reason]}</Note>
  return <Pictures key={tiles.key} tiles={tiles} />
})

function Pictures({ tiles }: { tiles: Extract<Tiles, { kind: 'tiles' }> }) {
  const words = useTexts().map
  const [isUnreachable, setUnreachable] = useState(false)
  const { key, minZoom, maxZoom, attribution } = tiles
  return (
    <>
      <TileLayer
        url={`${TILE_PATH}{z}/{x}/{y}?${encodeURIComponent(key)}`}
        minNativeZoom={minZoom}
        maxNativeZoom={maxZoom}
        maxZoom={NEAREST_ZOOM}
        eventHandlers={{ tileload: () => setUnreachable(false), tileerror: () => setUnreachable(true) }}
      />
      {isUnreachable && <Note>{words.tilesUnreachable}</Note>}
      {attribution !== '' && <p className="map-attribution">{attribution}</p>}
    </>
  )
}

function Note({ children }: { children: string }) {
  return (
    <p className="map-note" role="status">
      {children}
    </p>
  )
}

/** Undefined until the desktop program has answered. */
function useTiles(): Tiles | undefined {
  const [tiles, setTiles] = useState<Tiles>()
  const file = useSetting('map.pmtilesFile')
  const isOn = useSetting('map.tiles')
  const server = useSetting('map.tileServer')
  const attribution = useSetting('map.tileAttribution')
  useEffect(() => {
    let isOver = false
    void desktop.request('map.tiles', undefined).then((answer) => {
      if (!isOver && answer.ok) setTiles(answer.value)
    })
    return () => {
      isOver = true
    }
  }, [file, isOn, server, attribution])
  return tiles
}
