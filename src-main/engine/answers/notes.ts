import type { notesContract } from '../../../src-shared/link/contracts/notes'
import type { Handlers } from '../../../src-shared/link/answering'
import { fault } from '../../../src-shared/link/envelope'
import type { FrameView } from '../frames/frame-view'

export function noteAnswers(view: FrameView): Handlers<typeof notesContract> {
  return {
    'note.set': async ({ row, mark, comment }) => {
      const kept = await view.workspace.note(row, { mark, comment: comment?.trim() || undefined })
      return kept.ok ? kept : fault('refused', `${kept.error}.`)
    },
  }
}
