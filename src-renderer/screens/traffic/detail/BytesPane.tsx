import { ChevronDown, ChevronUp } from 'lucide-react'
import { count } from '../../../ui/format'
import { useTexts } from '../../../store/language'
import { Button } from '../../../ui/Button'
import { useSize } from '../../../ui/use-size'
import { useView } from '../../../store/view'
import { CopyButton } from './CopyMenu'
import { toggleInspector, useDetail } from './detail-store'
import type { Explanation } from './explanation'
import { FlagStack } from './FlagStack'
import { HexView } from './HexView'
import { Inspector } from './Inspector'
import { resolve } from './selection'
import { statusParts } from './words'
import './BytesPane.css'

/** Sixteen bytes a row, their signs and their offset, as hex.css lays them out; where that does not fit, eight. */
const SIXTEEN_PX = 566

/** The bytes of the frame, what is selected of them, and every way to read that. */
export function BytesPane({ explanation }: { explanation: Explanation }) {
  const { detail } = useTexts().traffic
  const [attach, { width }] = useSize()
  // The editor above shows bytes, too: their flags are not spread out here.
  const isEditing = useView(({ overlay }) => overlay === 'edit')
  const hasInspector = useDetail(({ hasInspector }) => hasInspector)
  const Chevron = hasInspector ? ChevronDown : ChevronUp
  return (
    <section ref={attach} className="bytes-pane" aria-label={detail.bytes}>
      <header className="bytes-header">
        <h2>
          {detail.bytes} <span className="faint">{count(explanation.bytes.length)}</span>
        </h2>
        <CopyButton explanation={explanation} />
      </header>
      {width > 0 && <HexView explanation={explanation} columns={width >= SIXTEEN_PX ? 16 : 8} />}
      <footer className="bytes-footer">
        <StatusLine explanation={explanation} />
        <Button kind="quiet" aria-expanded={hasInspector} onPress={toggleInspector}>
          {detail.inspector}
          <Chevron size={12} aria-hidden />
        </Button>
      </footer>
      {hasInspector && <Inspector explanation={explanation} />}
      {!isEditing && <FlagStack explanation={explanation} />}
    </section>
  )
}

/** "bytes 11–14 of 36 · 4 bytes · Latitude · 0x05a28140 → 52.520000° N" */
function StatusLine({ explanation }: { explanation: Explanation }) {
  const { detail } = useTexts().traffic
  const selection = useDetail(({ selection }) => selection)
  const selected = resolve(explanation, selection)
  const words = selected === undefined ? detail.nothingSelected : statusParts(explanation, selected).join(' · ')
  return (
    <p className="status-line selectable" role="group" aria-label={detail.selectedBytes} title={words}>
      {words}
    </p>
  )
}
