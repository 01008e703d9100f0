import type { Message } from '../model/message'
import type { Protocol } from '../protocols/protocol'
import { habitsOf } from './habits'
import { makeTrip } from './motion'
import type { Order } from './orders'
import type { Plan } from './plan'
import { makeRoute } from './route'
import type { Packet } from './packets'
import { Scorecard } from './scorecard'

/** For tests: a drive through Berlin, five reports ten seconds apart. */
export function testPlan(protocol: Protocol, own: Partial<Plan> = {}): Plan {
  const route = makeRoute([
    { lat: 52.52, lon: 13.405, altitudeM: 40 },
    { lat: 52.55, lon: 13.45, altitudeM: 60 },
  ])
  return {
    index: 0,
    protocol,
    transport: 'tcp',
    habits: habitsOf(protocol.id),
    trip: makeTrip(route, { speedKmh: 50, stops: [], tunnels: [] }),
    fences: [],
    events: [],
    intervalMs: 10_000,
    count: 5,
    faults: [],
    device: '490154203237518',
    startAt: Date.UTC(2026, 10, 21, 12),
    aheadMs: 0,
    seed: 7,
    ...own,
  }
}

/** Keeps what was sent, besides counting it. */
export class Keeper extends Scorecard {
  readonly packets: Packet[] = []
  readonly orders: string[] = []

  override sent(plan: Plan, packet: Packet): void {
    super.sent(plan, packet)
    this.packets.push(packet)
  }

  override ordered(_plan?: Plan, order?: Order): void {
    super.ordered()
    if (order) this.orders.push(order.id)
  }
}

/** How much a family may round: metres of place, whole km/h and degrees, a step of a gauge. */
const SLACK: Record<string, number> = { lat: 2e-5, lon: 2e-5, speedKmh: 1, courseDeg: 1, altitudeM: 1, hdop: 0.1 }

/** Where a decoded message says otherwise than the scene: of what both know. */
export function contradictions(scene: Message, message: Message): string[] {
  const faults: string[] = []
  if (message.time !== undefined && message.time !== scene.time) faults.push(`time ${message.time} ≠ ${scene.time}`)
  for (const [name, value] of Object.entries(message.fix ?? {})) {
    const wanted = (scene.fix as Record<string, unknown> | undefined)?.[name]
    if (wanted === undefined || value === undefined) continue
    const isClose =
      typeof value === 'number' ? Math.abs(value - Number(wanted)) <= (SLACK[name] ?? 0) : value === wanted
    if (!isClose) faults.push(`${name} ${String(value)} ≠ ${String(wanted)}`)
  }
  return faults
}
