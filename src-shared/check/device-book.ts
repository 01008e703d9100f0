import type { Collector } from '../diagnosis/collect'
import { waitingSessions } from '../diagnosis/collect/bench'
import type { DeviceEvidence } from '../diagnosis/collect/device'
import type { Spot } from '../diagnosis/collect/place'
import { newestOf, type Seen } from '../diagnosis/trail'
import type { DatedFix, DeviceFacts, Moment, RoadFacts, Said, Visitor } from './device-facts'

/** Reads out of the evidence what a person checks: what is known of one device, and of the road to the port. */
export class DeviceBook {
  /** `isOwn` tells the addresses of this computer, from which a visit proves nothing. */
  constructor(
    private readonly evidence: Pick<Collector, 'bench' | 'devices' | 'limits'>,
    private readonly isOwn: (address: string) => boolean,
  ) {}

  /** The device of that name, or the one that appeared last. */
  find(name?: string): DeviceFacts | undefined {
    const device = name === undefined ? this.named().at(-1) : this.evidence.devices.get(name)
    return device && factsOf(device)
  }

  /** Those who appeared last, newest first. */
  newest(count: number): DeviceFacts[] {
    return this.named().slice(-count).reverse().map(factsOf)
  }

  roadFacts(now: number): RoadFacts {
    const { bench, limits } = this.evidence
    const { unknown, unnamed, lastQuiet } = bench
    const waiting = waitingSessions(bench, now, limits.zeroBytesMs)
    const last = waiting.at(-1)
    const ended = [...bench.quietHosts.values()].reduce((sum, { waited }) => sum + waited, 0)
    const tracker = [...bench.strangers.values()].findLast(({ stranger }) => stranger.kind === 'tracker')
    return {
      visitors: this.visitors(),
      mute: { count: ended + waiting.length, from: last?.host ?? lastQuiet?.host, at: last?.openedAt ?? lastQuiet?.at },
      unread: unknown && momentOf(unknown),
      foreignTracker: tracker && {
        ...momentOf({ frame: newestOf(tracker.trail) ?? 1, at: tracker.trail.lastAt }),
        value: tracker.stranger.title,
      },
      unnamed: unnamed && { ...momentOf(unnamed), value: unnamed.protocol },
    }
  }

  private visitors(): Visitor[] {
    return [...this.evidence.bench.visits].map(([from, visit]) => ({
      from,
      what: visit.stranger.id,
      ...momentOf(visit),
      isOwn: this.isOwn(from),
    }))
  }

  /** In the order in which they first said their names. */
  private named(): DeviceEvidence[] {
    return [...this.evidence.devices.values()].filter(({ identity }) => identity !== undefined)
  }
}

function factsOf({
  key,
  protocol,
  families,
  link,
  frames,
  place,
  gauges,
  tally,
  ...device
}: DeviceEvidence): DeviceFacts {
  const speaker = link.speaker ?? link.sessions.at(-1)
  const validFix = place.zeroSpot ?? place.last
  const first = { frame: frames.first ?? 1, at: device.firstAt }
  return {
    device: key,
    protocol,
    protocols: [...families],
    transport: speaker?.transport,
    transports: [...link.transports],
    from: speaker?.host,
    openSessions: tally.sessions,
    frames: frames.count,
    first: momentOf(first),
    last: momentOf({ frame: frames.last ?? first.frame, at: link.lastInAt }),
    login: device.login && momentOf(device.login),
    positions: place.reports,
    validFixes: place.valid,
    firstPosition: place.first && momentOf(place.first),
    position: saidFix(place.invalidSpot ?? validFix),
    validFix: saidFix(validFix),
    satellites: said(gauges.satellites),
    powerV: said(gauges.powerV),
    batteryV: said(gauges.batteryV),
    batteryPercent: said(gauges.batteryPercent),
    ignition: said(gauges.ignitionNow),
    ignitionChanges: gauges.ignitionChanges,
  }
}

/** Frames are numbered from 1, their rows from 0. */
function momentOf({ frame, at }: Seen): Moment {
  return { row: frame - 1, at }
}

function said<T>(reading: (Seen & { readonly value: T }) | undefined): Said<T> | undefined {
  return reading && { ...momentOf(reading), value: reading.value }
}

function saidFix(spot: Spot | undefined): Said<DatedFix> | undefined {
  return spot && { ...momentOf(spot), value: { ...spot.fix, time: spot.time, isArchive: spot.isArchive } }
}
