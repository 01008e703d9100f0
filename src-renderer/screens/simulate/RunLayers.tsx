import { CircleMarker } from 'react-leaflet'
import type { RunDetail } from '../../../src-shared/link/contracts/simulator'
import { useMapColours } from '../../map/map-colours'
import { FenceLayer, FitOnce, RouteLayer } from './map-layers'

/** The way ahead, the fences, and where each device is by its own reckoning, heard or not. */
export function RunLayers({ run, detail }: { run: number; detail: RunDetail }) {
  const colours = useMapColours()
  const { route, fences, places } = detail
  return (
    <>
      <FitOnce key={run} points={route} />
      <RouteLayer points={route} colour={colours.label} />
      <FenceLayer fences={fences} colour={colours.accent} />
      {places.map(({ lat, lon }, at) => (
        <CircleMarker
          key={at}
          center={[lat, lon]}
          radius={at === 0 ? 7 : 4}
          pathOptions={{ color: colours.halo, weight: 2, fillColor: colours.accent, fillOpacity: 1 }}
          interactive={false}
        />
      ))}
    </>
  )
}
