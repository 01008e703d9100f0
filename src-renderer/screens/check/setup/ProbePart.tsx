import { dialectOf } from '../../../../src-shared/setup/dialects'
import { SAFE_PROBE } from '../../../../src-shared/setup/safe-probe'
import { useTexts } from '../../../store/language'
import { Sendable } from './TextLine'

/** Questions that change nothing, for a tracker of which nobody knows what it understands. */
export function ProbePart() {
  const texts = useTexts().setup
  return (
    <section className="setup-part" aria-label={texts.probe}>
      <h3>{texts.probe}</h3>
      <p className="setup-about selectable">{texts.probeAbout}</p>
      <ol className="text-list">
        {SAFE_PROBE.map(({ text, dialect }) => (
          <li key={text} className="text-line">
            <p className="setup-hint">{dialectOf(dialect).name}</p>
            <Sendable text={text} />
          </li>
        ))}
      </ol>
      <p className="setup-hint selectable">{texts.probeSilent}</p>
    </section>
  )
}
