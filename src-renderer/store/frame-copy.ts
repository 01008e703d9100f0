import { desktop, engine } from '../bridge/links'
import type { CopyFormId } from './copy-forms'
import { copyForms } from './copy-forms'
import { useFrames } from './frames'
import { texts } from './language'
import { tellDone, tellFault } from './toasts'

/** Puts the bytes of the selected frame on the clipboard. */
export async function copyFrame(form: CopyFormId): Promise<void> {
  const { selected } = useFrames.getState()
  if (selected === undefined) return
  const frame = await engine.request('frames.one', { row: selected })
  if (!frame.ok || frame.value === undefined) return tellFault(texts().shell.faults.copy, texts().shell.faults.frame)
  await copyBytes(frame.value.bytes, form, texts().traffic.frameNumber(frame.value.row.number))
}

/** `what` is what the confirmation calls the bytes. */
export function copyBytes(bytes: Uint8Array, form: CopyFormId, what: string): Promise<void> {
  const { shell, traffic } = texts()
  return copyText(copyForms[form](bytes), shell.copied(what, traffic.forms[form]))
}

export async function copyText(text: string, done: string): Promise<void> {
  const written = await desktop.request('clipboard.write', text)
  if (written.ok) tellDone(done)
  else tellFault(texts().shell.faults.copy, written.error.text)
}
