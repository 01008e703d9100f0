import type { KeyboardEvent } from 'react'
import { useMemo } from 'react'
import { touchedBytes } from '../../src-shared/simulate/edit/touched'
import { explain } from '../screens/traffic/detail/explanation'
import { FieldTree } from '../screens/traffic/detail/FieldTree'
import { HexView } from '../screens/traffic/detail/HexView'
import { IssueList } from '../screens/traffic/detail/IssueList'
import { useTexts } from '../store/language'
import { Sheet } from '../ui/Sheet'
import { useSize } from '../ui/use-size'
import { EditTools } from './EditTools'
import { bytesNow, undo, useEdit } from './edit-store'
import { frameOf } from './frame-of'
import { SendRow } from './SendRow'
import { ValueRow } from './ValueRow'
import './EditSheet.css'

/** Sixteen bytes a row beside their fields need so much; where that does not fit, eight. */
const SIXTEEN_PX = 940

/** “What would the tracker have to send?” A frame is changed value by value, and sent. */
export function EditSheet({ onClose }: { onClose: () => void }) {
  const { edit: words } = useTexts().simulate
  const edit = useEdit((view) => view.edit)
  const [attach, { width }] = useSize()
  const bytes = edit && bytesNow(edit)
  const explanation = useMemo(
    () => edit && bytes && explain(frameOf(bytes, edit.start.protocol, edit.start.direction)),
    [edit, bytes],
  )
  const touched = useMemo(() => (edit && bytes ? touchedBytes(edit.start.bytes, bytes) : undefined), [edit, bytes])
  if (!edit || !bytes || !explanation || !touched) return null
  return (
    <Sheet title={words.title} onClose={onClose}>
      <div ref={attach} className="edit" onKeyDown={undoByKey}>
        <p className="edit-hint">{words.hint}</p>
        <div className="edit-panes">
          <div className="edit-fields">
            <IssueList explanation={explanation} />
            <FieldTree explanation={explanation} place="edit-" />
          </div>
          {width > 0 && (
            <HexView explanation={explanation} columns={width >= SIXTEEN_PX ? 16 : 8} touched={touched} place="edit-" />
          )}
        </div>
        <ValueRow edit={edit} explanation={explanation} />
        <EditTools edit={edit} touched={touched.size} />
        <SendRow edit={edit} device={explanation.decoded?.messages[0]?.device} />
      </div>
    </Sheet>
  )
}

/** A text that is being typed has an undo of its own. */
function undoByKey(event: KeyboardEvent): void {
  const isTyped = event.target instanceof Element && event.target.closest('input, textarea') !== null
  if (isTyped || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  undo()
}
