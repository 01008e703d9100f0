import { lazy, Suspense, useMemo } from 'react'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { TrackMap } from '../../map/TrackMap'
import { useTexts } from '../../store/language'
import { useSimulator } from '../../store/simulator'
import { ScoreTable } from './ScoreTable'

// With the map library, of which a window starts without.
const RunLayers = lazy(() => import('./RunLayers').then(({ RunLayers }) => ({ default: RunLayers })))

/** Where it is, and how the server does. */
export function RunSide({ run }: { run: SimulatedRun }) {
  const { simulate } = useTexts()
  const detail = useSimulator((view) => view.detail)
  const devices = useMemo(() => [run.identity], [run.identity])
  return (
    <div className="run-side">
      <section className="run-map" data-pane aria-label={simulate.map}>
        <TrackMap devices={devices} emptyText="">
          <Suspense fallback={null}>{detail && <RunLayers run={run.id} detail={detail} />}</Suspense>
        </TrackMap>
      </section>
      <ScoreTable run={run} />
    </div>
  )
}
