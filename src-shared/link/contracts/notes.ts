import { MARK_COLOURS } from '../../model/note'
import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isMaybe, isOneOf, isShape, isText, isWhole } from '../guard'

/** The whole note: what it leaves out is taken away. */
const isNoteAsk = isShape({
  row: isWhole(0),
  mark: isMaybe(isOneOf(...MARK_COLOURS)),
  comment: isMaybe(isText),
})

/** What people put on frames. */
export const notesContract = {
  questions: {},
  commands: {
    /** Answers the file that has it now: the capture, or the one beside it. */
    'note.set': { ask: isNoteAsk, answer: isText },
  },
  pushes: {},
} satisfies Contract

export type NoteAsk = Guarded<typeof isNoteAsk>
