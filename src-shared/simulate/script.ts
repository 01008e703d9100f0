import type { Scene } from '../model/message'
import type { Alarm } from '../model/vocabulary'
import { crossings } from './fences'
import { motionAt, type Motion } from './motion'
import type { Plan, PlannedEvent } from './plan'
import { seededRandom, type Random } from './random'
import { shifted, type Point } from './route'
import { afterAlarm, afterOrder, afterReport, attributesOf, STARTED, type Vehicle } from './vehicle'

/** A receiver under open sky errs by about so much. */
const NOISE_M = 2
const SATELLITES = 9
/** How much faster than the rest of its way an overspeeding vehicle goes. */
const OVERSPEED = 1.5

/** What a device has to say, moment by moment: positions at its interval, and events as they happen. */
export class Script {
  private vehicle: Vehicle = STARTED
  private readonly random: Random
  private reports = 0
  private events = 0
  private lastPlace: Point | null = null

  constructor(private readonly plan: Plan) {
    this.random = seededRandom(plan.seed)
  }

  get isOver(): boolean {
    const { count = Number.POSITIVE_INFINITY, events } = this.plan
    return this.reports >= count && this.events >= events.length
  }

  /** When the next thing happens; infinite when all is said. */
  get nextAt(): number {
    return Math.min(this.nextReportAt, this.nextEventAt)
  }

  /** The next thing to say. More than one where it crosses the border of a fence. */
  next(): Scene[] {
    const event = this.nextEventAt < this.nextReportAt ? this.plan.events[this.events] : undefined
    const time = this.nextAt
    return event ? this.happen(event, time) : this.report(time)
  }

  /** Words without a place: login, heartbeat, the answer to an order. */
  say(kind: 'login' | 'heartbeat' | 'reply', time: number, text?: string): Scene {
    const attributes = { ...attributesOf(this.vehicle, this.motion(time), this.plan.model), satellites: SATELLITES }
    return { kind, device: this.plan.device, time: wholeSecond(time), attributes, ...(text ? { text } : {}) }
  }

  obey(order: string): void {
    this.vehicle = afterOrder(this.vehicle, order)
  }

  /** A position out of turn, as asked for by the server. */
  locate(time: number): Scene {
    return this.positioned(time)
  }

  private get nextReportAt(): number {
    const { startAt, intervalMs, count = Number.POSITIVE_INFINITY } = this.plan
    return this.reports < count ? startAt + this.reports * intervalMs : Number.POSITIVE_INFINITY
  }

  private get nextEventAt(): number {
    const event = this.plan.events[this.events]
    return event ? this.plan.startAt + event.afterMs : Number.POSITIVE_INFINITY
  }

  private motion(time: number): Motion {
    return motionAt(this.plan.trip, Math.max(0, time - this.plan.startAt) + this.plan.aheadMs)
  }

  private report(time: number): Scene[] {
    this.reports++
    this.vehicle = afterReport(this.vehicle)
    const position = this.positioned(time)
    const place = this.motion(time).place
    const alarms = this.lastPlace ? crossings(this.plan.fences, this.lastPlace, place) : []
    this.lastPlace = place
    return [position, ...alarms.map((alarm) => this.positioned(time, alarm))]
  }

  private happen(event: PlannedEvent, time: number): Scene[] {
    this.events++
    if ('ignition' in event) {
      this.vehicle = { ...this.vehicle, ignition: event.ignition }
      return [this.positioned(time)]
    }
    this.vehicle = afterAlarm(this.vehicle, event.alarm)
    return [this.positioned(time, event.alarm)]
  }

  private positioned(time: number, alarm?: Alarm): Scene {
    const motion = this.motion(time)
    const place = shifted(motion.place, this.noise(), this.noise())
    const { altitudeM } = place
    return {
      kind: alarm ? 'alarm' : 'position',
      device: this.plan.device,
      time: wholeSecond(time),
      fix: {
        valid: motion.hasFix,
        lat: place.lat,
        lon: place.lon,
        ...(altitudeM === undefined ? {} : { altitudeM }),
        speedKmh: motion.speedKmh * (alarm === 'overspeed' ? OVERSPEED : 1),
        courseDeg: motion.place.courseDeg,
        satellites: motion.hasFix ? SATELLITES : 0,
      },
      ...(alarm ? { alarms: [alarm] } : {}),
      attributes: attributesOf(this.vehicle, motion, this.plan.model),
    }
  }

  private noise(): number {
    return (this.random() * 2 - 1) * NOISE_M
  }
}

/** No family sends fractions of a second. */
function wholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000
}
