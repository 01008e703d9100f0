import { Copy, QrCode } from 'lucide-react'
import { useState } from 'react'
import type { SetupText } from '../../../../src-shared/setup/compose-texts'
import { copyText } from '../../../store/frame-copy'
import { useTexts } from '../../../store/language'
import { useSetup } from '../../../store/setup'
import { Button } from '../../../ui/Button'
import { Fold } from '../../../ui/Fold'
import { SeverityMark } from '../../../ui/SeverityMark'
import { SquareCode } from '../../../ui/SquareCode'
import { Confidence } from './Confidence'
import { smsUrl } from './sms-url'

/** One text: what it is for, the text itself, and what is known of it. Its source is named where it is not the usual one. */
export function TextLine({ line, usual }: { line: SetupText; usual: SetupText['source'] }) {
  const texts = useTexts().setup
  const { text, purpose, isOptional, isTooLong, note, others, replies, source, confidence } = line
  return (
    <li className={isOptional ? 'text-line is-optional' : 'text-line'}>
      <div className="text-head">
        <h4>{texts.purposes[purpose]}</h4>
        {isOptional && <span className="setup-hint">{texts.optional}</span>}
        <Confidence grade={confidence} />
      </div>
      <Sendable text={text} />
      {isTooLong && <SeverityMark severity="warning">{texts.warnings.tooLong(text.length)}</SeverityMark>}
      {note !== undefined && <p className="setup-hint selectable">{texts.notes[note]}</p>}
      <p className="setup-hint selectable">
        {replies[0] === undefined ? texts.answersUnknown : texts.answers(replies[0])}
        {source !== usual && ` · ${texts.source(texts.sources[source])}`}
      </p>
      {others.length > 0 && (
        <Fold title={texts.otherForms}>
          {others.map((other) => (
            <div key={other.text} className="text-other">
              <p className="setup-hint">{texts.notes[other.note]}</p>
              <Sendable text={other.text} />
            </div>
          ))}
        </Fold>
      )}
    </li>
  )
}

/** A text with what a person does with it: copies it, or scans it with the phone that sends it. */
export function Sendable({ text }: { text: string }) {
  const texts = useTexts().setup
  const [isShown, setShown] = useState(false)
  const phone = useSetup((setup) => setup.phone)
  return (
    <>
      <div className="sendable">
        <code className="selectable">{text}</code>
        <Button kind="quiet" aria-label={texts.copyText(text)} onPress={() => void copyText(text, texts.copied)}>
          <Copy size={16} aria-hidden />
        </Button>
        <Button
          kind="quiet"
          aria-label={texts.code(text)}
          aria-expanded={isShown}
          onPress={() => setShown((was) => !was)}
        >
          <QrCode size={16} aria-hidden />
        </Button>
      </div>
      {isShown && (
        <div className="sendable-code">
          <SquareCode text={smsUrl(phone, text)} label={texts.code(text)} />
          <p className="setup-hint">{texts.codeAbout}</p>
        </div>
      )}
    </>
  )
}
