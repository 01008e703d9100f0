import { CsvExport } from './export-csv'
import { GeojsonExport } from './export-geojson'
import { GpxExport } from './export-gpx'
import { JsonlExport } from './export-jsonl'
import { KmlExport } from './export-kml'
import { TxtExport } from './export-txt'
import type { ExportNotes, FrameExport } from './frame-export'

/** Kinds of file that frames can be written to, by their ending. A pcapng is written from events, not from frames. */
export const EXPORTS = {
  jsonl: () => new JsonlExport(),
  csv: () => new CsvExport(),
  gpx: (notes) => new GpxExport(notes),
  kml: (notes) => new KmlExport(notes),
  geojson: () => new GeojsonExport(),
  txt: (notes) => new TxtExport(notes),
} as const satisfies Record<string, (notes: ExportNotes) => FrameExport>

export type ExportName = keyof typeof EXPORTS

export function isExportName(name: string): name is ExportName {
  return Object.hasOwn(EXPORTS, name)
}
