import { canvas } from 'leaflet'
import { memo, useEffect, useState } from 'react'
import { Pane, Polygon, Polyline, useMapEvents } from 'react-leaflet'
import type { MapColours } from './map-colours'
import type { Place } from './track-lines'
import { readLines } from './read-lines'

interface Outline {
  readonly land: Place[][]
  readonly borders: Place[][]
}

/** Nearer than this the outline is coarser than what it would say: a car on the quay would stand in the sea. */
const NEAREST_ZOOM = 11

const PANE = 'outline'

interface WorldOutlineProps {
  colours: MapColours
  /** The tracks are not known yet: with them the map goes elsewhere, and the world would be drawn in vain. */
  isWaiting: boolean
}

/** Coasts and borders, under everything, on a canvas of their own: a track that grows does not draw the world anew. */
export const WorldOutline = memo(function WorldOutline({ colours, isWaiting }: WorldOutlineProps) {
  const outline = useOutline(isWaiting)
  const [renderer] = useState(() => canvas({ pane: PANE, padding: 0.25 }))
  const map = useMapEvents({ zoomend: () => setNear(map.getZoom() > NEAREST_ZOOM) })
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    map.getContainer().classList.toggle('is-near', isNear)
  }, [map, isNear])
  const land = { stroke: true, color: colours.coast, weight: 1, fillColor: colours.land, fillOpacity: 1 }
  return (
    <Pane name={PANE} style={{ zIndex: 150 }}>
      {outline !== undefined && !isNear && (
        <>
          <Polygon positions={outline.land} pathOptions={land} renderer={renderer} interactive={false} />
          <Polyline
            positions={outline.borders}
            pathOptions={{ color: colours.border, weight: 1 }}
            renderer={renderer}
            interactive={false}
          />
        </>
      )}
    </Pane>
  )
})

/** Kept once it is read: the next map has it at once. */
let known: Promise<Outline> | undefined

function useOutline(isWaiting: boolean): Outline | undefined {
  const [outline, setOutline] = useState<Outline>()
  useEffect(() => {
    if (isWaiting) return
    let isOver = false
    known ??= readOutline()
    // When a promise answers, the map stands where its tracks are: the world is drawn once, for that place, or not at all.
    void known.then((read) => {
      if (!isOver) setOutline(read)
    })
    return () => {
      isOver = true
    }
  }, [isWaiting])
  return outline
}

async function readOutline(): Promise<Outline> {
  const { land, borders, unitsPerDegree } = await import('virtual:world-outline')
  return { land: readLines(land, unitsPerDegree), borders: readLines(borders, unitsPerDegree) }
}
