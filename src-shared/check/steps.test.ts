import { describe, expect, it } from 'vitest'
import type { DatedFix, DeviceFacts, RoadFacts, Said, Visitor } from './device-facts'
import { STEP_IDS, type CheckInput, type StepId, type StepState, type WiringOutcome } from './step'
import { checkSteps } from './steps'

const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 21, 12)
const IMEI = '359710049095095'

const quiet: RoadFacts = {
  visitors: [],
  mute: { count: 0, from: undefined, at: undefined },
  unread: undefined,
  foreignTracker: undefined,
  unnamed: undefined,
}

const nobody: CheckInput = {
  now: NOW,
  port: { kind: 'on', host: '', port: 8888, tcp: true, udp: true },
  network: { addresses: [{ address: '192.168.1.20', kind: 'private' }], outside: undefined },
  road: quiet,
  device: undefined,
  isDeviceHere: false,
  expected: { families: [], imei: undefined, transport: undefined },
  wiring: [],
}

function fixed(fix: Partial<DatedFix> = {}, at = NOW - 5_000): Said<DatedFix> {
  const value = { valid: true, lat: 4.6, lon: -74.1, satellites: 9, time: at, isArchive: false, ...fix }
  return { row: 8, at, value }
}

const tracker: DeviceFacts = {
  device: IMEI,
  protocol: 'gt06',
  protocols: ['gt06'],
  transport: 'tcp',
  transports: ['tcp'],
  from: '45.67.89.9',
  openSessions: 1,
  frames: 6,
  first: { row: 2, at: NOW - 3 * MINUTE },
  last: { row: 9, at: NOW - 2_000 },
  login: { row: 2, at: NOW - 3 * MINUTE },
  positions: 3,
  validFixes: 3,
  firstPosition: { row: 4, at: NOW - 2 * MINUTE },
  position: fixed(),
  validFix: fixed(),
  satellites: undefined,
  powerV: undefined,
  batteryV: undefined,
  batteryPercent: undefined,
  ignition: undefined,
  ignitionChanges: 0,
}

const visitor = (from: string, isOwn = false): Visitor => ({ from, what: 'http', at: NOW - MINUTE, row: 1, isOwn })
const network = (address: string, kind: 'public' | 'carrierNat' | 'private', outside?: string) => ({
  network: { addresses: [{ address, kind }], outside },
})
const test = (state: WiringOutcome['state'], row = 20): WiringOutcome => ({
  test: 'ignition',
  state,
  proof: state === 'passed' ? [{ row, at: NOW }] : [],
})
const seen = (facts: Partial<DeviceFacts> = {}, input: Partial<CheckInput> = {}): Partial<CheckInput> => ({
  device: { ...tracker, ...facts },
  ...input,
})
const expecting = (expected: Partial<CheckInput['expected']>) => ({ expected: { ...nobody.expected, ...expected } })

type Case = readonly [given: string, input: Partial<CheckInput>, state: StepState, code: string, proof?: number[]]

const cases: Record<StepId, readonly Case[]> = {
  port: [
    ['listening on both transports', {}, 'passed', 'port.on'],
    ['not listening', { port: { kind: 'off' } }, 'waiting', 'port.off'],
    ['starting', { port: { kind: 'opening' } }, 'waiting', 'port.opening'],
    ['a recording', { port: { kind: 'recording' } }, 'passed', 'port.recording'],
    ['a taken port', { port: { kind: 'failed', text: 'taken', code: 'EADDRINUSE' } }, 'failed', 'port.failed'],
    [
      'UDP is expected and closed',
      { port: { kind: 'on', host: '', port: 8888, tcp: true, udp: false }, ...expecting({ transport: 'udp' }) },
      'failed',
      'port.otherTransport',
    ],
    [
      'bound to this computer alone',
      { port: { kind: 'on', host: '127.0.0.1', port: 8888, tcp: true, udp: true } },
      'warning',
      'port.thisComputerOnly',
    ],
  ],
  reach: [
    ['a private address and no proof', {}, 'waiting', 'reach.private'],
    ['a public address and no proof', network('45.67.89.10', 'public'), 'waiting', 'reach.public'],
    ['carrier NAT', network('100.70.1.2', 'carrierNat'), 'failed', 'reach.carrierNat'],
    ['a router with a public address', network('192.168.1.20', 'private', '45.67.89.10'), 'waiting', 'reach.mapped'],
    ['a router behind another', network('192.168.1.20', 'private', '100.70.1.2'), 'failed', 'reach.doubleNat'],
    ['no address at all', { network: { addresses: [], outside: undefined } }, 'waiting', 'reach.noNetwork'],
    ['a closed port', { port: { kind: 'off' } }, 'waiting', 'reach.port'],
    ['a recording', { port: { kind: 'recording' } }, 'passed', 'reach.recording'],
    ['a phone from outside', { road: { ...quiet, visitors: [visitor('45.67.89.5')] } }, 'passed', 'reach.visitor', [1]],
    [
      'a phone in the same network',
      { road: { ...quiet, visitors: [visitor('192.168.1.33')] } },
      'warning',
      'reach.sameNetwork',
      [1],
    ],
    [
      'a browser on this computer',
      { road: { ...quiet, visitors: [visitor('127.0.0.1')] } },
      'waiting',
      'reach.visitorHere',
      [1],
    ],
    [
      'a browser on this computer, by its own address',
      { road: { ...quiet, visitors: [visitor('192.168.1.20', true)] } },
      'waiting',
      'reach.visitorHere',
      [1],
    ],
    [
      'carrier NAT, but a phone came through',
      { ...network('100.70.1.2', 'carrierNat'), road: { ...quiet, visitors: [visitor('45.67.89.5')] } },
      'passed',
      'reach.visitor',
      [1],
    ],
    ['a tracker from outside', seen(), 'passed', 'reach.device', [2]],
    ['a tracker in the same network', seen({ from: '192.168.1.77' }), 'passed', 'reach.deviceNearby', [2]],
    ['a simulator', seen({ from: '127.0.0.1' }, { isDeviceHere: true }), 'warning', 'reach.deviceHere', [2]],
    [
      'a simulator, but a phone came through',
      seen({ from: '127.0.0.1' }, { isDeviceHere: true, road: { ...quiet, visitors: [visitor('45.67.89.5')] } }),
      'passed',
      'reach.visitor',
      [1],
    ],
  ],
  contact: [
    ['nothing', {}, 'waiting', 'contact.none'],
    ['a device', seen(), 'passed', 'contact.here', [2]],
    ['silence for 11 minutes', seen({ last: { row: 9, at: NOW - 11 * MINUTE } }), 'warning', 'contact.lost', [2, 9]],
    ['silence for 9 minutes', seen({ last: { row: 9, at: NOW - 9 * MINUTE } }), 'passed', 'contact.here', [2]],
    [
      'mute connections',
      { road: { ...quiet, mute: { count: 3, from: '45.67.89.9', at: NOW } } },
      'warning',
      'contact.mute',
    ],
    ['bytes nobody knows', { road: { ...quiet, unread: { row: 5, at: NOW } } }, 'warning', 'contact.unread', [5]],
    [
      'a tracker that is not read here',
      { road: { ...quiet, foreignTracker: { row: 5, at: NOW, value: 'Teltonika' } } },
      'failed',
      'contact.foreign',
      [5],
    ],
    [
      'a family without a name',
      { road: { ...quiet, unnamed: { row: 3, at: NOW, value: 'gt06' } } },
      'passed',
      'contact.here',
      [3],
    ],
  ],
  identity: [
    ['nothing', {}, 'waiting', 'identity.none'],
    [
      'a family without a name',
      { road: { ...quiet, unnamed: { row: 3, at: NOW, value: 'gt06' } } },
      'waiting',
      'identity.unnamed',
      [3],
    ],
    ['an IMEI, none typed', seen(), 'passed', 'identity.valid', [2]],
    ['the typed IMEI', seen({}, expecting({ imei: IMEI })), 'passed', 'identity.same', [2]],
    ['one digit typed wrong', seen({}, expecting({ imei: '359710049095096' })), 'failed', 'identity.differs', [2]],
    ['a zero in front', seen({ device: `0${IMEI}` }, expecting({ imei: IMEI })), 'warning', 'identity.zeros', [2]],
    ['a wrong check digit', seen({ device: '359710049095091' }), 'warning', 'identity.checkDigit', [2]],
    [
      'a wrong check digit, but as typed',
      seen({ device: '359710049095091' }, expecting({ imei: '359710049095091' })),
      'passed',
      'identity.same',
      [2],
    ],
    ['a serial number of 10 digits', seen({ device: '2102030405' }), 'warning', 'identity.short', [2]],
    ['the number of a manual', seen({ device: '123456789012345' }), 'failed', 'identity.sample', [2]],
    [
      'the number of a manual, as typed',
      seen({ device: '123456789012345' }, expecting({ imei: '123456789012345' })),
      'failed',
      'identity.sample',
      [2],
    ],
    ['a family of the model', seen({}, expecting({ families: ['h02', 'gt06'] })), 'passed', 'identity.valid', [2]],
    ['another family', seen({}, expecting({ families: ['h02'] })), 'warning', 'identity.family', [2]],
    ['another transport', seen({}, expecting({ transport: 'udp' })), 'warning', 'identity.transport', [2]],
    [
      'a wrong digit comes before another family',
      seen({}, expecting({ imei: '359710049095096', families: ['h02'] })),
      'failed',
      'identity.differs',
      [2],
    ],
  ],
  position: [
    ['nothing', {}, 'waiting', 'position.none'],
    ['no position yet', seen({ position: undefined, validFix: undefined }), 'waiting', 'position.none'],
    [
      'positions without satellites',
      seen({ position: fixed({ valid: false }), validFix: undefined }),
      'warning',
      'position.noFix',
      [8],
    ],
    ['good positions', seen(), 'passed', 'position.good', [8]],
    ['the first position', seen({ validFixes: 1 }), 'waiting', 'position.second', [8]],
    ['the empty place', seen({ validFix: fixed({ lat: 0.001, lon: 0 }) }), 'warning', 'position.zero', [8]],
    ['on the equator', seen({ validFix: fixed({ lat: 0.001 }) }), 'passed', 'position.good', [8]],
    [
      'satellites lost 11 minutes ago',
      seen({ position: { ...fixed({ valid: false }), row: 9 }, validFix: fixed({}, NOW - 11 * MINUTE) }),
      'warning',
      'position.lost',
      [8, 9],
    ],
    [
      'a clock 8 hours ahead',
      seen({ validFix: fixed({ time: NOW + 8 * 60 * MINUTE }) }),
      'warning',
      'position.clock',
      [8],
    ],
    ['a clock 90 seconds ahead', seen({ validFix: fixed({ time: NOW + 85_000 }) }), 'passed', 'position.good', [8]],
    [
      'an old record from memory',
      seen({ validFix: fixed({ time: NOW - 600 * MINUTE, isArchive: true }) }),
      'passed',
      'position.good',
      [8],
    ],
  ],
  wiring: [
    ['no test yet', {}, 'waiting', 'wiring.none'],
    ['a recording', { port: { kind: 'recording' } }, 'waiting', 'wiring.recording'],
    ['all untried', { wiring: [test('untried')] }, 'waiting', 'wiring.none'],
    ['one running', { wiring: [test('passed'), test('running')] }, 'waiting', 'wiring.running'],
    ['all passed', { wiring: [test('passed', 30), test('passed', 20)] }, 'passed', 'wiring.passed', [20, 30]],
    ['one skipped', { wiring: [test('passed'), test('skipped')] }, 'warning', 'wiring.partly', [20]],
    ['one not tried', { wiring: [test('passed'), test('untried')] }, 'warning', 'wiring.partly', [20]],
    ['one failed', { wiring: [test('passed'), test('failed')] }, 'failed', 'wiring.failed', [20]],
    ['all skipped', { wiring: [test('skipped')] }, 'warning', 'wiring.skipped'],
  ],
}

describe.each(STEP_IDS)('%s', (id) => {
  for (const [given, input, state, code, proof = []] of cases[id])
    it(given, () => {
      const step = checkSteps({ ...nobody, ...input }).find((step) => step.id === id)
      expect(step).toMatchObject({ state, reason: { code }, proof })
    })
})

it('a good installation is six times green', () => {
  const input = { ...nobody, ...seen({}, expecting({ imei: IMEI, families: ['gt06'] })), wiring: [test('passed')] }
  expect(checkSteps(input).map(({ state }) => state)).toEqual(new Array(6).fill('passed'))
})
