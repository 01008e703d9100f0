import type { Frame } from '../model/frame'
import type { ExportNotes, FrameOrigin } from './frame-export'
import { PcapngWriter } from './pcapng-writer'
import { Recorder } from './recorder'

/** Chosen frames as a capture: each a packet or a datagram of its connection, with the notes on it. */
export class PcapngExport {
  private readonly writer = new PcapngWriter()
  private readonly recorder = new Recorder(this.writer)
  private readonly open = new Set<number>()

  constructor(notes: ExportNotes) {
    this.writer.startFile({ version: notes.version, comment: 'Chosen frames: what lay between them is left out' })
  }

  /** Bytes that wait to be taken. */
  get waiting(): number {
    return this.writer.waiting
  }

  take(): Uint8Array {
    return this.writer.take()
  }

  frame(frame: Frame, origin: FrameOrigin): void {
    const { session, at, direction, bytes, note } = frame
    if (!this.open.has(session)) {
      this.open.add(session)
      const { transport, peer, local } = origin
      this.recorder.record({ kind: 'opened', session, at, transport, peer, local, isMidStream: false })
    }
    let placed: number | undefined
    this.recorder.record({ kind: 'bytes', session, at, direction, bytes, offset: undefined }, (event) => {
      if (event.kind === 'bytes') placed ??= event.offset
    })
    if (!note || placed === undefined) return
    const place = { offset: placed, length: bytes.length, direction }
    this.recorder.note({ kind: 'noted', session, at, note, place })
  }
}
