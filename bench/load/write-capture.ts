import { closeSync, openSync, writeSync } from 'node:fs'
import { PcapngWriter } from '../../src-shared/capture/pcapng-writer'
import { Recorder } from '../../src-shared/capture/recorder'
import { deviceFrames } from './device-frames'

const CONNECTIONS = 200
const PIECE = 8 << 20

/** Where a GT02 frame has its serial number, its hour, and its place: 1/1,800,000 degrees (gt02.md, 3). */
const SERIAL_AT = 13
const HOUR_AT = 19
const LATITUDE_AT = 22
const LONGITUDE_AT = 26
const UNITS_PER_DEGREE = 1_800_000

/** A busy hour of two hundred devices, one frame after the other, as the program's own recorder writes it. */
export function writeCapture(path: string, frames: number, spacingMs = 3.6): void {
  const devices = Array.from({ length: CONNECTIONS }, (_, i) => deviceFrames(i).location)
  const frameAt = (i: number, at: number): Uint8Array => {
    const device = i % CONNECTIONS
    return driven(devices[device] ?? new Uint8Array(0), device, Math.floor(i / CONNECTIONS), at)
  }
  write(path, { connections: CONNECTIONS, frames, spacingMs, frameAt })
}

/** The next report of a device that goes east, each on a parallel of its own. */
function driven(location: Uint8Array, device: number, report: number, at: number): Uint8Array {
  const view = new DataView(location.buffer, location.byteOffset)
  const time = new Date(at)
  view.setUint16(SERIAL_AT, report & 0xffff)
  location.set([time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()], HOUR_AT)
  view.setUint32(LATITUDE_AT, 52.5 * UNITS_PER_DEGREE + device * 2_000)
  view.setUint32(LONGITUDE_AT, 13.4 * UNITS_PER_DEGREE + report * 100)
  return location
}

/** One device on a way with many turns: every frame is somewhere else. */
export function writeDrive(path: string, frames: number): void {
  const { location } = deviceFrames(0)
  const view = new DataView(location.buffer, location.byteOffset)
  const frameAt = (i: number): Uint8Array => {
    const turn = i / 40
    // A rosette of some 100 km: loops of a hundred metres, on circles of kilometres.
    const lat = 52 + Math.sin(turn / 900) * 0.4 + Math.sin(turn / 31) * 0.03 + Math.sin(turn) * 0.001
    const lon = 13 + Math.cos(turn / 700) * 0.7 + Math.cos(turn / 29) * 0.05 + Math.cos(turn) * 0.0016
    view.setUint32(LATITUDE_AT, Math.round(lat * UNITS_PER_DEGREE))
    view.setUint32(LONGITUDE_AT, Math.round(lon * UNITS_PER_DEGREE))
    return location.slice()
  }
  write(path, { connections: 1, frames, spacingMs: 1_000, frameAt })
}

interface Written {
  readonly connections: number
  readonly frames: number
  readonly spacingMs: number
  readonly frameAt: (i: number, at: number) => Uint8Array
}

function write(path: string, { connections, frames, spacingMs, frameAt }: Written): void {
  const writer = new PcapngWriter()
  const recorder = new Recorder(writer)
  writer.startFile({ version: 'bench' })
  const start = Date.UTC(2026, 7, 21, 12)
  const opened = {
    kind: 'opened',
    transport: 'tcp',
    local: { host: '192.0.2.1', port: 8888 },
    isMidStream: false,
  } as const
  for (let i = 0; i < connections; i++)
    recorder.record({ ...opened, session: i + 1, at: start, peer: { host: '192.0.2.77', port: 20_000 + i } })
  const file = openSync(path, 'w')
  for (let i = 0; i < frames; i++) {
    const at = start + i * spacingMs
    const bytes = frameAt(i, at)
    recorder.record({ kind: 'bytes', session: (i % connections) + 1, at, direction: 'in', bytes, offset: undefined })
    if (writer.waiting > PIECE) writeSync(file, writer.take())
  }
  writeSync(file, writer.take())
  closeSync(file)
}
