import { roundTo } from '../bytes/number'
import type { Frame } from '../model/frame'
import type { ExportNotes, FrameExport } from './frame-export'
import { isoTime } from './frame-json'
import { alarmPlaces, escapeXml, Tracks, type AlarmPlace, type TrackPoint } from './tracks'

/** GPX 1.1: alarms as waypoints, which the format wants first, and a track for each device. */
export class GpxExport implements FrameExport {
  private readonly tracks = new Tracks()

  constructor(private readonly notes: ExportNotes) {}

  start(): string {
    const creator = `Trackbench ${escapeXml(this.notes.version)}`
    return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="${creator}" xmlns="http://www.topografix.com/GPX/1/1">\n`
  }

  frame(frame: Frame): string {
    this.tracks.add(frame)
    return alarmPlaces(frame).map(waypoint).join('')
  }

  *end(): Generator<string> {
    const { invalid } = this.tracks
    for (const { device, segments } of this.tracks.all()) {
      yield `<trk><name>${escapeXml(device)}</name>\n`
      for (const segment of segments) {
        yield '<trkseg>\n'
        for (const point of segment) yield trackPoint(point)
        yield '</trkseg>\n'
      }
      yield '</trk>\n'
    }
    if (invalid > 0) yield `<!-- ${invalid} positions that the devices call invalid are left out -->\n`
    yield '</gpx>\n'
  }
}

function waypoint({ fix, time, title, device }: AlarmPlace): string {
  const name = escapeXml(`${title} · ${device}`)
  return `<wpt ${place(fix.lat, fix.lon)}>${timeTag(time)}<name>${name}</name></wpt>\n`
}

/** Speed has no place in GPX 1.1: times and places say it. */
function trackPoint({ lat, lon, altitudeM, time }: TrackPoint): string {
  const elevation = Number.isNaN(altitudeM) ? '' : `<ele>${roundTo(altitudeM, 3)}</ele>`
  return `<trkpt ${place(lat, lon)}>${elevation}${timeTag(time)}</trkpt>\n`
}

function place(lat: number, lon: number): string {
  return `lat="${roundTo(lat, 7)}" lon="${roundTo(lon, 7)}"`
}

function timeTag(time: number | undefined): string {
  return time === undefined || Number.isNaN(time) ? '' : `<time>${isoTime(time)}</time>`
}
