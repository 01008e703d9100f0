import { memo, useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { MapColours } from './map-colours'
import { readLines, trace, type Sight, type WorldLine } from './world-lines'
import { WorldSheet } from './world-sheet'

interface Outline {
  readonly land: readonly WorldLine[]
  readonly borders: readonly WorldLine[]
  /** The width of the flat map. */
  readonly units: number
}

/** Nearer than this the outline is coarser than what it would say: a car on the quay would stand in the sea. */
const NEAREST_ZOOM = 11

interface WorldOutlineProps {
  colours: MapColours
  /** The tracks are not known yet: with them the map goes elsewhere, and the world would be drawn in vain. */
  isWaiting: boolean
}

/**
 * Coasts and borders, under everything, on a canvas of their own: a track that grows does not draw the world anew. Its
 * hundred thousand points are drawn here, since as polygons of the library each would be an object, found anew and thrown
 * away at every zoom.
 */
export const WorldOutline = memo(function WorldOutline({ colours, isWaiting }: WorldOutlineProps) {
  const map = useMap()
  const outline = useOutline(isWaiting)
  useEffect(() => {
    if (outline === undefined) return
    const sheet = new WorldSheet((pen, sight) => {
      const isNear = map.getZoom() > NEAREST_ZOOM
      map.getContainer().classList.toggle('is-near', isNear)
      if (!isNear) drawWorld(pen, sight, outline, colours)
    })
    sheet.addTo(map)
    return () => void sheet.remove()
  }, [map, outline, colours])
  return null
})

function drawWorld(pen: CanvasRenderingContext2D, sight: Sight, world: Outline, colours: MapColours): void {
  pen.lineWidth = 1
  pen.lineJoin = 'round'
  pen.beginPath()
  trace(pen, world.land, world.units, sight)
  pen.fillStyle = colours.land
  pen.fill('evenodd')
  pen.strokeStyle = colours.coast
  pen.stroke()
  pen.beginPath()
  trace(pen, world.borders, world.units, sight)
  pen.strokeStyle = colours.border
  pen.stroke()
}

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
  const { land, borders, units } = await import('virtual:world-outline')
  return { land: readLines(land), borders: readLines(borders), units }
}
