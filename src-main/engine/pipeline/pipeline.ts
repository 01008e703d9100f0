import type { Chunk, Closed, Opened, SourceEvent } from '../../../src-shared/capture/source-event'
import type { Frame } from '../../../src-shared/model/frame'
import type { Session } from '../../../src-shared/session/session'
import type { Counters } from '../counters'
import type { FrameIndex } from '../index/frame-index'
import { RecordedNotes } from '../notes/recorded-notes'
import { Conversation } from './conversation'

/** A link this quiet has nothing more to say of an unfinished frame (DIAGNOSIS.md, thresholds). */
const QUIET_MS = 3_000
const SWEEP_MS = 500

/** Where bytes are kept before anything is made of them. */
interface Recording {
  /** Writes the event down, then hands it on: long chunks in pieces, each with its place in the capture. */
  record(event: SourceEvent, handOn: (event: SourceEvent) => void): void
  /** Set while the recording asks to be given time. */
  readonly busy: Promise<void> | null
}

/** Hears of everything in its order, and judges elsewhere: the evidence of the diagnosis. */
interface Witness {
  opened(opened: Opened): void
  heard(session: number, bytes: number, at: number | undefined): void
  said(session: number, bytes: number): void
  /** Answers the number of the frame before of the same device. */
  frame(frame: Frame, state: Readonly<Session>): number | undefined
  closed(closed: Closed): void
}

export interface PipelineOptions {
  readonly recording: Recording | null
  readonly index: FrameIndex | null
  readonly counters: Counters
  readonly witness?: Witness | undefined
  /** Sends an answer; null when nothing is answered here. */
  readonly answer: ((session: number, bytes: Uint8Array) => boolean) | null
  /** What goes to the device becomes frames of its own; otherwise our answers stand with the frame they answer. */
  readonly showAnswers: boolean
  /** False for recordings: there the times of the events say when a link fell quiet. True when absent. */
  readonly isLive?: boolean
  readonly now: () => number
  onOpen?(opened: Opened, conversation: Conversation): void
  onFrame?(frame: Frame, row: number): void
  onClose?(closed: Closed, conversation: Conversation): void
}

/** Bytes with times in; record, frame, decode, index and answer, in this order. One for all connections of a source. */
export class Pipeline {
  private readonly conversations = new Map<number, Conversation>()
  /** Conversations with an unfinished frame. */
  private readonly waiting = new Set<Conversation>()
  /**
   * Frames to be answered once all that came with them on any connection is taken in: a recording read again lists them
   * in this order, and answers that go out together wake the other side once instead of once each.
   */
  private unanswered: Frame[] = []
  /** Frames are numbered over the whole index, however many sources have written into it. */
  private frames: number
  private readonly sweep: NodeJS.Timeout | undefined
  private readonly nextNumber = () => ++this.frames
  private readonly notes: RecordedNotes | null
  private answer: PipelineOptions['answer']

  constructor(private readonly options: PipelineOptions) {
    this.answer = options.answer
    this.frames = options.index?.count ?? 0
    this.notes = options.index && new RecordedNotes(options.index)
    if (options.isLive === false) return
    this.sweep = setInterval(() => this.settleQuiet(), SWEEP_MS)
    this.sweep.unref()
  }

  /** Takes what a source gives; a promise asks it to stop reading for a while. */
  readonly accept = (event: SourceEvent): void | Promise<void> => {
    const { recording } = this.options
    if (!recording) return this.handle(event)
    recording.record(event, this.handle)
    if (recording.busy) return recording.busy
  }

  private readonly handle = (event: SourceEvent): void => {
    if (event.kind === 'opened') this.open(event)
    else if (event.kind === 'bytes') this.take(event)
    else if (event.kind === 'gap') this.conversations.get(event.session)?.settle(event.at)
    else if (event.kind === 'closed') this.close(event)
    else if (event.kind === 'noted') this.notes?.noted(event)
    else this.notes?.remark(event)
  }

  /** Shows what is unfinished everywhere: the source has ended. */
  finish(): void {
    clearInterval(this.sweep)
    for (const conversation of this.conversations.values()) conversation.settle(conversation.lastAt)
    this.notes?.finish()
  }

  conversation(session: number): Conversation | undefined {
    return this.conversations.get(session)
  }

  private open(opened: Opened): void {
    const conversation = new Conversation(opened, this.nextNumber, this.frame)
    this.conversations.set(opened.session, conversation)
    this.options.index?.addConnection(opened.session, opened)
    this.options.witness?.opened(opened)
    this.options.onOpen?.(opened, conversation)
  }

  private take(chunk: Chunk): void {
    const conversation = this.conversations.get(chunk.session)
    if (!conversation) return
    const { witness } = this.options
    if (chunk.direction === 'out') witness?.said(chunk.session, chunk.bytes.length)
    else witness?.heard(chunk.session, chunk.bytes.length, chunk.at)
    if (chunk.direction === 'out' && !this.options.showAnswers) {
      conversation.bytesOut += chunk.bytes.length
      return
    }
    const waited = conversation.waiting > 0
    // Quiet by the times of the bytes, so that a recording is cut as the live link was.
    const { lastAt } = conversation
    if (waited && lastAt !== undefined && (chunk.at ?? lastAt) - lastAt > QUIET_MS) conversation.settle(lastAt)
    // A stranger that is answered has been heard out: its request stands before the answer.
    if (chunk.direction === 'out' && conversation.in.recogniser.stranger) conversation.settleIn(lastAt)
    conversation.places(chunk.direction).add(chunk.bytes.length, chunk.offset ?? -1)
    conversation.take(chunk.direction, chunk.bytes, chunk.at)
    // What is said from here is said whole: nothing of it waits for more.
    if (chunk.direction === 'out' && this.answer) conversation.settleOut(chunk.at)
    const waits = conversation.waiting > 0
    if (waits) this.waiting.add(conversation)
    else if (waited) this.waiting.delete(conversation)
  }

  private readonly frame = (frame: Frame, conversation: Conversation): void => {
    const { index, counters } = this.options
    const base = frame.direction === 'out' ? conversation.outBase : 0
    // An answer names nobody: it goes to whoever speaks on this connection.
    if (frame.direction === 'out') frame.device ??= conversation.in.session.device
    const places = conversation.places(frame.direction).take(frame.offset + base, frame.bytes.length)
    const before = this.options.witness?.frame(frame, conversation.in.session)
    const row = index?.add(frame, places, before) ?? frame.number - 1
    this.notes?.added(frame.session, row)
    conversation.frames++
    counters.frames++
    this.options.onFrame?.(frame, row)
    if (this.answer && frame.direction === 'in' && frame.replies.length > 0) this.owe(frame)
  }

  private owe(frame: Frame): void {
    if (this.unanswered.length === 0) setImmediate(() => this.answerAll())
    this.unanswered.push(frame)
  }

  /** The connection on which a device speaks: of several that are open, the one that it used last. */
  conversationOf(device: string): Conversation | undefined {
    let last: Conversation | undefined
    for (const conversation of this.conversations.values()) {
      if (conversation.in.session.device !== device) continue
      if (!last || (conversation.lastAt ?? 0) >= (last.lastAt ?? 0)) last = conversation
    }
    return last
  }

  /** Sends to a device and records it like everything else. False when nothing is sent here, or the peer is gone or slow. */
  say(session: number, bytes: Uint8Array): boolean {
    if (!this.answer?.(session, bytes)) return false
    const at = this.options.now()
    void this.accept({ kind: 'bytes', session, at, direction: 'out', bytes, offset: undefined })
    return true
  }

  get isAnswering(): boolean {
    return this.answer !== null
  }

  /** Answers by this from now on, once what is owed has gone out. */
  answerBy(answer: PipelineOptions['answer']): void {
    this.answerAll()
    this.answer = answer
  }

  /** What a server would, for all that waits for it. */
  answerAll(): void {
    const frames = this.unanswered
    this.unanswered = []
    for (const { session, replies } of frames)
      for (const bytes of replies) if (!this.say(session, bytes)) this.options.counters.drop('repliesUnsent')
  }

  private close(closed: Closed): void {
    const conversation = this.conversations.get(closed.session)
    if (!conversation) return
    conversation.settle(closed.at)
    this.conversations.delete(closed.session)
    this.waiting.delete(conversation)
    this.options.witness?.closed(closed)
    this.options.onClose?.(closed, conversation)
  }

  private settleQuiet(): void {
    const before = this.options.now() - QUIET_MS
    for (const conversation of this.waiting) {
      if ((conversation.lastAt ?? before) > before) continue
      this.waiting.delete(conversation)
      conversation.settle(this.options.now())
    }
  }
}
