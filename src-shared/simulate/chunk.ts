import type { Span } from '../model/span'
import type { Random } from './random'

/** A piece of a frame as it goes out, with the pause in front of it. */
export interface Chunk {
  readonly bytes: Uint8Array
  readonly pauseMs: number
}

export interface FrameContext {
  readonly random: Random
  /** Where a field of this id stands in the frame; undefined where the family has none. */
  span(field: string): Span | undefined
}
