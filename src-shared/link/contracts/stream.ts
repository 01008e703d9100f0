import { FRAME_TYPES } from '../../filter/columns'
import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isByteArray, isCount, isFlag, isList, isMaybe, isNumber, isOneOf, isShape, isWhole } from '../guard'

/** A stretch of one connection's frames, counted from its first. */
const stretch = (most: number) => isShape({ session: isCount, from: isCount, count: isWhole(0, most) })

/** One frame of a connection, both directions in the order of their arrival. */
const isStreamChunk = isShape({
  row: isCount,
  number: isCount,
  direction: isOneOf('in', 'out'),
  at: isMaybe(isNumber),
  type: isOneOf(...FRAME_TYPES),
  bytes: isByteArray,
})

/** The bytes of one connection, both directions. */
export const streamContract = {
  questions: {
    /** How long the frames are and how many there are: what a page needs to lay them out without their bytes. */
    'stream.lengths': {
      ask: stretch(100_000),
      answer: isShape({ lengths: isList(isCount), rows: isList(isCount), isWhole: isFlag }),
    },
    'stream.chunks': { ask: stretch(500), answer: isList(isStreamChunk) },
  },
  commands: {},
  pushes: {},
} satisfies Contract

export type StreamChunk = Guarded<typeof isStreamChunk>
