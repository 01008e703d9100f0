import { PcapngWriter } from '../../../src-shared/capture/pcapng-writer'
import { Recorder } from '../../../src-shared/capture/recorder'
import type { SourceEvent } from '../../../src-shared/capture/source-event'
import { fromText } from '../../../src-shared/bytes/ascii'
import { findDeviceModel } from '../../../src-shared/model/device-models'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { Receiver } from '../../../src-shared/session/receiver'
import { Device, type Action } from '../../../src-shared/simulate/device'
import type { FaultName } from '../../../src-shared/simulate/faults'
import { habitsOf } from '../../../src-shared/simulate/habits'
import type { Happening } from '../../../src-shared/simulate/happenings'
import { makeTrip } from '../../../src-shared/simulate/motion'
import type { Plan } from '../../../src-shared/simulate/plan'
import { makeRoute } from '../../../src-shared/simulate/route'
import { Scorecard } from '../../../src-shared/simulate/scorecard'

/** A quiet Saturday morning in Bogotá. */
const START = Date.UTC(2026, 10, 21, 14)
const SECOND = 1_000
const SERVER = { host: '192.168.1.20', port: 8888 }
/** How long a packet takes from a tracker, and how long the server thinks. */
const TRAVEL_MS = 140
const ANSWER_MS = 6

interface Part {
  readonly model: string
  readonly protocol: string
  readonly device: string
  readonly host: string
  readonly way: readonly (readonly [lat: number, lon: number])[]
  readonly startS: number
  readonly reports: number
  readonly events?: readonly (readonly [atS: number, what: Happening])[]
  /** From the first second to the second. */
  readonly spoilt?: readonly [fromS: number, toS: number, fault: FaultName]
  /** Out of the network for so long: what it kept comes later. */
  readonly gap?: readonly [fromS: number, toS: number]
  /** What the platform orders, and when. */
  readonly order?: readonly [atS: number, command: string]
}

const PARTS: readonly Part[] = [
  {
    ...{ model: 'G02', protocol: 'gt06', device: '356938035643809', host: '181.49.12.7', startS: 0, reports: 30 },
    way: [
      [4.6097, -74.0817],
      [4.6021, -74.0921],
      [4.593, -74.1046],
      [4.5847, -74.118],
    ],
    events: [
      [64, 'vibration'],
      [95, 'powerCut'],
      [128, 'sos'],
    ],
    spoilt: [145, 155, 'checksum'],
  },
  {
    ...{ model: 'GT02', protocol: 'h02', device: '490154203237518', host: '190.24.88.3', startS: 4, reports: 46 },
    way: [
      [4.6486, -74.1071],
      [4.6577, -74.0937],
      [4.6767, -74.0584],
    ],
    gap: [80, 430],
    events: [[52, 'overspeed']],
  },
  {
    ...{ model: 'VT-106', protocol: 'gotop', device: '867530012345672', host: '186.80.4.91', startS: 9, reports: 24 },
    way: [
      [4.711, -74.0721],
      [4.723, -74.065],
      [4.74, -74.06],
    ],
    events: [[70, 'lowBattery']],
    order: [110, 'cut'],
  },
  {
    ...{ model: 'S7', protocol: 'startek', device: '352099001761481', host: '191.95.33.20', startS: 15, reports: 20 },
    way: [
      [4.8136, -74.3541],
      [4.8402, -74.3305],
      [4.8729, -74.3012],
    ],
    events: [[84, 'fuelTheft']],
  },
]

const BROWSER = 'GET / HTTP/1.1\r\nHost: 181.49.12.7:8888\r\nUser-Agent: Mozilla/5.0\r\nAccept: */*\r\n\r\n'

/** The capture that comes with the program: the same bytes every time. Several families, alarms, a gap, damaged frames, an order. */
export function exampleCapture(version: string): Uint8Array {
  let sessions = 0
  const events = [
    ...PARTS.flatMap((part) => new Stage(part, () => ++sessions).play()),
    ...browserEvents(PARTS.length * 10 + 1),
  ]
  events.sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const writer = new PcapngWriter()
  writer.startFile({ version, comment: 'Made by the simulator of Trackbench: no real vehicle was recorded.' })
  const recorder = new Recorder(writer)
  for (const event of events) recorder.record(event)
  return writer.take()
}

function planOf({ model, protocol, device, way, startS, reports, events = [] }: Part): Plan {
  const family = findProtocol(protocol)
  if (!family) throw new Error(`There is no ${protocol}`)
  const route = makeRoute(way.map(([lat, lon]) => ({ lat, lon })))
  return {
    index: 0,
    protocol: family,
    model: findDeviceModel(model),
    transport: 'tcp',
    habits: { ...habitsOf(protocol), pauseMs: 20 * SECOND },
    trip: makeTrip(route, { speedKmh: 46, stops: [], tunnels: [] }),
    fences: [],
    events: events.map(([atS, what]) => ({ afterMs: atS * SECOND, what })),
    intervalMs: 10 * SECOND,
    count: reports,
    faults: [],
    device,
    startAt: START + startS * SECOND,
    aheadMs: 0,
    seed: startS + 1,
  }
}

/** One device and a server that answers it, on a clock that jumps. */
class Stage {
  private readonly events: SourceEvent[] = []
  private readonly plan: Plan
  private readonly device: Device
  private now: number
  private session = 0
  private receiver: Receiver | null = null
  private port = 40_000
  private orders: [at: number, bytes: Uint8Array][] = []

  constructor(
    private readonly part: Part,
    private readonly nextSession: () => number,
  ) {
    this.plan = planOf(part)
    this.device = new Device(this.plan, new Scorecard(1))
    this.now = this.plan.startAt
    const [atS, command] = part.order ?? []
    const built = this.plan.protocol.commands
      .find(({ id }) => id === command)
      ?.build({}, { at: 0, device: part.device, serial: 1 })
    if (built?.ok && atS !== undefined) this.orders = [[this.plan.startAt + atS * SECOND, built.value]]
  }

  play(): SourceEvent[] {
    while (!this.device.isDone && this.device.wakeAt < Number.POSITIVE_INFINITY) {
      this.now = Math.max(this.now, Math.min(this.device.wakeAt, this.orders[0]?.[0] ?? Number.POSITIVE_INFINITY))
      this.spoil()
      this.order()
      if (this.session !== 0 && this.isAlone) this.lose()
      this.act(this.device.wake(this.now))
    }
    return this.events
  }

  private seconds(): number {
    return (this.now - this.plan.startAt) / SECOND
  }

  private get isAlone(): boolean {
    const [from = 0, to = 0] = this.part.gap ?? []
    return this.seconds() >= from && this.seconds() < to
  }

  private spoil(): void {
    const [from = 0, to = 0, fault] = this.part.spoilt ?? []
    const isSpoilt = fault !== undefined && this.seconds() >= from && this.seconds() < to
    this.device.change({ faults: isSpoilt ? [fault] : [] }, this.now)
  }

  private order(): void {
    const [due] = this.orders
    if (!due || due[0] > this.now || this.session === 0) return
    this.orders = []
    this.tell('out', due[1], this.now)
    this.act(this.device.heard(due[1], this.now))
  }

  private lose(): void {
    this.events.push({ kind: 'closed', session: this.session, at: this.now, why: 'timeout' })
    this.session = 0
    this.device.closed(this.now)
  }

  private act(actions: readonly Action[]): void {
    for (const action of actions) {
      if (action.kind === 'open') this.open()
      else if (action.kind === 'send') this.deliver(action.bytes)
      else if (this.session !== 0) {
        this.events.push({ kind: 'closed', session: this.session, at: this.now + TRAVEL_MS, why: 'peer closed' })
        this.session = 0
      }
    }
  }

  private open(): void {
    if (this.isAlone) return this.device.closed(this.now)
    this.session = this.nextSession()
    this.receiver = new Receiver({ session: this.session, nextNumber: () => 1 })
    const peer = { host: this.part.host, port: ++this.port }
    const opened = { kind: 'opened', transport: 'tcp', peer, local: SERVER, isMidStream: false } as const
    this.events.push({ ...opened, session: this.session, at: this.now })
    this.act(this.device.opened(this.now))
  }

  private deliver(bytes: Uint8Array): void {
    const at = this.now + TRAVEL_MS
    this.tell('in', bytes, at)
    this.receiver?.push(bytes, at, ({ replies }) => {
      for (const reply of replies) {
        this.tell('out', reply, at + ANSWER_MS)
        this.act(this.device.heard(reply, this.now))
      }
    })
  }

  private tell(direction: 'in' | 'out', bytes: Uint8Array, at: number): void {
    const { session } = this
    this.events.push({ kind: 'bytes', session, at, direction, bytes: bytes.slice(), offset: undefined })
  }
}

/** Somebody tries the address with a phone. */
function browserEvents(session: number): SourceEvent[] {
  const at = START + 33 * SECOND
  const peer = { host: '186.31.7.140', port: 51_422 }
  return [
    { kind: 'opened', session, at, transport: 'tcp', peer, local: SERVER, isMidStream: false },
    { kind: 'bytes', session, at: at + 20, direction: 'in', bytes: fromText(BROWSER), offset: undefined },
    { kind: 'closed', session, at: at + 2 * SECOND, why: 'peer closed' },
  ]
}
