import { create } from 'zustand'

/** A frame to start from, and the simulated device that may say it. */
export interface EditStart {
  readonly bytes: Uint8Array
  readonly protocol: string
  readonly run?: number
}

export const useEdit = create<{ start: EditStart | undefined }>(() => ({ start: undefined }))

export function editBytes(start: EditStart): void {
  useEdit.setState({ start })
}

export function endEdit(): void {
  useEdit.setState({ start: undefined })
}
