import type { FrameOrigin } from '../../src-shared/capture/frame-export'
import type { SourceEvent } from '../../src-shared/capture/source-event'
import type { Frame } from '../../src-shared/model/frame'
import { now } from '../engine/clock'
import { Counters } from '../engine/counters'
import type { FrameIndex } from '../engine/index/frame-index'
import { Pipeline, type PipelineOptions } from '../engine/pipeline/pipeline'
import { notesInFile } from '../engine/notes/notes-in-file'
import { readCapture } from '../engine/sources/file-source'
import { CouldNotRun } from './options'
import { Progress } from './progress'
import { cancelOnSignal } from './stop-signal'

interface FrameReading {
  readonly index: FrameIndex
  /** What the progress line says. */
  readonly verb: string
  readonly onFrame: (frame: Frame, row: number, origin: FrameOrigin | undefined) => void
  /** Hears of everything, for the findings. */
  readonly witness?: PipelineOptions['witness']
  readonly onEvent?: (event: SourceEvent) => void
  /** Set while whoever takes the frames is behind. */
  readonly busy: () => Promise<void> | undefined
  readonly follow?: boolean
}

/** Reads a capture through the same pipeline as live bytes, with a progress line and a clean end on Ctrl+C. */
export async function readFrames(path: string, reading: FrameReading): Promise<void> {
  const { index } = reading
  const notes = await notesInFile(path)
  const pipeline = new Pipeline({
    recording: null,
    witness: reading.witness,
    index,
    counters: new Counters(),
    answer: null,
    showAnswers: true,
    isLive: false,
    now,
    onFrame: (frame, row) => {
      frame.note = notes.get(index.places(row)[0]?.offset ?? -1)
      reading.onFrame(frame, row, index.connectionNames(frame.session))
    },
  })
  const progress = new Progress(reading.verb, () => `${index.count} frames`)
  const stop = cancelOnSignal()
  const done = await readCapture(path, {
    onEvent: (event) => {
      reading.onEvent?.(event)
      void pipeline.accept(event)
    },
    onNotice: ({ text, offset, line }) =>
      progress.say(`${line === undefined ? `byte ${offset}` : `line ${line}`}: ${text}`),
    onProgress: (at, total) => {
      progress.show(at, total)
      return reading.busy()
    },
    follow: reading.follow ?? false,
    signal: stop.signal,
  })
  stop.release()
  pipeline.finish()
  progress.end()
  if (!done.ok) throw new CouldNotRun(done.error)
}
