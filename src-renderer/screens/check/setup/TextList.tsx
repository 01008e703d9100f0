import { composeTexts, type SetupWarning } from '../../../../src-shared/setup/compose-texts'
import type { Confidence } from '../../../../src-shared/setup/dialect'
import { dialectOf } from '../../../../src-shared/setup/dialects'
import type { SetupWish } from '../../../../src-shared/setup/wish'
import type { Texts } from '../../../../src-shared/texts/en'
import { useTexts } from '../../../store/language'
import { useDialectOrder } from '../../../store/setup'
import { SeverityMark } from '../../../ui/SeverityMark'
import { TextLine } from './TextLine'

/** The texts to send, in order. */
export function TextList({ wish }: { wish: SetupWish | undefined }) {
  const texts = useTexts().setup
  return (
    <section className="setup-part" aria-label={texts.texts}>
      <h3>{texts.texts}</h3>
      {wish === undefined ? <p className="setup-hint">{texts.noTexts}</p> : <Sheet wish={wish} />}
    </section>
  )
}

function Sheet({ wish }: { wish: SetupWish }) {
  const texts = useTexts().setup
  const { unknown, source } = dialectOf(wish.dialect)
  const guess = useDialectOrder().find(({ dialect }) => dialect === wish.dialect)
  const { texts: lines, warnings } = composeTexts(wish)
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning.kind + JSON.stringify(warning)} className="selectable">
          <SeverityMark severity="warning">{warningText(warning, texts)}</SeverityMark>
        </p>
      ))}
      <p className="setup-hint selectable">{texts.source(texts.sources[source])}.</p>
      <ol className="text-list">
        {lines.map((line) => (
          <TextLine
            key={line.text}
            line={{ ...line, confidence: lowerGrade(line.confidence, guess?.confidence) }}
            usual={source}
          />
        ))}
      </ol>
      {unknown.length > 0 && (
        <p className="setup-hint selectable">
          {texts.unknown} {unknown.map((id) => texts.unknowns[id]).join(', ')}.
        </p>
      )}
    </>
  )
}

function warningText(warning: SetupWarning, { warnings }: Texts['setup']): string {
  switch (warning.kind) {
    case 'nameNeedsAddress':
      return warnings.nameNeedsAddress(warning)
    case 'nameTooLong':
      return warnings.nameTooLong(warning)
    case 'periodChanged':
      return warnings.periodChanged(warning)
    default:
      return warnings[warning.kind]
  }
}

const GRADES: readonly Confidence[] = ['low', 'medium', 'high']

/** A text is known no better than that the device understands its kind at all. */
function lowerGrade(text: Confidence, device: Confidence | undefined): Confidence {
  return device !== undefined && GRADES.indexOf(device) < GRADES.indexOf(text) ? device : text
}
