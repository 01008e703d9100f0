import { CLOSE_REASONS } from '../../capture/source-event'
import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isList, isMaybe, isNothing, isNumber, isOneOf, isShape, isText, isWhole } from '../guard'

const isCount = isWhole(0)
const isUnixMs = isNumber

/** One connection, or one UDP peer. Its ends are written as HOST:PORT; a text log may not say them. */
const isSessionRow = isShape({
  session: isCount,
  transport: isOneOf('tcp', 'udp'),
  peer: isMaybe(isText),
  local: isMaybe(isText),
  device: isMaybe(isText),
  protocol: isMaybe(isText),
  openedAt: isMaybe(isUnixMs),
  closedAt: isMaybe(isUnixMs),
  /** Why it ended; nothing while it is open. */
  why: isMaybe(isOneOf(...CLOSE_REASONS)),
  frames: isCount,
  bytesIn: isCount,
  bytesOut: isCount,
})

/** Where frames come from. Each page looks at one source. */
export const sourcesContract = {
  questions: {
    /** The connections of the page's source, newest first. */
    'sessions.list': { ask: isNothing, answer: isList(isSessionRow) },
  },
  commands: {},
  pushes: {},
} satisfies Contract

export type SessionRow = Guarded<typeof isSessionRow>
