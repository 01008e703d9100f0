import { MapPin, MapPinOff } from 'lucide-react'
import { useCheck } from '../../store/check'
import { useTexts } from '../../store/language'
import { showFrames } from '../../store/show-frames'
import { Button } from '../../ui/Button'
import { decimal } from '../../ui/format'

/** Where the device is. */
export function CheckMap() {
  const texts = useTexts().check
  const position = useCheck(({ facts }) => facts?.device?.validFix ?? facts?.device?.position)
  const Pin = position?.value.valid ? MapPin : MapPinOff
  return (
    <section className="check-map" data-pane aria-label={texts.place} tabIndex={-1}>
      <header className="pane-header">
        <h2>{texts.place}</h2>
      </header>
      <div className="check-place">
        <Pin size={32} strokeWidth={1.25} aria-hidden />
        {position === undefined ? (
          <p>{texts.noPlace}</p>
        ) : (
          <>
            <p className="mono selectable">
              {decimal(position.value.lat, 6)}, {decimal(position.value.lon, 6)}
            </p>
            <Button kind="link" onPress={() => void showFrames([position.row])}>
              {texts.showFrames(1)}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
