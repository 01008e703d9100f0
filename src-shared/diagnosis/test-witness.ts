// For tests: a bench with a clock that is set by hand. What is played to it becomes evidence, as in the engine.
import type { CloseReason } from '../capture/source-event'
import type { Transport } from '../model/endpoint'
import type { Frame } from '../model/frame'
import type { Message } from '../model/message'
import { Receiver } from '../session/receiver'
import { newSession, type Session } from '../session/session'
import { Device, type Action } from '../simulate/device'
import type { Plan } from '../simulate/plan'
import { Keeper } from '../simulate/test-plans'
import { Collector } from './collect'
import { judge } from './evaluate'
import type { Circumstances } from './evidence'
import type { Finding } from './finding'
import { THRESHOLDS } from './thresholds'

/** The simulator's own day, so that simulated devices have the right time. */
export const START = Date.UTC(2026, 10, 21, 12)
export const MINUTE = 60_000

interface Ends {
  readonly host?: string
  readonly port?: number
  readonly transport?: Transport
  /** The layout that a person chose. */
  readonly variant?: string
  /** What goes back to a frame; the family's own answers otherwise. */
  readonly answer?: (frame: Frame) => readonly Uint8Array[]
}

export const nothing = (): readonly Uint8Array[] => []

export class Witness {
  readonly collector = new Collector()
  now = START
  sessions = 0
  numbers = 0

  open(ends: Ends = {}): Line {
    return new Line(this, ++this.sessions, ends)
  }

  later(ms: number): this {
    this.now += ms
    return this
  }

  judge(own: Partial<Circumstances> = {}): Finding[] {
    const port = { kind: 'on', port: 8888, tcp: true, udp: true, since: START, addresses: [] } as const
    const { bench, devices } = this.collector
    const usual = { now: this.now, isLive: true, mode: 'answer', port, expected: {}, limits: THRESHOLDS } as const
    return judge({ ...usual, ...own, bench, devices })
  }

  /** The names of what was found, in its order. */
  says(own: Partial<Circumstances> = {}): string[] {
    return this.judge(own).map(({ rule }) => rule)
  }

  /** Plays simulated devices side by side until all are done; the clock jumps from one moment of interest to the next. */
  play(plans: readonly Plan[], ends: Ends = {}): this {
    const stages = plans.map((plan) => new Stage(this, plan, ends))
    for (let step = 0; step < 20_000; step++) {
      const next = stages.filter((stage) => stage.wakeAt < Infinity).sort((a, b) => a.wakeAt - b.wakeAt)[0]
      if (!next) break
      this.now = Math.max(this.now, next.wakeAt)
      next.wake()
    }
    return this
  }
}

/** One connection, with what the server says on it. */
export class Line {
  private readonly receiver: Receiver
  private readonly state = newSession()
  readonly frames: Frame[] = []

  constructor(
    private readonly witness: Witness,
    readonly session: number,
    private readonly ends: Ends,
  ) {
    const { host = '10.0.0.1', port = 40_000 + session, transport = 'tcp' } = ends
    const peer = { host, port }
    witness.collector.opened({
      kind: 'opened',
      session,
      at: witness.now,
      transport,
      peer,
      local: undefined,
      isMidStream: false,
    })
    const { variant } = ends
    this.receiver = new Receiver({ session, nextNumber: () => ++witness.numbers, ...(variant ? { variant } : {}) })
  }

  /** Bytes from the device; what is answered comes back. */
  send(bytes: Uint8Array): Uint8Array[] {
    const { collector, now } = this.witness
    const came: Frame[] = []
    collector.heard(this.session, bytes.length, now)
    const take = (frame: Frame): void => {
      collector.frame(frame, this.receiver.session)
      came.push(frame)
    }
    if (this.ends.transport === 'udp') this.receiver.datagram(bytes, now, take)
    else this.receiver.push(bytes, now, take)
    this.frames.push(...came)
    const answers = came.flatMap((frame) => [...(this.ends.answer?.(frame) ?? frame.replies)])
    for (const answer of answers) collector.said(this.session, answer.length)
    return answers
  }

  /** A frame as a decoder would have made it, with nothing else than what is given. */
  frame(own: Partial<Frame> & { message?: Message; wants?: boolean }): this {
    const { message, wants, ...rest } = own
    const { now, collector } = this.witness
    const number = ++this.witness.numbers
    const messages = message ? [message] : []
    const frame: Frame = {
      number,
      session: this.session,
      direction: 'in',
      at: now,
      protocol: 'gt06',
      variant: null,
      type: message?.kind ?? 'other',
      device: message?.device ?? this.state.device,
      bytes: Uint8Array.of(0x78, 0x78),
      offset: 0,
      isProven: true,
      isTail: false,
      messages,
      issues: [],
      replies: wants ? [Uint8Array.of(1)] : [],
      ...rest,
    }
    this.state.device = frame.device
    collector.heard(this.session, frame.bytes.length, now)
    collector.frame(frame, this.state)
    return this
  }

  /** The device begins to count its frames anew, or has left numbers out. */
  counts(own: Partial<Pick<Session, 'serialsMissing' | 'restarts'>>): this {
    Object.assign(this.state, own)
    return this
  }

  /** Nothing comes for a while: what waits is settled. */
  quiet(): this {
    const { now, collector } = this.witness
    this.receiver.settle(now, (frame) => collector.frame(frame, this.receiver.session))
    return this
  }

  answer(): this {
    this.witness.collector.said(this.session, 10)
    return this
  }

  close(why: CloseReason = 'peer closed'): void {
    const { collector, now } = this.witness
    this.quiet()
    collector.closed({ kind: 'closed', session: this.session, at: now, why })
  }
}

class Stage {
  private readonly device: Device
  private line: Line | null = null

  constructor(
    private readonly witness: Witness,
    plan: Plan,
    private readonly ends: Ends,
  ) {
    this.device = new Device(plan, new Keeper(1))
  }

  get wakeAt(): number {
    return this.device.isDone ? Infinity : this.device.wakeAt
  }

  wake(): void {
    this.act(this.device.wake(this.witness.now))
  }

  private act(actions: readonly Action[]): void {
    for (const action of actions) {
      if (action.kind === 'open') {
        this.line = this.witness.open(this.ends)
        this.act(this.device.opened(this.witness.now))
      } else if (action.kind === 'send') {
        for (const answer of this.line?.send(action.bytes) ?? []) this.act(this.device.heard(answer, this.witness.now))
      } else {
        if (action.kind === 'close') this.line?.close()
        this.line = null
      }
    }
  }
}
