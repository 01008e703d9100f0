import type { Scene } from '../model/message'
import type { Alarm } from '../model/vocabulary'
import { crossings } from './fences'
import { alarmOf, type Happening } from './happenings'
import { motionAt, type Motion } from './motion'
import type { Order } from './orders'
import type { Plan } from './plan'
import type { Point } from './route'
import { positionScene, serialPortScene, wordScene } from './scenes'
import * as cars from './vehicle'

/** What is wired to a serial port speaks with every so many reports. */
const RS232_EVERY = 5
/** Whoever does these to a sleeping device wakes it. */
const WAKING: readonly Happening[] = ['vibration', 'movement', 'sos', 'tow', 'powerCut', 'powerRestored', 'tampering']
const NEVER = Number.POSITIVE_INFINITY

/** All that changes while a device runs: kept in one piece, so that one can look ahead and come back. */
interface State {
  readonly vehicle: cars.Vehicle
  readonly intervalMs: number
  readonly reports: number
  readonly reportAt: number
  readonly events: number
  readonly lastPlace: Point | null
  /** Until when the battery has been reckoned. */
  readonly lastAt: number
  /** Since when nobody has touched it, with the ignition off. */
  readonly restingSince: number | null
  /** Since when it stands, and how long it has stood before: its way goes on from where it stopped. */
  readonly stillSince: number | null
  readonly stoodMs: number
  /** How long it was held: all that is planned comes later by so much. */
  readonly heldMs: number
}

/** What a device has to say, moment by moment: positions at its interval, and events as they happen. */
export class Script {
  private state: State

  constructor(private readonly plan: Plan) {
    const { startAt, intervalMs } = plan
    this.state = {
      vehicle: cars.STARTED,
      intervalMs,
      reports: 0,
      reportAt: startAt,
      events: 0,
      lastPlace: null,
      lastAt: startAt,
      restingSince: null,
      stillSince: null,
      stoodMs: 0,
      heldMs: 0,
    }
  }

  get vehicle(): cars.Vehicle {
    return this.state.vehicle
  }

  get intervalMs(): number {
    return this.state.intervalMs
  }

  get isOver(): boolean {
    const { count = NEVER, events } = this.plan
    return this.state.reports >= count && this.state.events >= events.length
  }

  /** When the next thing happens; infinite when all is said. */
  get nextAt(): number {
    return Math.min(this.nextReportAt, this.nextEventAt)
  }

  /** When the last thing happens that the plan knows of. */
  get lastAt(): number {
    const { startAt, count = 0, events } = this.plan
    const { reports, reportAt, intervalMs, heldMs } = this.state
    const lastReport = reports < count ? reportAt + (count - reports - 1) * intervalMs : this.state.lastAt
    return Math.max(lastReport, startAt + heldMs + (events.at(-1)?.afterMs ?? 0))
  }

  /** The next thing to say. More than one where it crosses the border of a fence. */
  next(): Scene[] {
    const event = this.nextEventAt < this.nextReportAt ? this.plan.events[this.state.events] : undefined
    const time = this.nextAt
    if (!event) return this.report(time)
    this.change({ events: this.state.events + 1 })
    return this.happen(event.what, time)
  }

  /** What it would say next, without saying it. */
  peek(): Scene[] {
    const { state } = this
    const scenes = this.nextAt < NEVER ? this.next() : []
    this.state = state
    return scenes
  }

  /** By the plan, or by somebody's click. */
  happen(what: Happening, time: number): Scene[] {
    this.age(time)
    const { vehicle, restingSince, intervalMs, reportAt } = this.state
    const after = cars.afterHappening(vehicle, what)
    this.park(after.ignition || after.isTowed, time)
    const isTouched = WAKING.includes(what)
    const dueAt = cars.isDead(vehicle) ? NEVER : reportAt
    this.change({
      vehicle: after,
      restingSince: after.ignition ? null : vehicle.ignition || isTouched ? time : restingSince,
      // It does not sleep through what has woken it.
      reportAt: after.ignition || isTouched ? Math.min(dueAt, time + intervalMs) : reportAt,
    })
    return [this.positioned(time, alarmOf(what))]
  }

  /** Words without a place: login, heartbeat, the answer to an order. */
  say(kind: 'login' | 'heartbeat' | 'reply', time: number, text?: string): Scene {
    const { vehicle } = this.state
    return wordScene(this.plan, vehicle, this.motion(time), time, [kind, text])
  }

  obey(order: Order, time: number): void {
    this.change({ vehicle: cars.afterOrder(this.state.vehicle, order, this.plan.model) })
    // Every family counts its interval in seconds, and names it first.
    const seconds = Number(Object.values(order.parameters)[0])
    if (order.id === 'interval' && seconds > 0) this.pace(seconds * 1000, time)
  }

  /** Reports at another interval from now on. */
  pace(intervalMs: number, time: number): void {
    this.change({ intervalMs, reportAt: time + intervalMs })
  }

  /** It was held for so long: everything comes later. */
  hold(milliseconds: number): void {
    const { reportAt, lastAt, restingSince, stillSince, stoodMs, heldMs } = this.state
    this.change({
      reportAt: reportAt + milliseconds,
      lastAt: lastAt + milliseconds,
      restingSince: restingSince === null ? null : restingSince + milliseconds,
      stillSince: stillSince === null ? null : stillSince + milliseconds,
      stoodMs: stoodMs + milliseconds,
      heldMs: heldMs + milliseconds,
    })
  }

  /** A position out of turn, as asked for by the server. */
  locate(time: number): Scene {
    return this.positioned(time)
  }

  /** Hangs up until there is something to say. */
  isAsleep(time: number): boolean {
    const { restingSince, vehicle } = this.state
    if (cars.isDead(vehicle)) return true
    return this.plan.sleep !== undefined && restingSince !== null && time >= restingSince + this.plan.sleep.afterMs
  }

  private change(part: Partial<State>): void {
    this.state = { ...this.state, ...part }
  }

  private get nextReportAt(): number {
    const { reports, reportAt, vehicle } = this.state
    return reports < (this.plan.count ?? NEVER) && !cars.isDead(vehicle) ? reportAt : NEVER
  }

  private get nextEventAt(): number {
    const event = this.plan.events[this.state.events]
    return event ? this.plan.startAt + this.state.heldMs + event.afterMs : NEVER
  }

  motion(time: number): Motion {
    const { startAt, aheadMs, trip } = this.plan
    const { stillSince, stoodMs } = this.state
    const motion = motionAt(trip, Math.max(0, (stillSince ?? time) - startAt - stoodMs) + aheadMs)
    return stillSince === null ? motion : { ...motion, speedKmh: 0 }
  }

  private report(time: number): Scene[] {
    const wasLow = this.isLow
    this.age(time)
    if (cars.isDead(this.state.vehicle)) return []
    const { reports, lastPlace, intervalMs } = this.state
    const { place } = this.motion(time)
    const scenes = [this.positioned(time)]
    for (const alarm of lastPlace ? crossings(this.plan.fences, lastPlace, place) : [])
      scenes.push(this.positioned(time, alarm))
    if (this.isLow && !wasLow) scenes.push(this.positioned(time, 'lowBattery'))
    const sleep = this.isAsleep(time) ? this.plan.sleep : undefined
    this.change({ reports: reports + 1, lastPlace: place, reportAt: time + (sleep?.everyMs ?? intervalMs) })
    if (this.plan.model?.reports.includes('rs232') && reports % RS232_EVERY === 0)
      scenes.push(serialPortScene(this.plan, this.state.vehicle, this.motion(time), time))
    return scenes
  }

  private get isLow(): boolean {
    const { isPowered, batteryPercent } = this.state.vehicle
    return !isPowered && batteryPercent <= cars.LOW_BATTERY_PERCENT
  }

  private age(time: number): void {
    const { vehicle, lastAt } = this.state
    this.change({ vehicle: cars.afterTime(vehicle, Math.max(0, time - lastAt)), lastAt: time })
  }

  private park(isMoving: boolean, time: number): void {
    const { stillSince, stoodMs } = this.state
    if (isMoving && stillSince !== null) this.change({ stillSince: null, stoodMs: stoodMs + time - stillSince })
    else if (!isMoving && stillSince === null) this.change({ stillSince: time })
  }

  private positioned(time: number, alarm?: Alarm): Scene {
    return positionScene(this.plan, this.state.vehicle, this.motion(time), time, alarm)
  }
}
