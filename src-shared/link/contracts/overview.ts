import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isCount, isList, isMaybe, isNothing, isNumber, isOneOf, isShape, isUnixMs } from '../guard'

/** What stands at one place of the overview, from 0 to `LAST_OVERVIEW_PLACE`. */
const isOverviewPlace = isShape({
  place: isCount,
  frames: isCount,
  /** The frame that tells most: the first of the worst, else the one whose clock is doubtful, else the first. */
  row: isCount,
  /** The worst fault there; an alarm counts as a warning. */
  tone: isMaybe(isOneOf('error', 'warning')),
  /** A device's clock less the receipt, in ms: the one that is furthest off. */
  clock: isMaybe(isNumber),
})

/** A device's clock that is off by more than this is worth a second look (EXPERIENCE.md, Time). */
export const CLOCK_DOUBT_MS = 60_000

/** More places could not be told apart. */
export const LAST_OVERVIEW_PLACE = 300

/** The frames that the list shows, over the time of the source. */
export const overviewContract = {
  questions: {
    overview: {
      ask: isNothing,
      answer: isShape({
        /** Of the first and the last frame; without both the frames stand by their number. */
        firstAt: isMaybe(isUnixMs),
        lastAt: isMaybe(isUnixMs),
        /** Those that have frames. */
        places: isList(isOverviewPlace),
      }),
    },
  },
  commands: {},
  pushes: {},
} satisfies Contract

type OverviewQuestion = (typeof overviewContract)['questions']['overview']
export type Overview = Guarded<OverviewQuestion['answer']>
export type OverviewPlace = Overview['places'][number]
