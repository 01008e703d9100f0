import { CommandButton } from '../../../commands/CommandButton'
import { useTexts } from '../../../store/language'
import { useSources } from '../../../store/sources'
import { useWiring } from '../../../store/wiring'
import { NoDevice } from '../device/NoDevice'
import { WiringTest } from './WiringTest'
import './WiringPanel.css'

/** Ask and tick: what a person does at the vehicle, and the frame in which the tracker says so. */
export function WiringPanel() {
  const texts = useTexts().wiring
  const sheet = useWiring((wiring) => wiring.sheet)
  const isRecording = useSources(({ source }) => source === 'file')
  if (isRecording)
    return (
      <div className="wiring">
        <p className="wiring-about">{texts.recording}</p>
        <CommandButton id="source.live" />
      </div>
    )
  if (sheet === undefined) return <NoDevice about={texts.noDevice} />
  const possible = sheet.results.filter(({ ability }) => ability !== 'none')
  const passed = possible.filter(({ state }) => state === 'passed')
  return (
    <div className="wiring">
      <p className="wiring-about selectable">
        {texts.about} {texts.passedOf(passed.length, possible.length)}.
      </p>
      <ul className="wiring-tests">
        {[...possible, ...sheet.results.filter(({ ability }) => ability === 'none')].map((result) => (
          <WiringTest key={result.test} result={result} sheet={sheet} />
        ))}
      </ul>
    </div>
  )
}
