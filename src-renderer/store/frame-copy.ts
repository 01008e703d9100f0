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
  await copyBytes(frame.value.bytes, form, `Frame ${frame.value.row.number}`)
}

/** `what` is what the confirmation calls the bytes. */
export function copyBytes(bytes: Uint8Array, form: CopyFormId, what: string): Promise<void> {
  const { title, write } = copyForms[form]
  return copyText(write(bytes), `${what} copied as ${title}`)
}

export async function copyText(text: string, done: string): Promise<void> {
  const written = await desktop.request('clipboard.write', text)
  if (written.ok) tellDone(done)
  else tellFault('Nothing was copied', written.error.text)
}
