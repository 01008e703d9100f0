import { roundTo } from '../bytes/number'
import type { Frame } from '../model/frame'
import type { ExportNotes, FrameExport } from './frame-export'
import { isoTime } from './frame-json'
import { alarmPlaces, escapeXml, Tracks, type AlarmPlace } from './tracks'

/** KML 2.2 (OGC 07-147r2): alarms as places with their times, and a line for each device, which every viewer draws. */
export class KmlExport implements FrameExport {
  private readonly tracks = new Tracks()

  constructor(private readonly notes: ExportNotes) {}

  start(): string {
    const name = `Trackbench ${escapeXml(this.notes.version)}`
    return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${name}</name>\n`
  }

  frame(frame: Frame): string {
    this.tracks.add(frame)
    return alarmPlaces(frame).map(placemark).join('')
  }

  *end(): Generator<string> {
    for (const { device, segments } of this.tracks.all()) {
      yield `<Placemark><name>${escapeXml(device)}</name><MultiGeometry>\n`
      for (const segment of segments) {
        const [only] = segment
        if (only && segment.length === 1) {
          yield point(coordinates(only.lat, only.lon, only.altitudeM)) + '\n'
          continue
        }
        yield '<LineString><tessellate>1</tessellate><coordinates>\n'
        for (const { lat, lon, altitudeM } of segment) yield `${coordinates(lat, lon, altitudeM)}\n`
        yield '</coordinates></LineString>\n'
      }
      yield '</MultiGeometry></Placemark>\n'
    }
    yield '</Document></kml>\n'
  }
}

function placemark({ fix, time, title, device }: AlarmPlace): string {
  const when = time === undefined ? '' : `<TimeStamp><when>${isoTime(time)}</when></TimeStamp>`
  const name = escapeXml(`${title} · ${device}`)
  const shape = point(coordinates(fix.lat, fix.lon, fix.altitudeM ?? Number.NaN))
  return `<Placemark><name>${name}</name>${when}${shape}</Placemark>\n`
}

function point(place: string): string {
  return `<Point><coordinates>${place}</coordinates></Point>`
}

/** Longitude first. */
function coordinates(lat: number, lon: number, altitudeM: number): string {
  const place = `${roundTo(lon, 7)},${roundTo(lat, 7)}`
  return Number.isNaN(altitudeM) ? place : `${place},${roundTo(altitudeM, 3)}`
}
