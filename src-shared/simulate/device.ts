import type { Scene } from '../model/message'
import { Answers } from './answers'
import { hasBehaviour, type Behaviour, type FaultName } from './faults'
import type { Happening } from './happenings'
import type { Observer } from './observer'
import { orderOf } from './orders'
import { joinedPacket, SendQueue } from './outbox'
import { Packer, type Packet } from './packets'
import type { Plan } from './plan'
import type { Motion } from './motion'
import { Script } from './script'
import { isDead, type Vehicle } from './vehicle'

/** What the device wants done with its connection. `abandon` leaves it open and unheard. */
export type Action =
  | { readonly kind: 'open' | 'close' | 'abandon' }
  | { readonly kind: 'send'; readonly bytes: Uint8Array }

/** `asleep` and `paused` are told, not lived: the connection is off, or stands still. */
type Phase = 'off' | 'opening' | 'login' | 'online' | 'done'

/** As many reports as a small flash memory holds; the oldest give way. */
const HISTORY = 1_000
/** An answer that has not come by now will not come. */
const FORGET_MS = 60_000
/** The faults of the connection strike after so many reports. */
const STRIKE_AFTER = 2
const QUICK_PAUSE_MS = 1_000
const NEVER = Number.POSITIVE_INFINITY

/**
 * One simulated device: a state machine without a clock. The caller tells what time it is, what arrived and what became
 * of the connection; the device tells what it wants done, and when it wants to be woken.
 */
export class Device {
  private phase: Phase = 'off'
  private openAt: number
  private loginAt = 0
  private logins = 0
  private spokeAt = 0
  private reportsOnline = 0
  private hasVanished = false
  private held: Packet | null = null
  private history: Scene[] = []
  private pausedAt: number | null = null
  private faults: readonly FaultName[]
  private readonly script: Script
  private readonly packer: Packer
  private readonly answers: Answers
  private readonly queue = new SendQueue()
  private actions: Action[] = []

  constructor(
    readonly plan: Plan,
    private readonly observer: Observer,
  ) {
    this.script = new Script(plan)
    this.packer = new Packer(plan)
    this.answers = new Answers((plan.protocol.downlink ?? plan.protocol).cut)
    this.openAt = plan.startAt
    this.faults = plan.faults
  }

  get isDone(): boolean {
    return this.phase === 'done'
  }

  /** When it has something to do next, as far as is known now. */
  get wakeAt(): number {
    if (this.phase === 'done' || this.pausedAt !== null) return NEVER
    const { answerMs, heartbeatMs } = this.plan.habits
    const { oldest = NEVER } = this.answers
    return Math.min(
      this.script.nextAt,
      this.queue.nextAt,
      this.phase === 'off' ? this.openAt : NEVER,
      this.phase === 'login' ? this.loginAt + answerMs : NEVER,
      this.phase === 'online' && !this.is('idle') ? this.spokeAt + heartbeatMs : NEVER,
      oldest + (this.script.isOver ? answerMs : FORGET_MS),
      this.script.isOver ? this.overAt : NEVER,
    )
  }

  wake(now: number): Action[] {
    if (this.pausedAt !== null) return []
    if (this.phase === 'off' && now >= this.openAt) this.open()
    while (this.script.nextAt <= now) for (const scene of this.script.next()) this.report(scene, now)
    if (this.phase === 'login' && now >= this.loginAt + this.plan.habits.answerMs) this.retry(now)
    if (this.phase === 'online' && !isDead(this.script.vehicle)) this.talk(now)
    this.send(now)
    if (!this.isDone) this.lookBack(now)
    return this.take()
  }

  opened(now: number): Action[] {
    if (this.phase !== 'opening') return []
    this.logins = 0
    this.reportsOnline = 0
    if (this.is('idle')) this.phase = 'online'
    else this.login(now)
    this.send(now)
    return this.take()
  }

  /** The connection is over, or never came to be. */
  closed(now: number): void {
    if (this.phase === 'off' || this.phase === 'done') return
    if (this.phase !== 'opening') this.observer.dropped(this.plan, now)
    this.miss(NEVER, now)
    this.turnOff(now + this.plan.habits.pauseMs)
  }

  heard(bytes: Uint8Array, now: number): Action[] {
    // Whoever has left hears nothing.
    if (this.phase !== 'login' && this.phase !== 'online') return []
    for (const heard of this.answers.hear(bytes, now)) {
      if (heard.kind === 'answer') this.observer.answered(this.plan, heard.waitedMs, now)
      else this.obey(heard.bytes, now)
    }
    if (this.phase === 'login' && this.answers.count === 0 && !this.is('ignore')) this.goOnline(now)
    this.send(now)
    return this.take()
  }

  /** Somebody ends the run: answers that still had time are not held against the server. */
  stop(now: number): Action[] {
    if (this.phase === 'done') return []
    this.miss(now - this.plan.habits.answerMs, now)
    this.answers.forget()
    this.finish(now)
    return this.take()
  }

  /** In one word, for people. */
  stateAt(now: number): Phase | 'asleep' | 'paused' {
    if (this.phase === 'done') return 'done'
    if (this.pausedAt !== null) return 'paused'
    return this.phase === 'off' && this.script.isAsleep(now) ? 'asleep' : this.phase
  }

  get vehicle(): Vehicle {
    return this.script.vehicle
  }

  get intervalMs(): number {
    return this.script.intervalMs
  }

  get activeFaults(): readonly FaultName[] {
    return this.faults
  }

  motionAt(now: number): Motion {
    return this.script.motion(now)
  }

  /** The next report, and when it is due. */
  next(): { readonly at: number; readonly packets: readonly Packet[] } {
    return { at: this.script.nextAt, packets: this.script.peek().flatMap((scene) => this.packer.preview(scene)) }
  }

  /** Somebody's click. It wakes a sleeping device. */
  happen(what: Happening, now: number): Action[] {
    if (this.phase === 'done' || this.pausedAt !== null) return []
    if (this.phase === 'off' && this.script.isAsleep(now)) this.open()
    for (const scene of this.script.happen(what, now)) this.report(scene, now)
    this.send(now)
    return this.take()
  }

  /** A frame that somebody made goes out as this device's own. */
  sendRaw(bytes: Uint8Array, now: number): Action[] {
    if (this.phase !== 'login' && this.phase !== 'online') return []
    for (const packet of this.packer.raw(bytes, this.script.locate(now))) this.transmit(packet, now)
    this.send(now)
    return this.take()
  }

  change(
    change: { readonly faults?: readonly FaultName[] | undefined; readonly intervalMs?: number | undefined },
    now: number,
  ): Action[] {
    if (change.intervalMs !== undefined) this.script.pace(change.intervalMs, now)
    if (change.faults !== undefined) {
      this.faults = change.faults
      this.packer.spoilBy(change.faults)
    }
    return []
  }

  /** It says nothing and its vehicle stands; the connection stays. */
  pause(now: number): Action[] {
    this.pausedAt ??= now
    return []
  }

  resume(now: number): Action[] {
    if (this.pausedAt !== null) this.script.hold(now - this.pausedAt)
    this.pausedAt = null
    return []
  }

  private is(behaviour: Behaviour): boolean {
    return hasBehaviour(this.faults, behaviour)
  }

  private take(): Action[] {
    const { actions } = this
    this.actions = []
    return actions
  }

  private open(): void {
    this.phase = 'opening'
    this.actions.push({ kind: 'open' })
  }

  private login(now: number): void {
    const packets = this.packer.pack(this.script.say('login', now))
    for (const packet of packets) this.transmit(packet, now)
    this.logins++
    this.loginAt = now
    if (packets.some(({ answers }) => answers.flat().length > 0)) this.phase = 'login'
    else this.goOnline(now)
  }

  private retry(now: number): void {
    this.miss(NEVER, now)
    if (this.logins < this.plan.habits.tries) return this.login(now)
    if (this.script.isOver) this.finish(now)
    else this.leave(now + this.plan.habits.pauseMs)
  }

  private goOnline(now: number): void {
    this.phase = 'online'
    this.spokeAt = now
    this.talk(now)
  }

  /** Sends what was kept while there was no connection; a heartbeat when nothing else was said for long. */
  private talk(now: number): void {
    if (this.is('idle')) return
    const { history } = this
    this.history = []
    for (const scene of history) this.say(scene, now)
    if (now < this.spokeAt + this.plan.habits.heartbeatMs) return
    this.spokeAt = now
    for (const packet of this.packer.pack(this.script.say('heartbeat', now))) this.transmit(packet, now)
  }

  private report(scene: Scene, now: number): void {
    if (this.is('idle')) return
    if (this.phase !== 'online') {
      this.history.push(this.phase === 'off' ? stored(scene) : scene)
      if (this.history.length > HISTORY) this.history.shift()
      return
    }
    this.say(scene, now)
    this.reportsOnline++
    if (this.is('reconnect') && this.reportsOnline >= STRIKE_AFTER) this.restart(now, 'close')
    else if (this.is('half-open') && !this.hasVanished && this.reportsOnline >= STRIKE_AFTER) {
      this.hasVanished = true
      this.restart(now, 'abandon')
    }
  }

  private restart(now: number, kind: 'close' | 'abandon'): void {
    this.send(now)
    // Whoever leaves does not wait for answers: nobody owes them.
    this.answers.forget()
    this.leave(now + QUICK_PAUSE_MS, kind)
  }

  private leave(openAt: number, kind: 'close' | 'abandon' = 'close'): void {
    this.actions.push({ kind })
    this.turnOff(openAt)
  }

  private turnOff(openAt: number): void {
    this.phase = 'off'
    this.openAt = openAt
    this.queue.clear()
  }

  private say(scene: Scene, now: number): void {
    for (const packet of this.packer.pack(scene)) this.pair(packet, now)
  }

  /** Frames that travel in pairs wait for each other. */
  private pair(packet: Packet, now: number): void {
    const isJoined = this.is('join')
    if (!isJoined && !this.is('reorder')) return this.transmit(packet, now)
    const { held } = this
    this.held = held ? null : packet
    if (!held) return
    if (isJoined) this.observer.sent(this.plan, held, now)
    this.transmit(packet, now, isJoined ? joinedPacket(held, packet) : packet)
    if (!isJoined) this.transmit(held, now)
  }

  private transmit(packet: Packet, now: number, wire = packet): void {
    this.queue.add(wire, now)
    this.spokeAt = now
    this.observer.sent(this.plan, packet, now)
  }

  private send(now: number): void {
    for (const { bytes, answers, tolerated } of this.queue.take(now)) {
      this.actions.push({ kind: 'send', bytes })
      for (const wanted of answers) this.answers.expect(wanted, now)
      this.answers.expect(tolerated, now, true)
    }
  }

  private obey(bytes: Uint8Array, now: number): void {
    const { protocol, device, variant } = this.plan
    const order = orderOf(protocol, bytes, device, variant)
    if (order === undefined) return this.observer.wrong(this.plan, bytes, now)
    this.observer.ordered(this.plan, order, now)
    if (this.is('mute')) return
    this.script.obey(order, now)
    const scene = order.id.startsWith('locate') ? this.script.locate(now) : this.script.say('reply', now, 'OK')
    for (const packet of this.packer.pack(scene)) this.transmit(packet, now)
  }

  private miss(before: number, now: number): void {
    const frames = this.answers.forget(before)
    if (frames > 0) this.observer.missed(this.plan, frames, now)
  }

  /** When the last answers have had their time and nothing is left to try. */
  private get overAt(): number {
    const { answerMs, tries, pauseMs } = this.plan.habits
    if (this.phase === 'online' && this.isQuiet) return 0
    return this.script.lastAt + answerMs * tries + pauseMs
  }

  /** A dead battery does not wait for answers. */
  private mayHangUp(now: number): boolean {
    return isDead(this.script.vehicle) || (this.isQuiet && this.script.isAsleep(now))
  }

  private get isQuiet(): boolean {
    return this.queue.isEmpty && this.answers.count === 0 && this.history.length === 0
  }

  private lookBack(now: number): void {
    const { answerMs } = this.plan.habits
    if (this.phase === 'online' && this.mayHangUp(now)) return this.leave(this.script.nextAt)
    if (!this.script.isOver) return this.miss(now - FORGET_MS, now)
    if (this.phase === 'online' && this.held) {
      const { held } = this
      this.held = null
      this.transmit(held, now)
      this.send(now)
    }
    if (this.phase === 'online') this.miss(now - answerMs, now)
    if (now < this.overAt) return
    this.finish(now)
  }

  private finish(now: number): void {
    this.miss(NEVER, now)
    this.actions.push({ kind: 'close' })
    this.phase = 'done'
  }
}

/** Kept in memory without a connection: families that can say so do. */
function stored(scene: Scene): Scene {
  return { ...scene, attributes: { ...scene.attributes, archive: true } }
}
