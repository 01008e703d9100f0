import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isCount, isMaybe, isNothing, isNumber, isOneOf, isShape, isText } from '../guard'

/** Every kind of file that frames can be written to (CONTRACT.md, convert). */
export const EXPORT_FORMATS = ['pcapng', 'jsonl', 'csv', 'gpx', 'kml', 'geojson', 'txt'] as const

/** A stretch of the list; all that it shows where none is said. */
const isExportAsk = isShape({
  file: isText,
  format: isOneOf(...EXPORT_FORMATS),
  from: isMaybe(isCount),
  count: isMaybe(isCount),
})

/** `done` and `total` count frames, or bytes where the capture itself is copied. */
const isExportState = isShape({
  file: isText,
  unit: isOneOf('frames', 'bytes'),
  phase: isOneOf('writing', 'done', 'cancelled', 'failed'),
  done: isCount,
  total: isCount,
  perSecond: isNumber,
  fault: isMaybe(isText),
})

/** Writing frames, or the capture as it was recorded, to a file that a person chose. One at a time for each page. */
export const exportsContract = {
  questions: {},
  commands: {
    'export.start': { ask: isExportAsk, answer: isExportState },
    /** The capture itself, with everything recorded so far. */
    'capture.save': { ask: isText, answer: isExportState },
    'export.cancel': { ask: isNothing, answer: isNothing },
  },
  pushes: {
    /** Nothing until something was exported. */
    'export.state': { body: isMaybe(isExportState), keep: 'latest' },
  },
} satisfies Contract

export type ExportFormat = (typeof EXPORT_FORMATS)[number]
export type ExportAsk = Guarded<typeof isExportAsk>
export type ExportState = Guarded<typeof isExportState>
