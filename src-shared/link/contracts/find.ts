import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isCount, isList, isMaybe, isNothing, isNumber, isOneOf, isShape, isText, isWhole } from '../guard'

/** Plain words or hex: they may stand in any column, comment, or in the bytes. `zoneMinutes` is the viewer's clock. */
const isFindAsk = isShape({ text: isText, zoneMinutes: isNumber })

/** How many frames of the list match so far, of how many that were searched. */
const isFindState = isShape({ text: isText, found: isCount, searched: isCount, total: isCount })

/** From the row that is selected, if any. */
const isNextAsk = isShape({ row: isMaybe(isCount), step: isOneOf('next', 'previous') })

/** A match: its place in the list and its number among the matches, from 1. */
const isFoundFrame = isShape({ row: isCount, place: isCount, nth: isCount })

/** Finding among the frames that the page's list shows, without hiding any. */
export const findContract = {
  questions: {
    'find.next': { ask: isNextAsk, answer: isMaybe(isFoundFrame) },
    /** The places of a stretch of the list that are matches. */
    'find.matches': { ask: isShape({ from: isCount, count: isWhole(0, 500) }), answer: isList(isCount) },
  },
  commands: {
    /** An empty text ends it. */
    'find.set': { ask: isFindAsk, answer: isFindState },
    'find.stop': { ask: isNothing, answer: isNothing },
  },
  pushes: {
    'find.state': { body: isFindState, keep: 'latest' },
  },
} satisfies Contract

export type FindAsk = Guarded<typeof isFindAsk>
export type FindState = Guarded<typeof isFindState>
export type FoundFrame = Guarded<typeof isFoundFrame>
