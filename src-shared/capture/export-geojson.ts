import { roundTo } from '../bytes/number'
import type { Frame } from '../model/frame'
import type { Message } from '../model/message'
import type { FrameExport } from './frame-export'
import { isoTime, messageJson, type Json } from './frame-json'
import { deviceOf, timeOf, Tracks } from './tracks'

/** GeoJSON (RFC 7946): a point for each position, valid or not, with what came with it; and a line for each device. */
export class GeojsonExport implements FrameExport {
  private readonly tracks = new Tracks()
  private isFirst = true

  start(): string {
    return '{"type":"FeatureCollection","features":[\n'
  }

  frame(frame: Frame): string {
    this.tracks.add(frame)
    return frame.messages.map((message) => (message.fix ? this.feature(pointOf(frame, message)) : '')).join('')
  }

  *end(): Generator<string> {
    for (const { device, segments } of this.tracks.all()) {
      const lines = segments.filter((segment) => segment.length > 1)
      if (lines.length === 0) continue
      const coordinates = lines.map((line) => line.map(({ lat, lon }) => [roundTo(lon, 7), roundTo(lat, 7)]))
      yield this.feature({ type: 'MultiLineString', coordinates }, { device })
    }
    yield '\n]}\n'
  }

  private feature(shape: Shape, properties: { [key: string]: Json } = shape.properties ?? {}): string {
    const { type, coordinates } = shape
    const comma = this.isFirst ? '' : ',\n'
    this.isFirst = false
    return comma + JSON.stringify({ type: 'Feature', geometry: { type, coordinates }, properties })
  }
}

interface Shape {
  readonly type: string
  readonly coordinates: Json
  readonly properties?: { [key: string]: Json }
}

/** Null of the geometry is not used: a message without a position has no place on a map. */
function pointOf(frame: Frame, message: Message): Shape {
  const { fix, ...rest } = messageJson(message)
  const { lat, lon, altitudeM, ...more } = fix as { lat: number; lon: number; altitudeM?: number }
  const time = timeOf(frame, message)
  const properties: { [key: string]: Json } = { frame: frame.number, session: frame.session }
  if (time !== undefined) properties['time'] = isoTime(time)
  return {
    type: 'Point',
    coordinates: altitudeM === undefined ? [lon, lat] : [lon, lat, altitudeM],
    properties: { ...rest, ...more, ...properties, device: deviceOf(frame, message) },
  }
}
