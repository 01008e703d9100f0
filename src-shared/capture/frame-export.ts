import type { Endpoint, Transport } from '../model/endpoint'
import type { Frame } from '../model/frame'

/** What a frame does not say of itself. */
export interface FrameOrigin {
  readonly transport: Transport
  readonly peer: Endpoint | undefined
  /** Our end; absent where the source does not say. */
  readonly local?: Endpoint | undefined
}

/** Writes frames as a text file, piece by piece: what `start` gives, then each frame, then what is left for the end. */
export interface FrameExport {
  start(): string
  frame(frame: Frame, origin?: FrameOrigin): string
  end(): Iterable<string>
}

/** The program as files name it: Trackbench 0.1.0. */
export interface ExportNotes {
  readonly version: string
}
