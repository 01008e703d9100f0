import { Copy } from 'lucide-react'
import { useMemo } from 'react'
import { toText } from '../../../../src-shared/bytes/ascii'
import { toHex } from '../../../../src-shared/bytes/hex'
import { copyBytes } from '../../../store/frame-copy'
import { Button } from '../../../ui/Button'
import { counted } from '../../../ui/format'
import type { Reply } from './answers'
import { repliesTo } from './answers'
import type { Explanation } from './explanation'
import { valueText } from './words'
import './WhyPane.css'
import './AnswerPane.css'

/** What a server has to send back for the device to go on. */
export function AnswerPane({ explanation }: { explanation: Explanation }) {
  const replies = useMemo(() => repliesTo(explanation), [explanation])
  return (
    <div className="answers selectable">
      <p>{introduction(explanation, replies.length)}</p>
      {replies.map((reply, index) => (
        <ReplyCard key={index} reply={reply} />
      ))}
    </div>
  )
}

function introduction({ frame, protocol }: Explanation, replies: number): string {
  if (frame.row.direction === 'out') return 'This frame went to the device: it is itself an answer, or a command.'
  if (protocol === undefined) return 'Nobody knows what to answer to bytes of an unknown family, so nothing is sent.'
  if (replies === 0) return `A ${protocol.title} server sends nothing back to this frame.`
  const many = replies === 1 ? 'this' : `these ${replies} frames`
  return `A ${protocol.title} server answers ${many}. In the mode “Answer here” it was sent; some devices repeat themselves until it comes.`
}

function ReplyCard({ reply: { bytes, fields } }: { reply: Reply }) {
  const isText =
    fields.length > 0 &&
    toText(bytes)
      .replace(/[\r\n]+$/, '')
      .match(/^[ -~]+$/) !== null
  return (
    <section className="reply" aria-label="Answer">
      <header>
        <span className="faint">{counted(bytes.length, 'byte')}</span>
        <Button kind="quiet" aria-label="Copy the answer as hex" onPress={() => void copyBytes(bytes, 'hex', 'Answer')}>
          <Copy size={14} aria-hidden />
        </Button>
      </header>
      <p className="reply-bytes mono">{toHex(bytes).replace(/../g, '$& ').trim()}</p>
      {isText && <p className="reply-bytes mono">{valueText(toText(bytes))}</p>}
      <dl>
        {fields.map((field, index) => (
          <div key={index}>
            <dt>
              <i className={`role-mark role-${field.role}`} /> {field.label}
            </dt>
            <dd className="mono">{valueText(field.text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
