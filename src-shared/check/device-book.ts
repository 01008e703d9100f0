import type { Closed, Opened } from '../capture/source-event'
import type { Transport } from '../model/endpoint'
import type { Frame } from '../model/frame'
import { nameStranger } from '../protocols/detect'
import type { DeviceFacts, Moment, RoadFacts, Visitor } from './device-facts'
import { addFrame, newFacts, withOne, type FactsSoFar, type Writable } from './facts-so-far'

/** What a page reads at once; scanners come all day. */
const MOST_VISITORS = 50

/** A TCP connection may take so long to its first byte: a slow 2G attach (DIAGNOSIS.md, thresholds). */
const MUTE_MS = 60_000

interface OpenSession {
  readonly at: number | undefined
  readonly transport: Transport
  readonly from: string
  device: string
  hasSpoken: boolean
}

/** Keeps the facts of every device, frame by frame. One for a run of frames: live ones, or those of a recording. */
export class DeviceBook {
  private readonly devices = new Map<string, FactsSoFar>()
  private readonly sessions = new Map<number, OpenSession>()
  private readonly visitors = new Map<string, Visitor>()
  private muteEnded = 0
  private muteFrom: string | undefined
  private muteAt: number | undefined
  private readonly road: Writable<Pick<RoadFacts, 'unread' | 'foreignTracker' | 'unnamed'>> = {
    unread: undefined,
    foreignTracker: undefined,
    unnamed: undefined,
  }

  /** `isOwn` tells the addresses of this computer, from which a visit proves nothing. */
  constructor(private readonly isOwn: (address: string) => boolean) {}

  opened({ session, at, transport, peer }: Opened): void {
    this.sessions.set(session, { at, transport, from: peer?.host ?? '', device: '', hasSpoken: false })
  }

  closed({ session, at }: Closed, bytesIn: number): void {
    const open = this.sessions.get(session)
    if (!open) return
    this.sessions.delete(session)
    const facts = this.devices.get(open.device)
    if (facts) facts.openSessions--
    if (open.transport === 'tcp' && bytesIn === 0) this.stayedMute(open, at)
  }

  add(frame: Frame, row: number): void {
    if (frame.direction === 'out') return
    const session = this.sessions.get(frame.session)
    const moment: Moment = { row, at: frame.at }
    if (frame.protocol === null) this.addNoise(frame, moment, session)
    if (session) session.hasSpoken = true
    if (frame.protocol === null) return
    if (frame.device === null) {
      this.road.unnamed = { ...moment, value: frame.protocol }
      return
    }
    const facts = this.factsOf(frame.device, moment)
    if (session) claim(facts, session, this.devices)
    addFrame(facts, frame, moment)
  }

  /** The device of that name, or the one that appeared last. */
  find(name?: string): DeviceFacts | undefined {
    return name === undefined ? [...this.devices.values()].at(-1) : this.devices.get(name)
  }

  /** Those who appeared last, newest first. */
  newest(count: number): DeviceFacts[] {
    return [...this.devices.values()].slice(-count).reverse()
  }

  roadFacts(now: number): RoadFacts {
    const waiting = [...this.sessions.values()].filter(
      ({ at, transport, hasSpoken }) => transport === 'tcp' && !hasSpoken && at !== undefined && now - at > MUTE_MS,
    )
    const last = waiting.at(-1)
    return {
      ...this.road,
      visitors: [...this.visitors.values()],
      mute: {
        count: this.muteEnded + waiting.length,
        from: last?.from ?? this.muteFrom,
        at: last?.at ?? this.muteAt,
      },
    }
  }

  /** Only what opens a connection tells who speaks: noise in the middle of a tracker's stream is no browser. */
  private addNoise({ bytes }: Frame, moment: Moment, session: OpenSession | undefined): void {
    if (session?.hasSpoken) return
    const stranger = nameStranger(bytes)
    if (stranger?.kind === 'tracker') this.road.foreignTracker = { ...moment, value: stranger.title }
    else if (stranger) this.visited(session?.from ?? '', stranger.id, moment)
    else this.road.unread = moment
  }

  private visited(from: string, what: string, { row, at }: Moment): void {
    this.visitors.delete(from)
    this.visitors.set(from, { from, what, at, row, isOwn: this.isOwn(from) })
    const [oldest] = this.visitors.keys()
    if (this.visitors.size > MOST_VISITORS && oldest !== undefined) this.visitors.delete(oldest)
  }

  /** One that hangs up at once is a port scanner (R-NET-6). */
  private stayedMute({ at: since, from }: OpenSession, at: number | undefined): void {
    if (since === undefined || at === undefined || at - since < MUTE_MS) return
    this.muteEnded++
    this.muteFrom = from
    this.muteAt = at
  }

  private factsOf(device: string, first: Moment): FactsSoFar {
    const known = this.devices.get(device)
    if (known) return known
    const facts = newFacts(device, first)
    this.devices.set(device, facts)
    return facts
  }
}

/** The connection is this device's now. */
function claim(facts: FactsSoFar, session: OpenSession, devices: ReadonlyMap<string, FactsSoFar>): void {
  if (session.device === facts.device) return
  const before = devices.get(session.device)
  if (before) before.openSessions--
  session.device = facts.device
  facts.openSessions++
  facts.from = session.from
  facts.transport = session.transport
  facts.transports = withOne(facts.transports, session.transport)
}
