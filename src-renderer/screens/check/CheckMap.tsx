import { useMemo } from 'react'
import { TrackMap } from '../../map/TrackMap'
import { useCheck } from '../../store/check'
import { useTexts } from '../../store/language'
import { showFrames } from '../../store/show-frames'
import { Button } from '../../ui/Button'
import { place } from '../../ui/format'

/** Where the device is and was; a point of its track leads to the frame. */
export function CheckMap() {
  const texts = useTexts().check
  const device = useCheck(({ facts }) => facts?.device?.device)
  const position = useCheck(({ facts }) => facts?.device?.validFix ?? facts?.device?.position)
  const devices = useMemo(() => (device === undefined ? [] : [device]), [device])
  return (
    <section className="check-map" data-pane aria-label={texts.place} tabIndex={-1}>
      <header className="pane-header">
        <h2>{texts.place}</h2>
        {position !== undefined && (
          <Button kind="link" aria-label={texts.showFrames(1)} onPress={() => void showFrames([position.row])}>
            <span className="mono">{place(position.value.lat, position.value.lon, 5)}</span>
          </Button>
        )}
      </header>
      <TrackMap devices={devices} onSelectPoint={(row) => void showFrames([row])} emptyText={texts.noPlace} />
    </section>
  )
}
