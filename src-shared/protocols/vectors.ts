import type { IssueCode } from '../model/issue'
import type { Scene } from '../model/message'

/** One frame and what it says. `wire`, `reply` and chunks are hex with spaces, or `text:` and the text with \r \n \t \xNN escapes. */
export interface Vector {
  wire: string
  /** The manual's section, the public document, or "built by hand from …". */
  from: string
  /** The messages as `decode --json` prints them. */
  expect: readonly object[]
  /** Exactly the codes of the frame's issues, in order; none when absent. */
  issues?: readonly IssueCode[]
  /** What a server answers, with the time at the epoch and the device of the messages; nothing when absent. */
  reply?: string | readonly string[]
  variant?: string
  /** Sent by the server instead of by the device: decoded with the family's `downlink`. */
  downlink?: boolean
}

/** Chunks as they came from the network and the pieces that they make: `frame 24`, `noise 3`, `tail 5`, lengths in bytes. */
interface Stream {
  chunks: readonly string[]
  pieces: readonly string[]
  from: string
}

export interface Vectors {
  frames: Readonly<Record<string, Vector>>
  /** At least: two frames in one chunk, one frame in two chunks, noise in front. */
  streams: Readonly<Record<string, Stream>>
  /** Scenes that `encode` has words for; each must come back from `cut` and `decode` (rule P7). */
  scenes: readonly { scene: Scene; variant?: string; from: string }[]
}
