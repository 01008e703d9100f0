import { Deframer, type Piece } from '../framing/deframer'
import type { Direction, Frame } from '../model/frame'
import type { Issue } from '../model/issue'
import { KINDS, type Message } from '../model/message'
import { decodeFrame } from '../protocols/decode'
import type { DecodedFrame, Protocol } from '../protocols/protocol'
import { isPadding, Recogniser } from '../protocols/recogniser'
import { noiseText, saidToStranger } from './noise-text'
import { advance, LastReport, newSession } from './session'

interface ReceiverOptions {
  /** Numbers the connection. */
  readonly session: number
  /** Gives each frame its number; shared by all receivers of a run. */
  readonly nextNumber: () => number
  /** Chosen by a person instead of by content. */
  readonly protocol?: Protocol | null
  readonly variant?: string
  readonly families?: readonly Protocol[]
}

/** Bytes of one direction of one connection in, frames out. Time comes in with the bytes. */
export class Receiver {
  readonly session = newSession()
  readonly recogniser: Recogniser
  private readonly deframer: Deframer
  private readonly lastReport = new LastReport()

  constructor(
    private readonly options: ReceiverOptions,
    private readonly direction: Direction = 'in',
  ) {
    this.recogniser = new Recogniser(options.protocol ?? null, options.families)
    this.deframer = new Deframer(this.recogniser)
  }

  /** Bytes that wait for the rest of their frame. */
  get waiting(): number {
    return this.deframer.waiting
  }

  push(chunk: Uint8Array, at: number | undefined, emit: (frame: Frame) => void): void {
    this.deframer.push(chunk, (piece) => this.take(piece, at, emit))
  }

  /** The link fell quiet or closed: what waits is shown as far as it can be understood. */
  settle(at: number | undefined, emit: (frame: Frame) => void): void {
    this.deframer.settle((piece) => this.take(piece, at, emit))
  }

  /** A datagram is a whole: nothing of it waits for the next one. */
  datagram(bytes: Uint8Array, at: number | undefined, emit: (frame: Frame) => void): void {
    this.recogniser.startDatagram()
    this.push(bytes, at, emit)
    this.settle(at, emit)
  }

  private take(piece: Piece, at: number | undefined, emit: (frame: Frame) => void): void {
    const { protocol } = this.recogniser
    if (piece.kind !== 'noise' && protocol) emit(this.frame(piece, protocol, at))
    else if (piece.bytes.every(isPadding)) this.session.paddingBytes += piece.bytes.length
    else emit(this.noise(piece, at))
  }

  private frame(piece: Piece, protocol: Protocol, at: number | undefined): Frame {
    const decoded = this.decode(protocol, piece.bytes)
    if (decoded.proven) this.recogniser.confirm()
    const frame: Frame = {
      number: this.options.nextNumber(),
      session: this.options.session,
      direction: this.direction,
      at,
      protocol: protocol.id,
      variant: decoded.variant,
      type: mostTelling(decoded.messages),
      device: null,
      bytes: piece.bytes,
      offset: piece.offset,
      isProven: decoded.proven,
      isTail: piece.kind === 'tail',
      messages: decoded.messages,
      issues: this.issues(piece, decoded),
      replies: [],
    }
    const repeat = this.lastReport.repeatIssue(frame)
    if (repeat) frame.issues = [...frame.issues, repeat]
    advance(this.session, frame, decoded.serial)
    frame.device = this.session.device
    if (piece.kind === 'frame') {
      frame.replies = protocol.replies(decoded, piece.bytes, { at: at ?? 0, device: frame.device })
    }
    return frame
  }

  /** The one place where a mistake of a decoder is caught: the capture goes on, and the frame says what happened. */
  private decode(protocol: Protocol, bytes: Uint8Array): DecodedFrame {
    try {
      return decodeFrame(protocol, bytes, this.options.variant, this.session.device)
    } catch (error) {
      const text = `The ${protocol.id} decoder failed on this frame (${String(error)}): please report it with these bytes`
      const issues: Issue[] = [{ code: 'internal', text, span: [0, bytes.length] }]
      return { messages: [], variant: null, serial: null, proven: false, issues }
    }
  }

  private issues(piece: Piece, decoded: DecodedFrame): Issue[] {
    const issues = [...decoded.issues]
    const whole = [0, piece.bytes.length] as const
    if (piece.kind === 'tail' && !issues.some((issue) => issue.code === 'short')) {
      issues.push({ code: 'short', text: 'The stream ended inside this frame', span: whole })
    }
    const { rivals } = this.recogniser
    if (rivals.length > 0) {
      const text = `These bytes fit ${rivals.join(' and ')} just as well: choose the protocol by hand if this reads wrong`
      issues.push({ code: 'ambiguous', text, span: whole })
    }
    return issues
  }

  /** Bytes of no family. What is said to a stranger is no fault of anybody's: an answer that cannot be read further. */
  private noise(piece: Piece, at: number | undefined): Frame {
    const isAnswer = this.direction === 'out' && this.recogniser.protocol === null
    const text = noiseText(piece.bytes, this.recogniser.stranger ?? undefined)
    const frame: Frame = {
      number: this.options.nextNumber(),
      session: this.options.session,
      direction: this.direction,
      at,
      protocol: null,
      variant: null,
      type: isAnswer ? 'reply' : 'noise',
      device: this.session.device,
      bytes: piece.bytes,
      offset: piece.offset,
      isProven: false,
      isTail: false,
      messages: isAnswer ? saidToStranger(piece.bytes) : [],
      issues: isAnswer ? [] : [{ code: 'noise', text, span: [0, piece.bytes.length] }],
      replies: [],
    }
    advance(this.session, frame, null)
    return frame
  }
}

/** A frame is named after the most telling of its messages. */
function mostTelling(messages: readonly Message[]): Frame['type'] {
  // Nearly every frame holds one.
  const [only] = messages
  if (only && messages.length === 1) return only.kind
  return KINDS.find((kind) => messages.some((message) => message.kind === kind)) ?? 'other'
}
