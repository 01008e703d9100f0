import type { Frame } from '../model/frame'
import type { Message } from '../model/message'
import type { DatedFix, DeviceFacts, Moment, Said } from './device-facts'

export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A device's facts while they are being gathered. */
export type FactsSoFar = Writable<DeviceFacts>

export function newFacts(device: string, first: Moment): FactsSoFar {
  return {
    device,
    protocol: undefined,
    protocols: [],
    transport: undefined,
    transports: [],
    from: undefined,
    openSessions: 0,
    frames: 0,
    first,
    last: first,
    login: undefined,
    positions: 0,
    validFixes: 0,
    firstPosition: undefined,
    position: undefined,
    validFix: undefined,
    satellites: undefined,
    powerV: undefined,
    batteryV: undefined,
    batteryPercent: undefined,
    ignition: undefined,
    ignitionChanges: 0,
  }
}

/** What one more frame of the device says. */
export function addFrame(facts: FactsSoFar, frame: Frame, moment: Moment): void {
  facts.frames++
  facts.last = moment
  if (frame.protocol !== null) {
    facts.protocol = frame.protocol
    facts.protocols = withOne(facts.protocols, frame.protocol)
  }
  if (frame.type === 'login') facts.login ??= moment
  for (const message of frame.messages) {
    addPosition(facts, message, moment)
    addAttributes(facts, message, moment)
  }
}

function addPosition(facts: FactsSoFar, { fix, time, attributes }: Message, moment: Moment): void {
  if (!fix) return
  // Spelled out: spreading a fix takes longer than decoding it, and a capture has a million of them.
  const { valid, lat, lon, speedKmh, courseDeg, altitudeM, satellites, hdop } = fix
  const isArchive = attributes?.archive ?? false
  const value = { valid, lat, lon, speedKmh, courseDeg, altitudeM, satellites, hdop, time, isArchive }
  const said: Said<DatedFix> = { row: moment.row, at: moment.at, value }
  facts.positions++
  facts.firstPosition ??= moment
  facts.position = said
  if (fix.satellites !== undefined) facts.satellites = { ...moment, value: fix.satellites }
  if (!fix.valid) return
  facts.validFixes++
  facts.validFix = said
}

const NUMBERS = ['satellites', 'powerV', 'batteryV', 'batteryPercent'] as const

function addAttributes(facts: FactsSoFar, { attributes }: Message, moment: Moment): void {
  if (!attributes) return
  for (const name of NUMBERS) {
    const value = attributes[name]
    if (value !== undefined) facts[name] = { ...moment, value }
  }
  const { ignition } = attributes
  if (ignition === undefined) return
  if (facts.ignition !== undefined && facts.ignition.value !== ignition) facts.ignitionChanges++
  facts.ignition = { ...moment, value: ignition }
}

/** The list with this in it. */
export function withOne<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list : [...list, item]
}
