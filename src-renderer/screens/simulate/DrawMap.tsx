import { lazy, Suspense, useMemo, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { TrackMap } from '../../map/TrackMap'
import { useTexts } from '../../store/language'
import { Button } from '../../ui/Button'
import { pointsOf, withPoint, type DraftProps } from './draft'

// With the map library, of which a window starts without.
const DrawLayers = lazy(() => import('./DrawLayers').then(({ DrawLayers }) => ({ default: DrawLayers })))

const NOBODY: readonly string[] = []

/** The way on the map: clicks draw it, and the fences around it. */
export function DrawMap({ draft, change }: Pick<DraftProps, 'draft' | 'change'>) {
  const { form } = useTexts().simulate
  const [mode, setMode] = useState<'route' | 'fence'>('route')
  const points = useMemo(() => pointsOf(draft.route), [draft.route])
  return (
    <div className="draw">
      <div className="draw-tools">
        <ToggleButtonGroup
          aria-label={form.draw}
          className="segments"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={(keys) => setMode(keys.has('fence') ? 'fence' : 'route')}
        >
          <ToggleButton id="route" className="segment">
            {form.draw}
          </ToggleButton>
          <ToggleButton id="fence" className="segment">
            {form.drawFence}
          </ToggleButton>
        </ToggleButtonGroup>
        {draft.fences.length > 0 && (
          <Button kind="quiet" onPress={() => change({ fences: draft.fences.slice(0, -1) })}>
            {form.fences(draft.fences.length)} ✕
          </Button>
        )}
      </div>
      <div className="draw-map">
        <TrackMap devices={NOBODY} emptyText="">
          <Suspense fallback={null}>
            <DrawLayers
              points={points}
              fences={draft.fences}
              mode={mode}
              onPoint={(point) => change({ route: withPoint(draft.route, point) })}
              onFence={(fence) => change({ fences: [...draft.fences, fence] })}
            />
          </Suspense>
        </TrackMap>
      </div>
    </div>
  )
}
