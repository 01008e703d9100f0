import { MARK_COLOURS } from '../../model/note'
import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isFlag, isMaybe, isOneOf, isShape, isText, isWhole } from '../guard'

/** The whole note: what it leaves out is taken away. */
const isNoteAsk = isShape({
  row: isWhole(0),
  mark: isMaybe(isOneOf(...MARK_COLOURS)),
  comment: isMaybe(isText),
})

/** The file that has it now: the capture, or one beside it where the capture cannot be added to. */
const isKept = isShape({ file: isText, isBeside: isFlag })

/** What people put on frames. */
export const notesContract = {
  questions: {},
  commands: {
    'note.set': { ask: isNoteAsk, answer: isKept },
  },
  pushes: {},
} satisfies Contract

export type KeptNote = Guarded<typeof isKept>
