import type { Transport } from '../model/endpoint'
import { addressKind } from './address-kind'
import type { DeviceFacts, Moment, Visitor } from './device-facts'
import { identityDifference, identityFault } from './identity'
import type { CheckInput, Step, StepId, StepReason, StepState } from './step'

/** Connected, but nothing heard for so long: the device counts as lost (DIAGNOSIS.md, thresholds). */
const LOST_MS = 10 * 60_000

/** The clock of a device may be off by so much (“Device OK requires”). */
const CLOCK_MS = 2 * 60_000

/** Both coordinates this near to 0 are no place but an empty field (R-GPS-4). */
const NULL_ISLAND_DEGREES = 0.01

type Judgement = readonly [StepState, StepReason, ...proof: (Moment | undefined)[]]

/** The six steps from the open port to the tested wiring, each judged by itself: an early one never hides a later one. */
export function checkSteps(input: CheckInput): Step[] {
  return [
    step('port', portStep(input)),
    step('reach', reachStep(input)),
    step('contact', contactStep(input)),
    step('identity', identityStep(input)),
    step('position', positionStep(input)),
    step('wiring', wiringStep(input)),
  ]
}

function step(id: StepId, [state, reason, ...moments]: Judgement): Step {
  const rows = moments.flatMap((moment) => (moment === undefined ? [] : [moment.row]))
  return { id, state, reason, proof: [...new Set(rows)].sort((a, b) => a - b) }
}

function portStep({ port, expected }: CheckInput): Judgement {
  if (port.kind === 'failed') return ['failed', { code: 'port.failed', text: port.text, system: port.code }]
  if (port.kind !== 'on') return [port.kind === 'recording' ? 'passed' : 'waiting', { code: `port.${port.kind}` }]
  const transports = (['tcp', 'udp'] as const).filter((transport) => port[transport])
  const wanted = expected.transport
  if (wanted !== undefined && !port[wanted]) {
    return ['failed', { code: 'port.otherTransport', port: port.port, expected: wanted }]
  }
  if (addressKind(port.host) === 'loopback') return ['warning', { code: 'port.thisComputerOnly', host: port.host }]
  return ['passed', { code: 'port.on', port: port.port, transports }]
}

function reachStep(input: CheckInput): Judgement {
  const { port, device, road, isDeviceHere } = input
  if (port.kind === 'recording') return ['passed', { code: 'reach.recording' }]
  if (device?.from !== undefined && !isDeviceHere) return reachedByDevice(device, device.from)
  const farthest = [...road.visitors].sort((a, b) => distance(b) - distance(a))[0]
  if (farthest !== undefined && distance(farthest) > 0) return reachedByVisitor(farthest)
  // A simulator, or the end of a tunnel: either way it did not walk the road to this computer.
  if (device !== undefined && isDeviceHere) return ['warning', { code: 'reach.deviceHere' }, device.first]
  const verdict = roadVerdict(input)
  if (verdict[0] === 'failed' || farthest === undefined) return verdict
  return ['waiting', { code: 'reach.visitorHere' }, momentOf(farthest)]
}

/** A tracker elsewhere is the best proof there is: whatever the road, it found us. */
function reachedByDevice({ first }: DeviceFacts, from: string): Judgement {
  const isFar = addressKind(from) === 'public' || addressKind(from) === 'carrierNat'
  return ['passed', { code: isFar ? 'reach.device' : 'reach.deviceNearby', from }, first]
}

function reachedByVisitor(visitor: Visitor): Judgement {
  const { from } = visitor
  return distance(visitor) === 2
    ? ['passed', { code: 'reach.visitor', from }, momentOf(visitor)]
    : ['warning', { code: 'reach.sameNetwork', from }, momentOf(visitor)]
}

/** 0 this computer, 1 the same network, 2 from outside. */
function distance({ from, isOwn }: Visitor): 0 | 1 | 2 {
  const kind = addressKind(from)
  if (isOwn || kind === 'loopback') return 0
  return kind === 'public' || kind === 'carrierNat' ? 2 : 1
}

function momentOf({ row, at }: Visitor): Moment | undefined {
  return row === undefined ? undefined : { row, at }
}

/** What the addresses alone say of the road, while nobody has come along it. */
function roadVerdict({ port, network }: CheckInput): Judgement {
  if (port.kind !== 'on') return ['waiting', { code: 'reach.port' }]
  const { addresses, outside } = network
  if (outside !== undefined) {
    const isOpen = addressKind(outside) === 'public'
    return isOpen
      ? ['waiting', { code: 'reach.mapped', address: outside }]
      : ['failed', { code: 'reach.doubleNat', address: outside }]
  }
  const of = (kind: string) => addresses.find((own) => own.kind === kind)?.address
  const [open, shared, home] = [of('public'), of('carrierNat'), of('private')]
  if (open !== undefined) return ['waiting', { code: 'reach.public', address: open }]
  if (shared !== undefined) return ['failed', { code: 'reach.carrierNat', address: shared }]
  if (home !== undefined) return ['waiting', { code: 'reach.private', address: home }]
  return ['waiting', { code: 'reach.noNetwork' }]
}

function contactStep({ now, road, device }: CheckInput): Judgement {
  if (device !== undefined) {
    const { first, last, protocol = '' } = device
    if (last.at !== undefined && now - last.at > LOST_MS) {
      return ['warning', { code: 'contact.lost', lastAt: last.at }, first, last]
    }
    return ['passed', { code: 'contact.here', protocol, at: first.at }, first]
  }
  const { unnamed, foreignTracker, unread, mute } = road
  if (unnamed) return ['passed', { code: 'contact.here', protocol: unnamed.value, at: unnamed.at }, unnamed]
  if (foreignTracker) return ['failed', { code: 'contact.foreign', title: foreignTracker.value }, foreignTracker]
  if (unread) return ['warning', { code: 'contact.unread' }, unread]
  if (mute.count > 0) return ['warning', { code: 'contact.mute', count: mute.count }]
  return ['waiting', { code: 'contact.none' }]
}

function identityStep({ device, road, expected }: CheckInput): Judgement {
  if (device === undefined) {
    const { unnamed } = road
    if (!unnamed) return ['waiting', { code: 'identity.none' }]
    return ['waiting', { code: 'identity.unnamed', protocol: unnamed.value }, unnamed]
  }
  const shown = device.login ?? device.first
  const [state, reason] = identityReason(device, expected.imei)
  if (state === 'failed') return [state, reason, shown]
  const unexpected = otherThanExpected(device, expected.families, expected.transport)
  return unexpected ? ['warning', unexpected, shown] : [state, reason, shown]
}

function identityReason({ device }: DeviceFacts, typed: string | undefined): [StepState, StepReason] {
  const difference = typed === undefined ? undefined : identityDifference(typed, device)
  if (difference) return ['failed', { code: 'identity.differs', device, difference }]
  const fault = identityFault(device)
  if (fault?.kind === 'sample') return ['failed', { code: 'identity.sample', device }]
  if (typed !== undefined && typed !== device) return ['warning', { code: 'identity.zeros', device, typed }]
  if (typed !== undefined) return ['passed', { code: 'identity.same', device }]
  if (fault?.kind === 'short') return ['warning', { code: 'identity.short', device }]
  if (fault?.kind === 'checkDigit') return ['warning', { code: 'identity.checkDigit', device, digit: fault.digit }]
  return ['passed', { code: 'identity.valid', device }]
}

function otherThanExpected(
  { protocol, transport }: DeviceFacts,
  families: readonly string[],
  expected: Transport | undefined,
): StepReason | undefined {
  if (protocol !== undefined && families.length > 0 && !families.includes(protocol)) {
    return { code: 'identity.family', protocol, expected: families }
  }
  if (transport === undefined || expected === undefined || transport === expected) return undefined
  return { code: 'identity.transport', transport, expected }
}

function positionStep({ device, now }: CheckInput): Judgement {
  if (device?.position === undefined) return ['waiting', { code: 'position.none' }]
  const { position, validFix, validFixes, satellites } = device
  if (validFix === undefined) return ['warning', { code: 'position.noFix', satellites: satellites?.value }, position]
  const { value: fix, at } = validFix
  if (Math.abs(fix.lat) < NULL_ISLAND_DEGREES && Math.abs(fix.lon) < NULL_ISLAND_DEGREES) {
    return ['warning', { code: 'position.zero' }, validFix]
  }
  if (!position.value.valid && at !== undefined && now - at > LOST_MS) {
    return ['warning', { code: 'position.lost', lastAt: at }, validFix, position]
  }
  const offsetMs = fix.time === undefined || at === undefined || fix.isArchive ? 0 : fix.time - at
  if (Math.abs(offsetMs) > CLOCK_MS) return ['warning', { code: 'position.clock', offsetMs }, validFix]
  // One may be the device's memory of its last place: two in a row are a receiver at work.
  if (validFixes < 2) return ['waiting', { code: 'position.second' }, validFix]
  return ['passed', { code: 'position.good', satellites: fix.satellites ?? satellites?.value }, validFix]
}

function wiringStep({ wiring, port }: CheckInput): Judgement {
  const running = wiring.find(({ state }) => state === 'running')
  if (running) return ['waiting', { code: 'wiring.running', test: running.test }]
  const tried = wiring.filter(({ state }) => state !== 'untried')
  const none = port.kind === 'recording' ? 'wiring.recording' : 'wiring.none'
  if (tried.length === 0) return ['waiting', { code: none }]
  const passed = tried.filter(({ state }) => state === 'passed')
  const proof = passed.flatMap((outcome) => outcome.proof)
  const counts = { done: passed.length, of: wiring.length }
  if (tried.some(({ state }) => state === 'failed')) return ['failed', { code: 'wiring.failed', ...counts }, ...proof]
  if (passed.length === 0) return ['warning', { code: 'wiring.skipped' }]
  if (passed.length < wiring.length) return ['warning', { code: 'wiring.partly', ...counts }, ...proof]
  return ['passed', { code: 'wiring.passed', ...counts }, ...proof]
}
