import type { SourceEvent } from '../../../src-shared/capture/source-event'

/** Takes what a source gives. A promise asks the source to stop reading until it settles. */
export type Accept = (event: SourceEvent) => void | Promise<void>

/** Gives each connection its number; one for the whole engine, so that a number is never used twice. */
export function countSessions(): () => number {
  let last = 0
  return () => ++last
}
