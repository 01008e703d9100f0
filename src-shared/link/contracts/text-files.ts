import type { Contract } from '../contract'
import { isMaybe, isShape, isText } from '../guard'

/** Texts that a person keeps as files, such as scenarios. */
export const textFilesContract = {
  questions: {},
  commands: {
    /** Asks where to, and answers where it was written; nothing when the dialog was cancelled. */
    'text.save': { ask: isShape({ name: isText, text: isText }), answer: isMaybe(isText) },
  },
  pushes: {},
} satisfies Contract
