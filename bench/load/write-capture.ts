import { closeSync, openSync, writeSync } from 'node:fs'
import { PcapngWriter } from '../../src-shared/capture/pcapng-writer'
import { Recorder } from '../../src-shared/capture/recorder'
import { deviceFrames } from './device-frames'

const CONNECTIONS = 200
const PIECE = 8 << 20

/** A busy hour of two hundred devices, one frame after the other, as the program's own recorder writes it. */
export function writeCapture(path: string, frames: number, spacingMs = 3.6): void {
  const writer = new PcapngWriter()
  const recorder = new Recorder(writer)
  writer.startFile({ version: 'bench' })
  const devices = Array.from({ length: CONNECTIONS }, (_, i) => deviceFrames(i))
  const start = Date.UTC(2026, 7, 21, 12)
  const opened = {
    kind: 'opened',
    transport: 'tcp',
    local: { host: '192.0.2.1', port: 8888 },
    isMidStream: false,
  } as const
  devices.forEach((_, i) =>
    recorder.record({ ...opened, session: i + 1, at: start, peer: { host: '192.0.2.77', port: 20_000 + i } }),
  )
  const file = openSync(path, 'w')
  for (let i = 0; i < frames; i++) {
    const bytes = devices[i % CONNECTIONS]?.location ?? new Uint8Array(0)
    const at = start + i * spacingMs
    recorder.record({ kind: 'bytes', session: (i % CONNECTIONS) + 1, at, direction: 'in', bytes, offset: undefined })
    if (writer.waiting > PIECE) writeSync(file, writer.take())
  }
  writeSync(file, writer.take())
  closeSync(file)
}
