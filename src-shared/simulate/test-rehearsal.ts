import type { Frame } from '../model/frame'
import { Receiver } from '../session/receiver'
import { Device, type Action } from './device'
import type { Observer } from './observer'
import type { Plan } from './plan'

/** What a rehearsal did: bytes and their moments in order, and what a receiver made of them. */
interface Rehearsal {
  readonly chunks: { at: number; bytes: Uint8Array }[]
  readonly frames: Frame[]
  readonly connections: number
}

export interface RehearsalOptions {
  /** How the server answers a frame; our own answers otherwise. */
  readonly answer?: (frame: Frame) => readonly Uint8Array[]
  /** The device is alone for so long: it cannot connect. */
  readonly aloneUntil?: number
  readonly isDatagram?: boolean
}

/** Longer than this in steps is a device that never ends. */
const MOST_STEPS = 100_000

/** Plays a device without any network: the clock jumps from one moment of interest to the next. */
export function rehearse(plan: Plan, observer: Observer, options: RehearsalOptions = {}): Rehearsal {
  const stage = new Stage(plan, observer, options)
  for (let step = 0; step < MOST_STEPS && stage.isPlaying; step++) stage.step()
  stage.settle()
  return stage
}

class Stage implements Rehearsal {
  readonly chunks: { at: number; bytes: Uint8Array }[] = []
  readonly frames: Frame[] = []
  connections = 0
  private now: number
  private numbers = 0
  private receiver: Receiver | null = null
  private readonly device: Device

  constructor(
    plan: Plan,
    observer: Observer,
    private readonly options: RehearsalOptions,
  ) {
    this.device = new Device(plan, observer)
    this.now = plan.startAt
  }

  get isPlaying(): boolean {
    return !this.device.isDone && this.device.wakeAt < Number.POSITIVE_INFINITY
  }

  step(): void {
    this.now = Math.max(this.now, this.device.wakeAt)
    this.act(this.device.wake(this.now))
  }

  settle(): void {
    this.receiver?.settle(this.now, (frame) => this.frames.push(frame))
    this.receiver = null
  }

  private act(actions: readonly Action[]): void {
    for (const action of actions) {
      if (action.kind === 'open') this.open()
      else if (action.kind === 'send') this.deliver(action.bytes)
      else this.settle()
    }
  }

  private open(): void {
    if (this.now < (this.options.aloneUntil ?? 0)) return this.device.closed(this.now)
    this.connections++
    this.receiver = new Receiver({ session: this.connections, nextNumber: () => ++this.numbers })
    this.act(this.device.opened(this.now))
  }

  private deliver(bytes: Uint8Array): void {
    this.chunks.push({ at: this.now, bytes })
    const came: Frame[] = []
    if (this.options.isDatagram) this.receiver?.datagram(bytes, this.now, (frame) => came.push(frame))
    else this.receiver?.push(bytes, this.now, (frame) => came.push(frame))
    for (const frame of came) {
      this.frames.push(frame)
      const answers = this.options.answer?.(frame) ?? frame.replies
      for (const answer of answers) this.act(this.device.heard(answer, this.now))
    }
  }
}
