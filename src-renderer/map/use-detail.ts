import { useEffect, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Bounds, Track } from '../../src-shared/link/contracts/track'
import { boundsWithMargin } from './map-bounds'
import { boundsOf } from './track-lines'
import { detailWithin } from './use-tracks'

interface Detail {
  readonly of: readonly Track[]
  readonly tracks: readonly Track[]
}

/**
 * The tracks as they are drawn here. Where the map shows a part of tracks that were thinned as a whole, that part comes
 * with its own detail; until it has come, the whole is drawn.
 */
export function useDetail(tracks: readonly Track[]): readonly Track[] {
  const map = useMap()
  const [within, setWithin] = useState<Bounds>()
  const [detail, setDetail] = useState<Detail>()
  useMapEvents({ moveend: () => setWithin(boundsWithMargin(map)) })
  const isPartial = within !== undefined && tracks.some(isThinned) && !isInside(boundsOf(tracks), within)
  useEffect(() => {
    if (!isPartial) return
    let isOver = false
    void detailWithin(tracks, within).then((found) => {
      if (!isOver && found !== undefined) setDetail({ of: tracks, tracks: merged(tracks, found) })
    })
    return () => {
      isOver = true
    }
  }, [isPartial, tracks, within])
  // Detail of before is nearer to the truth than the whole, unless other tracks are looked at.
  const isAbout = detail?.of.map(({ device }) => device).join() === tracks.map(({ device }) => device).join()
  return isPartial && isAbout && detail ? detail.tracks : tracks
}

function isThinned({ row, total }: Track): boolean {
  return row.length < total
}

function isInside(inner: Bounds | undefined, outer: Bounds): boolean {
  if (inner === undefined) return true
  const { south, west, north, east } = outer
  return inner.south >= south && inner.west >= west && inner.north <= north && inner.east <= east
}

/** In the order of the tracks, on which their colours hang. */
function merged(tracks: readonly Track[], found: readonly Track[]): Track[] {
  return tracks.map((track) => found.find(({ device }) => device === track.device) ?? track)
}
