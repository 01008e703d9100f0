import type { Closed, Opened } from '../capture/source-event'
import type { Frame } from '../model/frame'
import type { Message } from '../model/message'
import { nameStranger } from '../protocols/detect'
import type { Session } from '../session/session'
import { addAlarms, endAlarmRun } from './collect/alarms'
import { addEnding, addIssues, addQuiet, addStranger, addUnknown, newBench, type Bench } from './collect/bench'
import { addTime } from './collect/clock'
import { newDevice, type DeviceEvidence } from './collect/device'
import { addFrame, addSerials, isCredible } from './collect/frames'
import { addAttributes, addCells, addSatellites } from './collect/gauges'
import { addAnswer, addToLink, joinSession, leave } from './collect/link'
import { addCellsOnly, addFix, type Spot } from './collect/place'
import { newSession, type SessionEvidence } from './collect/session'
import { addToTally, newTally, type Tally } from './collect/tally'
import { THRESHOLDS, type Thresholds } from './thresholds'
import { mark } from './trail'

/** Watched at once; a few kilobytes each. Others are counted, and recorded like all. */
const MOST_DEVICES = 20_000
/** Connections whose device has not said its name: the newest, so that nobody can crowd out the devices. */
const MOST_NAMELESS = 200

interface Watched {
  readonly evidence: SessionEvidence
  /** Nobody, while nothing was framed, and beyond the limit. */
  device: DeviceEvidence | undefined
  /** The line of the device list that counts this connection. */
  tally: Tally
}

/**
 * Makes evidence of what arrives: opens, frames, answers and ends in the order in which they happened. Whatever comes,
 * its memory is bounded. It judges nothing: the rules do, when they are asked.
 */
export class Collector {
  readonly bench: Bench = newBench()
  readonly devices = new Map<string, DeviceEvidence>()
  private readonly nameless: DeviceEvidence[] = []
  /** Devices about which something changed since `takeChanged` was asked; each says itself that it is among them. */
  private changed: DeviceEvidence[] = []
  private readonly sessions = new Map<number, Watched>()
  /** Bytes and the frames made of them come one after the other: most look-ups ask for the same again. */
  private latest: Watched | undefined

  constructor(readonly limits: Thresholds = THRESHOLDS) {}

  opened(opened: Opened): void {
    const evidence = newSession(opened)
    const { bench } = this
    this.sessions.set(opened.session, { evidence, device: undefined, tally: bench.nobody })
    bench.nobody.sessions++
    bench.nobody.transport = opened.transport
    bench.opens[opened.transport]++
    bench.startedAt ??= opened.at
    bench.lastAt = opened.at ?? bench.lastAt
    if (opened.transport === 'tcp') bench.silent.add(evidence)
  }

  /** Bytes from the device, framed or not. */
  heard(session: number, bytes: number, at: number | undefined): void {
    const { bench } = this
    bench.bytesIn += bytes
    bench.lastAt = at ?? bench.lastAt
    const watched = this.watched(session)
    if (!watched) return
    const { evidence } = watched
    if (evidence.bytesIn === 0) bench.silent.delete(evidence)
    evidence.bytesIn += bytes
  }

  /** Bytes to the device: from us, or from the platform. */
  said(session: number, bytes: number): void {
    this.bench.bytesOut += bytes
    const watched = this.watched(session)
    if (!watched) return
    watched.evidence.bytesOut += bytes
    if (!watched.device) return
    addAnswer(watched.device.link, watched.evidence)
    this.touch(watched.device)
  }

  /**
   * A frame from the device, or to it; `state` is what its connection has come to. Answers the number of the frame
   * before from the same device.
   */
  frame(frame: Frame, state: Readonly<Session>): number | undefined {
    const { bench } = this
    const watched = this.watched(frame.session)
    if (frame.issues.length > 0) addIssues(bench, frame)
    if (!watched) return undefined
    if (frame.direction === 'out') {
      addToTally(watched.tally, frame)
      return watched.device?.frames.last
    }
    bench.frames++
    if (frame.type === 'noise' && watched.evidence.framesIn === 0) this.stranger(watched.evidence, frame)
    else if (frame.type !== 'noise' && watched.evidence.framesIn === 0) this.speaks(watched.evidence, frame)
    const device = this.deviceOf(watched, frame)
    if (frame.device !== null) count(watched, device?.tally ?? bench.nobody)
    else if (frame.protocol !== null) bench.unnamed = { frame: frame.number, at: frame.at, protocol: frame.protocol }
    addToTally(watched.tally, frame)
    if (!device) return undefined
    const before = device.frames.last
    this.add(device, watched.evidence, frame, state)
    this.touch(device)
    return before
  }

  closed({ session, at, why }: Closed): void {
    const watched = this.watched(session)
    if (!watched) return
    const { evidence, device } = watched
    const { bench } = this
    this.sessions.delete(session)
    watched.tally.sessions--
    this.latest = undefined
    evidence.closedAt = at
    evidence.why = why
    bench.lastAt = at ?? bench.lastAt
    bench.silent.delete(evidence)
    if (evidence.bytesIn === 0 && evidence.transport === 'tcp')
      addQuiet(bench, evidence, this.limits.zeroBytesMs, at ?? 0)
    if (!device) return
    leave(device.link, evidence, device.frames.last)
    // Whoever says goodbye has not been cut off.
    if (at !== undefined && (why === 'peer reset' || why === 'timeout' || why === 'idle'))
      addEnding(bench, at, device.key, device.frames.last ?? 0)
    this.touch(device)
  }

  takeChanged(): DeviceEvidence[] {
    const { changed } = this
    this.changed = []
    for (const device of changed) device.isChanged = false
    return changed
  }

  private watched(session: number): Watched | undefined {
    if (this.latest?.evidence.session !== session) this.latest = this.sessions.get(session)
    return this.latest
  }

  private touch(device: DeviceEvidence): void {
    if (device.isChanged) return
    device.isChanged = true
    this.changed.push(device)
  }

  private stranger(evidence: SessionEvidence, { bytes, number, at }: Frame): void {
    // Only the beginning of a connection, or of each datagram, tells who speaks.
    if (evidence.isForeign && evidence.transport === 'tcp') return
    evidence.isForeign = true
    const stranger = nameStranger(bytes)
    evidence.stranger = stranger
    if (stranger) addStranger(this.bench, stranger, evidence.host, number, at)
    else addUnknown(this.bench, bytes, evidence.session, number, at)
  }

  private speaks(evidence: SessionEvidence, frame: Frame): void {
    this.bench.speaking[evidence.transport]++
    this.bench.firstContactAt ??= frame.at
    evidence.protocol = frame.protocol
    evidence.isForeign = false
  }

  private deviceOf(watched: Watched, frame: Frame): DeviceEvidence | undefined {
    const { device } = watched
    const identity = frame.device ?? undefined
    if (device && device.identity === identity) return device
    // A stranger is no device; what a device said before its name stays with its connection.
    if (identity === undefined && watched.evidence.isForeign) return undefined
    const key = identity ?? `#${frame.session}`
    const known = this.devices.get(key) ?? this.renamed(device, key, identity) ?? this.added(key, identity)
    if (known && known !== device) {
      watched.device = known
      joinSession(known.link, watched.evidence, frame)
    }
    return known
  }

  /** A connection says its device's name for the first time. */
  private renamed(
    device: DeviceEvidence | undefined,
    key: string,
    identity: string | undefined,
  ): DeviceEvidence | undefined {
    if (!device || device.identity !== undefined || identity === undefined) return undefined
    this.devices.delete(device.key)
    device.key = key
    device.identity = identity
    device.tally = newTally(identity)
    this.devices.set(key, device)
    return device
  }

  private added(key: string, identity: string | undefined): DeviceEvidence | undefined {
    if (this.devices.size >= MOST_DEVICES) {
      this.bench.unwatched++
      return undefined
    }
    const device = newDevice(key, identity)
    this.devices.set(key, device)
    if (identity === undefined && this.nameless.push(device) > MOST_NAMELESS) {
      const oldest = this.nameless.shift()
      // One that has found its name meanwhile stays under it.
      if (oldest?.identity === undefined) this.devices.delete(oldest?.key ?? '')
    }
    return device
  }

  private add(device: DeviceEvidence, evidence: SessionEvidence, frame: Frame, state: Readonly<Session>): void {
    const { number, at, protocol } = frame
    device.firstAt ??= at
    if (protocol !== null && protocol !== device.protocol) this.inFamily(device, protocol)
    device.variant = frame.variant ?? device.variant
    addToLink(device.link, evidence, frame)
    addFrame(device.frames, frame)
    const isTold = isCredible(device.frames, frame)
    if (isTold)
      addSerials(
        device.frames,
        state.serialsMissing - evidence.serialsMissing,
        state.restarts > evidence.restarts,
        frame,
      )
    evidence.serialsMissing = state.serialsMissing
    evidence.restarts = state.restarts
    if (frame.type === 'login') {
      device.login ??= { frame: number, at }
      evidence.logins++
    } else if (frame.type === 'position' && evidence.logins === 0 && evidence.framesIn === 0)
      device.link.unannounced = mark(device.link.unannounced, number, at)
    if (frame.type !== 'noise') evidence.framesIn++
    if (frame.type === 'heartbeat') device.alarms.heartbeats++
    if (isTold) for (const message of frame.messages) this.message(device, message, frame)
  }

  private inFamily(device: DeviceEvidence, protocol: string): void {
    device.protocol = protocol
    if (!device.families.includes(protocol)) device.families.push(protocol)
  }

  private message(device: DeviceEvidence, message: Message, { number, at }: Frame): void {
    const { time, fix, attributes, cells, alarms, kind } = message
    if (message.device !== undefined) device.identityFrame ??= number
    if (time !== undefined && at !== undefined) addTime(device.clock, time, number, at, attributes?.archive === true)
    if (attributes)
      addAttributes(
        device.gauges,
        attributes,
        { frame: number, at, speedKmh: fix?.valid ? fix.speedKmh : undefined },
        this.limits,
      )
    if (cells) addCells(device.gauges, cells, number, at)
    if (fix) this.position(device, { fix, time, isArchive: attributes?.archive === true, frame: number, at })
    else if (cells?.length || message.wifi?.length) addCellsOnly(device.place, number, at)
    if (alarms?.length) this.alarms(device, message, number, at)
    else if (kind === 'position') endAlarmRun(device.alarms)
  }

  private position({ place, gauges }: DeviceEvidence, spot: Readonly<Spot>): void {
    const { fix, frame, at } = spot
    addFix(place, spot, gauges.ignitionNow?.value, this.limits)
    if (fix.satellites !== undefined) addSatellites(gauges, fix.satellites, frame, at)
  }

  private alarms(device: DeviceEvidence, { alarms = [], kind }: Message, frame: number, at: number | undefined): void {
    const key = device.gauges.ignition.at(-1)
    const sinceKey = (at ?? 0) - (key?.at ?? 0)
    const isKeyJustOff = key?.value === false && device.gauges.ignition.length > 1 && sinceKey <= this.limits.nearMs
    addAlarms(device.alarms, { alarms, kind, frame, at, isParked: key?.value === false, isKeyJustOff })
  }
}

/** The connection speaks for this one from now on. */
function count(watched: Watched, tally: Tally): void {
  if (watched.tally === tally) return
  watched.tally.sessions--
  tally.sessions++
  tally.transport = watched.evidence.transport
  watched.tally = tally
}
