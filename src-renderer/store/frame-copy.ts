import { desktop, engine } from '../bridge/links'
import type { CopyFormId } from './copy-forms'
import { copyForms } from './copy-forms'
import { useFrames } from './frames'
import { tellDone, tellFault } from './toasts'

/** Puts the bytes of the selected frame on the clipboard. */
export async function copyFrame(form: CopyFormId): Promise<void> {
  const { selected } = useFrames.getState()
  if (selected === undefined) return
  const frame = await engine.request('frames.one', { row: selected })
  if (!frame.ok || frame.value === undefined) return tellFault('Nothing was copied', 'The frame could not be read.')
  const written = await desktop.request('clipboard.write', copyForms[form].write(frame.value.bytes))
  if (written.ok) tellDone(`Frame ${frame.value.row.number} copied as ${copyForms[form].title}`)
  else tellFault('Nothing was copied', written.error.text)
}
