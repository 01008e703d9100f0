import { Copy } from 'lucide-react'
import { useMemo } from 'react'
import { toText } from '../../../../src-shared/bytes/ascii'
import { toHex } from '../../../../src-shared/bytes/hex'
import type { Texts } from '../../../../src-shared/texts/en'
import { copyBytes } from '../../../store/frame-copy'
import { said, useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import type { Reply } from './answers'
import { repliesTo } from './answers'
import type { Explanation } from './explanation'
import { valueText } from './words'
import './WhyPane.css'
import './AnswerPane.css'

/** What a server has to send back for the device to go on. */
export function AnswerPane({ explanation }: { explanation: Explanation }) {
  const { traffic } = useTexts()
  const replies = useMemo(() => repliesTo(explanation), [explanation])
  return (
    <div className="answers selectable">
      <p>{introduction(explanation, replies.length, traffic)}</p>
      {replies.map((reply, index) => (
        <ReplyCard key={index} reply={reply} />
      ))}
    </div>
  )
}

function introduction({ frame, protocol }: Explanation, replies: number, { answer }: Texts['traffic']): string {
  if (frame.row.direction === 'out') return answer.toDevice
  if (protocol === undefined) return answer.unknownFamily
  const family = said(protocol.title)
  return replies === 0 ? answer.none(family) : answer.sent(family, replies)
}

function ReplyCard({ reply: { bytes, fields } }: { reply: Reply }) {
  const { common, traffic } = useTexts()
  const isText =
    fields.length > 0 &&
    toText(bytes)
      .replace(/[\r\n]+$/, '')
      .match(/^[ -~]+$/) !== null
  return (
    <section className="reply" aria-label={traffic.answer.label}>
      <header>
        <span className="faint">{common.bytes(bytes.length)}</span>
        <Button
          kind="quiet"
          aria-label={traffic.answer.copy}
          onPress={() => void copyBytes(bytes, 'hex', traffic.answer.label)}
        >
          <Copy size={14} aria-hidden />
        </Button>
      </header>
      <p className="reply-bytes mono">{toHex(bytes).replace(/../g, '$& ').trim()}</p>
      {isText && <p className="reply-bytes mono">{valueText(toText(bytes))}</p>}
      <dl>
        {fields.map((field, index) => (
          <div key={index}>
            <dt>
              <i className={`role-mark role-${field.role}`} /> {said(field.label)}
            </dt>
            <dd className="mono">{valueText(said(field.text))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
