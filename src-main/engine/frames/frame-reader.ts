import { FLAGS, FRAME_TYPES, issueBit } from '../../../src-shared/filter/columns'
import type { Direction, Frame } from '../../../src-shared/model/frame'
import { ISSUE_CODES, type IssueCode } from '../../../src-shared/model/issue'
import { decodeFrame } from '../../../src-shared/protocols/decode'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { noiseText, saidToStranger } from '../../../src-shared/session/noise-text'
import type { FrameIndex } from '../index/frame-index'

/** Where the bytes of a capture are read back from: the journal that is being written, or a file. */
export interface ByteStore {
  read(offset: number, length: number): Uint8Array
  /** The files that hold the bytes, in order; absent where there are none. */
  readonly files?: readonly string[]
}

/** Frames again, from their rows: the bytes come from the capture and are decoded anew, since only rows are kept in memory. */
export class FrameReader {
  constructor(
    private readonly index: FrameIndex,
    private readonly store: ByteStore,
  ) {}

  /** The bytes of a row; empty when they were not recorded. */
  bytes(row: number): Uint8Array {
    const places = this.index.places(row)
    const [first] = places
    if (!first) return new Uint8Array(0)
    if (places.length === 1) return this.store.read(first.offset, first.length)
    const whole = new Uint8Array(places.reduce((sum, place) => sum + place.length, 0))
    let at = 0
    for (const { offset, length } of places) {
      whole.set(this.store.read(offset, length), at)
      at += length
    }
    return whole
  }

  frame(row: number): Frame {
    const { index } = this
    const bytes = this.bytes(row)
    const time = index.time[row] ?? Number.NaN
    const direction: Direction = (index.flags[row] ?? 0) & FLAGS.out ? 'out' : 'in'
    const id = index.names.protocols[index.protocol[row] ?? 0] ?? ''
    const frame: Frame = {
      number: index.firstNumber + row,
      session: index.connection[row] ?? 0,
      direction,
      at: Number.isNaN(time) ? undefined : time,
      protocol: id === '' ? null : id,
      variant: null,
      type: FRAME_TYPES[index.kind[row] ?? 0] ?? 'other',
      device: index.names.devices[index.device[row] ?? 0] || null,
      bytes,
      offset: 0,
      isProven: ((index.flags[row] ?? 0) & FLAGS.proven) !== 0,
      isTail: ((index.flags[row] ?? 0) & FLAGS.tail) !== 0,
      messages: [],
      issues: [],
      replies: [],
      note: index.noteOf(row),
    }
    return this.decoded(frame)
  }

  /** The codes that the frame was given when it arrived: some, such as a repetition, are not in the bytes alone. */
  issueCodes(row: number): IssueCode[] {
    const bits = this.index.issues[row] ?? 0
    return ISSUE_CODES.filter((code) => bits & issueBit(code))
  }

  private decoded(frame: Frame): Frame {
    const protocol = frame.protocol === null ? undefined : findProtocol(frame.protocol)
    if (!protocol && frame.type === 'reply') return { ...frame, messages: saidToStranger(frame.bytes) }
    if (!protocol) {
      const text = noiseText(frame.bytes)
      return { ...frame, issues: [{ code: 'noise', text, span: [0, frame.bytes.length] }] }
    }
    const side = frame.direction === 'out' ? { ...protocol, ...protocol.downlink } : protocol
    const { messages, issues, variant } = decodeFrame(side, frame.bytes)
    return { ...frame, messages, issues: [...issues], variant }
  }
}
