import { create } from 'zustand'
import { toHex } from '../../src-shared/bytes/hex'
import { findProtocol } from '../../src-shared/protocols/registry'
import { editField } from '../../src-shared/simulate/edit/edit-field'
import { breakSum, repairSums, type Speaker } from '../../src-shared/simulate/edit/repair'
import { useFrames } from '../store/frames'
import { show } from '../store/view'

/** A frame to start from, and the simulated device that may say it. */
interface EditStart {
  readonly bytes: Uint8Array
  readonly protocol: string
  readonly direction?: 'in' | 'out'
  readonly device?: string | undefined
  readonly run?: number
}

export interface Edit {
  readonly start: EditStart
  /** Every state since the start; the last one is shown. */
  readonly states: readonly Uint8Array[]
}

export const useEdit = create<{ edit: Edit | undefined }>(() => ({ edit: undefined }))

export function editBytes(start: EditStart): void {
  useEdit.setState({ edit: { start, states: [start.bytes] } })
  show('edit')
}

/** The frame that is selected in Traffic. */
export function editSelected(): void {
  const { frame } = useFrames.getState()
  if (frame?.row.protocol === undefined) return
  const { protocol, device, direction } = frame.row
  editBytes({ bytes: frame.bytes.slice(), protocol, device, direction })
}

export function bytesNow({ states, start }: Edit): Uint8Array {
  return states.at(-1) ?? start.bytes
}

/** The family as it speaks in the frame's direction. */
export function speakerOf({ start }: Edit): Speaker | undefined {
  const family = findProtocol(start.protocol)
  if (!family) return undefined
  return { protocol: start.direction === 'out' ? { ...family, ...family.downlink } : family }
}

/** Nothing when it was done, and otherwise what stands in the way. */
export function changeField(key: string, wish: string): 'bytes' | 'value' | undefined {
  const { edit } = useEdit.getState()
  const speaker = edit && speakerOf(edit)
  if (!edit || !speaker) return 'bytes'
  const edited = editField(speaker, bytesNow(edit), key, wish)
  if (!edited.ok) return edited.error
  put(edited.value)
  return undefined
}

export function put(bytes: Uint8Array): void {
  const { edit } = useEdit.getState()
  if (!edit || toHex(bytes) === toHex(bytesNow(edit))) return
  useEdit.setState({ edit: { ...edit, states: [...edit.states, bytes] } })
}

export function undo(): void {
  const { edit } = useEdit.getState()
  if (edit && edit.states.length > 1) useEdit.setState({ edit: { ...edit, states: edit.states.slice(0, -1) } })
}

export function repairNow(): void {
  const { edit } = useEdit.getState()
  const speaker = edit && speakerOf(edit)
  if (edit && speaker) put(repairSums(speaker, bytesNow(edit)))
}

/** The frame with a wrong checksum; undefined where it has none. */
export function brokenNow(edit: Edit): Uint8Array | undefined {
  const speaker = speakerOf(edit)
  return speaker && breakSum(speaker, repairSums(speaker, bytesNow(edit)))
}
