import { isMaybe, isNumber, isShape, isText, isWhole } from '../guard'
import type { Guarded } from '../guard'

const isBytes = isWhole(0)

/** What a relay does at this moment. Times are Unix milliseconds of the engine's clock. */
export const isRelayState = isShape({
  /** HOST:PORT, as a person writes it. */
  to: isText,
  /** Connections of trackers, and those of them that reach the platform. */
  open: isWhole(0),
  connected: isWhole(0),
  /** Why the platform cannot be reached: the system's word. */
  down: isMaybe(isText),
  /** When it is tried next. */
  retryAt: isMaybe(isNumber),
  /** How long the platform takes to answer: the median of its latest answers. */
  latencyMs: isMaybe(isNumber),
  /** Since when a tracker that spoke has had no answer. */
  waitingSince: isMaybe(isNumber),
  /** Bytes of the trackers, and how many of them were handed on; bytes of the platform. */
  bytesIn: isBytes,
  bytesPassed: isBytes,
  bytesOut: isBytes,
})

export type RelayState = Guarded<typeof isRelayState>
