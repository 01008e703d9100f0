// Every rule fires on its case and is silent on the near miss. Cases come from the simulator where it has the fault.
import { describe, expect, it } from 'vitest'
import { fromText } from '../bytes/ascii'
import { fromHex } from '../bytes/hex'
import { DEVICE_MODELS } from '../model/device-models'
import type { Message } from '../model/message'
import type { Attributes } from '../model/vocabulary'
import { findProtocol } from '../protocols/registry'
import type { FaultName } from '../simulate/faults'
import { planOf } from '../simulate/fleet'
import type { Plan } from '../simulate/plan'
import { testPlan } from '../simulate/test-plans'
import { textsIn } from '../texts/languages'
import type { Circumstances, Expectation } from './evidence'
import type { RuleName } from './finding'
import { RULES } from './registry'
import { MINUTE, nothing, START, Witness, type Line } from './test-witness'
import { wordsOf } from './words'

type Told = Partial<Circumstances>
interface Case {
  /** What happens; the circumstances of the judgement come back where they matter. */
  readonly when: string
  readonly is: (witness: Witness) => unknown
}
type Pair = readonly [fires: Case, near: Case]

const SECOND = 1_000
const HOUR = 60 * MINUTE
const IMEI = '490154203237518'
const gt06 = findProtocol('gt06')!

/** A simulated gt06 with these faults. */
const sim = (faults: readonly FaultName[], own: Partial<Plan> = {}): Plan => {
  const kind = testPlan(gt06, { count: 10, faults, ...own })
  return planOf({ kinds: [kind], devices: 1, identity: kind.device, startAt: kind.startAt, spreadMs: 0, seed: 7 }, 0)
}
const playing = (when: string, faults: readonly FaultName[], own: Partial<Plan> = {}): Case => ({
  when,
  is: (witness) => void witness.play([sim(faults, own)]),
})
const by = (when: string, is: Case['is']): Case => ({ when, is })

const place = (time: number, own: Partial<Message> = {}, fix = {}): Message => ({
  kind: 'position',
  device: IMEI,
  time,
  fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 0, satellites: 9, ...fix },
  ...own,
})

/** Reports one after the other, a few seconds apart, each as the function says. */
function reports(
  witness: Witness,
  count: number,
  say: (i: number) => Message,
  everyMs = 10 * SECOND,
  line = witness.open(),
): Line {
  for (let i = 0; i < count; i++) {
    line.frame({ message: say(i) }).answer()
    witness.later(everyMs)
  }
  return line
}
const withAttributes = (witness: Witness, count: number, say: (i: number) => Attributes, fix = {}): Line =>
  reports(witness, count, (i) => place(witness.now, { attributes: say(i) }, fix))
const alarm = (name: 'powerCut' | 'powerRestored' | 'vibration' | 'sos', own: Partial<Message> = {}): Message => ({
  kind: 'alarm',
  device: IMEI,
  alarms: [name],
  ...own,
})
/** Bytes after which nothing comes. */
function strange(line: Line, bytes: Uint8Array): void {
  line.send(bytes)
  line.quiet()
}
const expecting = (expected: Expectation): Told => ({ expected })
const login: Message = { kind: 'login', device: IMEI }
const heartbeat: Message = { kind: 'heartbeat' }
const model = (id: string) => DEVICE_MODELS.find((known) => known.id === id)!

/** Logs in so often, and is answered or not. */
function logins(witness: Witness, times: number, isAnswered: boolean): void {
  const line = witness.open()
  for (let i = 0; i < times; i++) {
    line.frame({ message: login, wants: true })
    if (isAnswered) line.answer()
    witness.later(5 * SECOND)
  }
}

/** Connects so often, stays so long, and is cut off. */
function visits(
  witness: Witness,
  times: number,
  stayMs: number,
  why: 'peer closed' | 'peer reset' | 'closed here' = 'peer closed',
  host?: (i: number) => string,
): void {
  for (let i = 0; i < times; i++) {
    const line = witness.open(host ? { host: host(i) } : {})
    line.frame({ message: login, wants: true }).answer()
    witness.later(stayMs)
    line.close(why)
    witness.later(SECOND)
  }
}

const clock =
  (offset: (i: number) => number, count = 6) =>
  (witness: Witness) => {
    reports(witness, count, (i) => place(witness.now + offset(i)))
  }

/** A word every ten minutes, on a connection of its own. */
function beats(witness: Witness, why: 'peer reset' | 'peer closed'): void {
  for (let i = 0; i < 3; i++) {
    const line = witness.open().frame({ message: { ...heartbeat, device: IMEI } })
    witness.later(9 * MINUTE)
    line.close(why)
    witness.later(MINUTE)
  }
}

const issue = (code: 'checksum' | 'short' | 'range' | 'unknown-type' | 'duplicate', bytes?: Uint8Array) => ({
  issues: [{ code, text: code, span: [0, 2] as const }],
  ...(bytes ? { bytes } : {}),
})

/** So many of all frames have this issue. */
const bad = (code: Parameters<typeof issue>[0], count: number, of: number) => (witness: Witness) => {
  const line = witness.open()
  for (let i = 0; i < of; i++)
    line.frame({ message: place(witness.later(SECOND).now), ...(i < count ? issue(code) : {}) })
}

const UNKNOWN = fromHex('aa55aa5501020304')!

const CASES: Record<RuleName, Pair> = {
  'port-failed': [
    by('the port is taken', () => ({ port: { kind: 'failed', port: 8888, code: 'EADDRINUSE', text: '' } })),
    by('nobody asked for it', () => ({ port: { kind: 'off' } })),
  ],
  'nothing-arrives': [
    by('nothing for six minutes', (witness) => void witness.later(6 * MINUTE)),
    by('nothing for four', (witness) => void witness.later(4 * MINUTE)),
  ],
  'reachable-but-silent': [
    by('a browser came, and no tracker', (witness) => {
      strange(witness.open(), fromText('GET / HTTP/1.1\r\n\r\n'))
      witness.later(6 * MINUTE)
    }),
    by('a tracker came, too', (witness) => {
      strange(witness.open(), fromText('GET / HTTP/1.1\r\n\r\n'))
      witness
        .later(6 * MINUTE)
        .open()
        .frame({ message: login })
    }),
  ],
  'only-2g': [
    by('a C720 does not come', (witness) => {
      witness.later(6 * MINUTE)
      return expecting({ model: model('gotop-c720') })
    }),
    by('a G02 does not', (witness) => {
      witness.later(6 * MINUTE)
      return expecting({ model: model('gotop-g02') })
    }),
  ],
  'sms-differs': [
    by('the reply says 8880', () => expecting({ port: 8888, readBack: { port: 8880 } })),
    by('the reply says 8888 and nothing of the APN', () =>
      expecting({ port: 8888, apn: 'web', readBack: { port: 8888 } }),
    ),
  ],
  'apn-unknown': [
    by('a slip in the APN', () => expecting({ apn: 'internet.comcell', apnsOfNetwork: ['internet.comcel.com.co'] })),
    by('the same in capitals', () => expecting({ apn: 'WEB.Comcel', apnsOfNetwork: ['web.comcel'] })),
  ],
  'other-transport': [
    by('UDP where TCP is on the sheet', (witness) => {
      witness.open({ transport: 'udp' }).frame({ message: login })
      return expecting({ transport: 'tcp' })
    }),
    by('TCP as on the sheet, and a scanner over UDP', (witness) => {
      witness.open().frame({ message: login })
      witness.open({ transport: 'udp' })
      return expecting({ transport: 'tcp' })
    }),
  ],
  'vanished-together': [
    by('three are reset in one second', (witness) => {
      const lines = ['1', '2', '3'].map((name) =>
        witness.open().frame({ message: { ...login, device: `49015420323751${name}` } }),
      )
      for (const line of lines) line.close('peer reset')
    }),
    by('three say goodbye', (witness) => {
      const lines = ['1', '2', '3'].map((name) =>
        witness.open().frame({ message: { ...login, device: `49015420323751${name}` } }),
      )
      for (const line of lines) line.close('peer closed')
    }),
  ],
  'zero-bytes': [
    by('two simulated devices that say nothing (fault idle)', (witness) => {
      witness.play([sim(['idle'], { count: 2 })])
      witness.open()
      witness.later(61 * SECOND)
      witness.open()
      witness.later(61 * SECOND)
    }),
    by('one that says nothing for half a minute', (witness) => {
      witness.open()
      witness.later(30 * SECOND)
    }),
  ],
  'not-a-tracker': [
    by('a scanner', (witness) => void strange(witness.open(), fromText('SSH-2.0-Go\r\n'))),
    by('a tracker whose stream holds a scrap', (witness) => {
      strange(witness.open().frame({ message: login }), fromText('SSH-2.0-Go\r\n'))
    }),
  ],
  'other-tracker': [
    by(
      'a Totem (stranger-trackers.ts)',
      (witness) =>
        void strange(witness.open(), fromText('GET /?id=490154203237518&lat=52.52&lon=13.405 HTTP/1.1\r\n\r\n')),
    ),
    by('a browser', (witness) => void strange(witness.open(), fromText('GET / HTTP/1.1\r\n\r\n'))),
  ],
  topin: [
    by('a login without serial and checksum, built by hand from gt06.md, 9', (witness) => {
      strange(witness.open(), fromHex('78780d010490154203237518420d0a')!)
    }),
    playing('a GT06', []),
  ],
  'unknown-family': [
    by('three connections begin alike', (witness) => [1, 2, 3].forEach(() => strange(witness.open(), UNKNOWN))),
    by('two do', (witness) => [1, 2].forEach(() => strange(witness.open(), UNKNOWN))),
  ],
  'other-family': [
    by('a VT310 that speaks GT06', (witness) => {
      witness.play([sim([])])
      return expecting({
        model: DEVICE_MODELS.find(({ families }) => !families.some(({ protocol }) => protocol === 'gt06'))!,
      })
    }),
    by('a C720 that does, as some do', (witness) => {
      witness.play([sim([])])
      return expecting({ model: model('gotop-c720') })
    }),
  ],
  'sms-other-family': [
    by('a gps103 reply of a C720', () => expecting({ model: model('gotop-c720'), readBack: { protocol: 'gps103' } })),
    by('a gt06 reply of it', () => expecting({ model: model('gotop-c720'), readBack: { protocol: 'gt06' } })),
  ],
  'shared-address': [
    by('two families behind one address', (witness) => {
      witness.open().frame({ message: login })
      witness.open().frame({ message: { ...login, device: '1234567890' }, protocol: 'h02' })
    }),
    by('two families, two addresses', (witness) => {
      witness.open().frame({ message: login })
      witness.open({ host: '10.0.0.2' }).frame({ message: { ...login, device: '1234567890' }, protocol: 'h02' })
    }),
  ],
  'text-conversion': [
    by('EF BF BD in a broken frame', (witness) => {
      witness.open().frame({ message: login, ...issue('checksum', fromHex('7878efbfbd01')!) })
    }),
    by('a broken frame without', (witness) => {
      witness.open().frame({ message: login, ...issue('checksum', fromHex('7878efbf0001')!) })
    }),
  ],
  'checksum-habit': [
    by('wrong in ten of ten', bad('checksum', 10, 10)),
    playing('wrong in every second frame (fault checksum, logins are right)', ['checksum'], { count: 3 }),
  ],
  'checksum-link': [by('wrong in 3 of 20', bad('checksum', 3, 20)), by('wrong in 20 of 20', bad('checksum', 20, 20))],
  'bytes-lost': [playing('a byte of each frame is lost', ['lose']), playing('frames are split', ['split'])],
  'impossible-values': [by('in five frames', bad('range', 5, 10)), playing('only the check digit', ['badimei'])],
  'serial-gaps': [
    by('five numbers never came', (witness) => {
      witness.open().frame({ message: login }).counts({ serialsMissing: 5 }).frame({ message: heartbeat })
    }),
    by('two', (witness) => {
      witness.open().frame({ message: login }).counts({ serialsMissing: 2 }).frame({ message: heartbeat })
    }),
  ],
  undecoded: [by('a message that nobody knows', bad('unknown-type', 1, 3)), by('all known', bad('unknown-type', 0, 3))],
  'identity-sample': [
    by('fifteen zeros', (witness) => void witness.open().frame({ message: { ...login, device: '000000000000000' } })),
    by('a real one', (witness) => void witness.open().frame({ message: login })),
  ],
  'identity-cut': [
    by('gps103 with ten digits', (witness) => {
      witness.open().frame({ message: { ...login, device: '4901542032' }, protocol: 'gps103' })
    }),
    by('h02 with ten digits, which is its own number', (witness) => {
      witness.open().frame({ message: { ...login, device: '4901542032' }, protocol: 'h02' })
    }),
  ],
  'identity-check-digit': [playing('a wrong check digit', ['badimei']), playing('a right one', [])],
  'identity-zeros': [
    by('typed with a zero before', (witness) => {
      witness.play([sim([])])
      return expecting({ identity: `0${IMEI}` })
    }),
    by('typed as it is sent', (witness) => {
      witness.play([sim([])])
      return expecting({ identity: IMEI })
    }),
  ],
  'identity-typo': [
    by('two digits have changed places', (witness) => {
      witness.play([sim([])])
      return expecting({ identity: '490145203237518' })
    }),
    by('two digits differ', (witness) => {
      witness.play([sim([])])
      return expecting({ identity: '490199203237518' })
    }),
  ],
  'identity-own-number': [
    by('h02 with ten digits', (witness) => {
      witness.open().frame({ message: { ...login, device: '4901542032' }, protocol: 'h02' })
      return expecting({ identity: IMEI })
    }),
    by('its own number was typed', (witness) => {
      witness.open().frame({ message: { ...login, device: '4901542032' }, protocol: 'h02' })
      return expecting({ identity: '4901542032' })
    }),
  ],
  'identity-other': [
    by('another unit', (witness) => {
      witness.play([sim([])])
      return expecting({ identity: '356938035643809' })
    }),
    by('a slip of the hand', (witness) => {
      witness.play([sim([])])
      return expecting({ identity: '490154203237519' })
    }),
  ],
  'identity-twice': [
    by('two devices with one IMEI (fault sameimei)', (witness) => {
      const kind = testPlan(gt06, { count: 10, faults: ['sameimei'] })
      const fleet = { kinds: [kind] as const, devices: 2, identity: IMEI, startAt: START, spreadMs: 5_000, seed: 7 }
      const plans = [planOf(fleet, 0), planOf(fleet, 1)]
      // Judged while both are there.
      const lines = plans.map(() => witness.open())
      for (let i = 0; i < 4; i++) for (const line of lines) line.frame({ message: place(witness.later(SECOND).now) })
    }),
    playing('one that comes back (fault halfopen)', ['halfopen']),
  ],
  'no-login': [
    by('positions from nobody', (witness) => {
      witness.open().frame({ message: { ...place(START), device: undefined }, device: null })
    }),
    by('positions that name their device', (witness) => void witness.open().frame({ message: place(START) })),
  ],
  'login-loop-unanswered': [
    by('a device that nobody answers', (witness) => {
      witness.play([sim([], { count: 2 })], { answer: nothing })
      return { mode: 'listen' }
    }),
    by('two logins, then it goes on', (witness) => {
      logins(witness, 2, false)
      witness.open().frame({ message: heartbeat, device: IMEI })
    }),
  ],
  'login-loop-answered': [
    playing('a device that ignores answers', ['ignore']),
    by('one that nobody answers', (witness) => logins(witness, 4, false)),
  ],
  'platform-silent': [
    by('a relay, and no answer for eleven seconds', (witness) => {
      witness.open().frame({ message: login, wants: true })
      witness.later(11 * SECOND)
      return { mode: 'relay' }
    }),
    by('the answer came', (witness) => {
      witness.open().frame({ message: login, wants: true }).answer()
      witness.later(11 * SECOND)
      return { mode: 'relay' }
    }),
  ],
  unanswered: [
    by('three heartbeats wait', (witness) => {
      const line = witness.open().frame({ message: login })
      for (let i = 0; i < 3; i++) {
        line.frame({ message: heartbeat, wants: true })
        witness.later(3 * SECOND)
      }
    }),
    by('a gotop, which needs no answer (R-LINK-15)', (witness) => {
      witness.play([testPlan(findProtocol('gotop')!, { count: 10 })], { answer: nothing })
    }),
  ],
  'answers-off': [
    by('listening only', (witness) => {
      const line = witness.open().frame({ message: login })
      for (let i = 0; i < 3; i++) line.frame({ message: heartbeat, wants: true })
      return { mode: 'listen' }
    }),
    by('a recording of it', (witness) => {
      const line = witness.open().frame({ message: login })
      for (let i = 0; i < 3; i++) line.frame({ message: heartbeat, wants: true })
      return { mode: 'listen', isLive: false }
    }),
  ],
  'closed-unanswered': [
    by('it hung up twice while it waited', (witness) => {
      for (let i = 0; i < 2; i++) {
        const line = witness.open().frame({ message: login, wants: true }).answer()
        line.frame({ message: heartbeat, wants: true })
        witness.later(5 * MINUTE)
        line.close()
      }
    }),
    by('it hung up after its answer', (witness) => visits(witness, 2, 5 * MINUTE)),
  ],
  'closed-here': [
    by('cut off three times after a second', (witness) => visits(witness, 3, SECOND, 'closed here')),
    by('ended here after a quiet hour', (witness) => visits(witness, 3, HOUR, 'closed here')),
  ],
  repeats: [playing('every report twice', ['duplicate']), playing('every report once', [])],
  'repeats-udp': [
    by('every datagram twice', (witness) => void witness.play([sim(['duplicate'])], { transport: 'udp' })),
    playing('the same over TCP', ['duplicate']),
  ],
  'dropped-after-login': [
    by('reset after three minutes, from a new address each time', (witness) =>
      visits(witness, 3, 3 * MINUTE, 'peer reset', (i) => `10.0.0.${i}`),
    ),
    by('reset after three minutes from one address', (witness) => visits(witness, 3, 3 * MINUTE, 'peer reset')),
  ],
  reconnects: [
    playing('a connection for every second report', ['reconnect'], { count: 20 }),
    playing('one connection', [], { count: 20 }),
  ],
  'half-open': [
    playing('it vanishes without closing', ['halfopen']),
    playing('it closes and comes back', ['reconnect'], { count: 4 }),
  ],
  'stale-connection': [
    by('silent for eleven minutes', (witness) => {
      reports(witness, 3, () => place(witness.now))
      witness.later(11 * MINUTE)
    }),
    by('one that reports every ten minutes', (witness) => {
      reports(witness, 4, () => place(witness.now), 10 * MINUTE)
      witness.later(2 * MINUTE)
    }),
  ],
  'went-silent': [
    by('gone for eleven minutes', (witness) => {
      reports(witness, 3, () => place(witness.now)).close()
      witness.later(11 * MINUTE)
    }),
    by('gone for four', (witness) => {
      reports(witness, 3, () => place(witness.now)).close()
      witness.later(4 * MINUTE)
    }),
  ],
  'slow-heartbeat': [
    by('every ten minutes, cut off each time', (witness) => beats(witness, 'peer reset')),
    by('every ten minutes, and it hangs up to sleep', (witness) => beats(witness, 'peer closed')),
  ],
  'udp-ports': [
    by('from two ports', (witness) => {
      for (const port of [4000, 5000]) witness.open({ transport: 'udp', port }).frame({ message: login })
    }),
    by(
      'from one',
      (witness) => void witness.open({ transport: 'udp' }).frame({ message: login }).frame({ message: heartbeat }),
    ),
  ],
  'no-positions': [
    by('heartbeats for six minutes', (witness) => {
      const line = witness.open().frame({ message: login })
      for (let i = 0; i < 3; i++) {
        line.frame({ message: heartbeat })
        witness.later(2 * MINUTE)
      }
    }),
    by('heartbeats for two', (witness) => {
      const line = witness.open().frame({ message: login })
      for (let i = 0; i < 2; i++) {
        line.frame({ message: heartbeat })
        witness.later(MINUTE)
      }
    }),
  ],
  'cells-only': [
    by('towers, three times', (witness) => {
      const cells = [{ mcc: 262, mnc: 1, lac: 5, cid: 7 }]
      reports(witness, 3, () => ({ kind: 'status', device: IMEI, cells }))
    }),
    by('towers beside a place', (witness) => {
      reports(witness, 3, () => place(witness.now, { cells: [{ mcc: 262, mnc: 1, lac: 5, cid: 7 }] }))
    }),
  ],
  'no-fix': [
    playing('no satellites', ['nofix']),
    by('a tunnel of two reports', (witness) => {
      reports(witness, 5, (i) => place(witness.now, {}, { valid: i < 2 || i > 3, lat: 52 + i / 1000 }))
    }),
  ],
  'old-fix': [
    by(
      'the last place again, four times',
      (witness) => void reports(witness, 6, (i) => place(witness.now, {}, { valid: i < 2 })),
    ),
    playing('no satellites, and the place goes on', ['nofix']),
  ],
  'zero-position': [playing('0,0 and valid', ['zero']), playing('a place', [])],
  mirrored: [
    by('south of the equator, where the sheet says north (fault hemisphere)', (witness) => {
      witness.play([sim(['hemisphere'])])
      return expecting({ place: { lat: 52.5, lon: 13.4 } })
    }),
    by('where the sheet says', (witness) => {
      witness.play([sim([])])
      return expecting({ place: { lat: 52.5, lon: 13.4 } })
    }),
  ],
  swapped: [
    by('latitude for longitude', (witness) => {
      reports(witness, 2, () => place(witness.now, {}, { lat: 13.405, lon: 52.52 }))
      return expecting({ place: { lat: 52.5, lon: 13.4 } })
    }),
    by('somewhere else altogether', (witness) => {
      reports(witness, 2, () => place(witness.now, {}, { lat: 40, lon: -3 }))
      return expecting({ place: { lat: 52.5, lon: 13.4 } })
    }),
  ],
  'degrees-minutes': [
    by('minutes from 30 to 59 and on from 00', (witness) => {
      reports(
        witness,
        30,
        (i) => place(witness.now, {}, { lat: i < 20 ? 52.3 + i * 0.015 : 53 + (i - 20) * 0.015 }),
        HOUR,
      )
    }),
    by('degrees all the way', (witness) => {
      reports(witness, 30, (i) => place(witness.now, {}, { lat: 52.3 + i * 0.03 }), HOUR)
    }),
  ],
  frozen: [
    by(
      'one place at one time, at 50 km/h',
      (witness) => void reports(witness, 6, () => place(START, {}, { speedKmh: 50 })),
    ),
    by('parked', (witness) => void reports(witness, 6, () => place(START))),
  ],
  jumps: [playing('50 km to and fro', ['jump']), playing('along its way', [])],
  zone: [
    playing('a clock on local time', ['timezone']),
    by(
      'eight hours and five minutes',
      clock(() => 8 * HOUR + 5 * MINUTE),
    ),
  ],
  rollover: [
    playing('1024 weeks behind', ['rollover']),
    by(
      '1020 weeks behind',
      clock(() => -1020 * 7 * 24 * HOUR),
    ),
  ],
  'clock-not-set': [
    by('the first of January 2000', (witness) => void reports(witness, 2, () => place(Date.UTC(2000, 0, 1, 0, 1)))),
    by('set since', (witness) => void reports(witness, 2, (i) => place(i === 0 ? Date.UTC(2000, 0, 1) : witness.now))),
  ],
  'clock-wrong': [playing('three days behind', ['stale']), playing('on local time', ['timezone'])],
  'falling-behind': [
    by(
      'a minute more each time',
      clock((i) => -i * MINUTE),
    ),
    by(
      'ten seconds more each time',
      clock((i) => -i * 10 * SECOND),
    ),
  ],
  'stored-history': [
    by('twelve records at once, of an hour ago', (witness) => {
      const line = witness.open()
      for (let i = 0; i < 12; i++) line.frame({ message: place(START - HOUR + i * MINUTE) })
    }),
    by('two', (witness) => {
      const line = witness.open()
      for (let i = 0; i < 2; i++) line.frame({ message: place(START - HOUR + i * MINUTE) })
    }),
  ],
  'sms-zone': [
    by('the reply says +8 h', () => expecting({ readBack: { zoneMinutes: 480 } })),
    by('as intended', () => expecting({ zoneMinutes: -300, readBack: { zoneMinutes: -300 } })),
  ],
  'power-lost': [
    playing('a power cut', [], { events: [{ afterMs: 15_000, what: 'powerCut' }] }),
    by('and its return', (witness) => {
      const line = witness.open().frame({ message: alarm('powerCut') })
      line.frame({ message: alarm('powerRestored') })
    }),
  ],
  'low-supply': [
    by('10.4 V', (witness) => void withAttributes(witness, 2, () => ({ powerV: 10.4 }))),
    by('11.8 V', (witness) => void withAttributes(witness, 2, () => ({ powerV: 11.8 }))),
  ],
  'brown-out': [
    by('a restart with the key', (witness) => {
      withAttributes(witness, 2, (i) => ({ ignition: i === 1 }))
        .counts({ restarts: 1 })
        .frame({ message: heartbeat })
    }),
    by('a restart an hour later', (witness) => {
      const line = withAttributes(witness, 2, (i) => ({ ignition: i === 1 }))
      witness.later(HOUR)
      line.counts({ restarts: 1 }).frame({ message: heartbeat })
    }),
  ],
  restarted: [
    by(
      'it counts anew',
      (witness) => void witness.open().frame({ message: login }).counts({ restarts: 1 }).frame({ message: heartbeat }),
    ),
    by('it counts on', (witness) => void witness.open().frame({ message: login }).frame({ message: heartbeat })),
  ],
  'ignition-stuck': [
    by('off at 50 km/h', (witness) => void withAttributes(witness, 6, () => ({ ignition: false }), { speedKmh: 50 })),
    by(
      'off while it is towed for a moment',
      (witness) => void withAttributes(witness, 4, () => ({ ignition: false }), { speedKmh: 50 }),
    ),
  ],
  'cut-at-key-off': [
    by('power goes with the key, twice', (witness) => {
      const line = witness.open()
      for (const ignition of [true, false, true, false]) {
        line.frame({ message: place(witness.later(MINUTE).now, { attributes: { ignition } }) })
        if (!ignition) line.frame({ message: alarm('powerCut') })
      }
    }),
    by('once', (witness) => {
      const line = witness.open()
      for (const ignition of [true, false]) line.frame({ message: place(witness.now, { attributes: { ignition } }) })
      line.frame({ message: alarm('powerCut') })
    }),
  ],
  'cut-in-heartbeats': [
    by(
      'in every heartbeat',
      (witness) => void reports(witness, 4, () => alarm('powerCut', { kind: 'heartbeat' }), MINUTE),
    ),
    by('as an alarm of its own', (witness) => void reports(witness, 4, () => alarm('powerCut'), MINUTE)),
  ],
  'alarm-repeats': [
    by('SOS every minute', (witness) => void reports(witness, 4, () => alarm('sos'), MINUTE)),
    by('SOS every hour', (witness) => void reports(witness, 4, () => alarm('sos'), HOUR)),
  ],
  'vibration-parked': [
    by('three times with the key off', (witness) => {
      reports(witness, 3, () => alarm('vibration', { attributes: { ignition: false } }), HOUR)
    }),
    by('three times on the road', (witness) => {
      reports(witness, 3, () => alarm('vibration', { attributes: { ignition: true } }), HOUR)
    }),
  ],
  'command-refused': [
    by(
      'FORMAT WRONG',
      (witness) => void witness.open().frame({ message: { kind: 'reply', device: IMEI, text: 'FORMAT WRONG!' } }),
    ),
    by('OK', (witness) => void witness.open().frame({ message: { kind: 'reply', device: IMEI, text: 'SET OK' } })),
  ],
  'weak-signal': [
    by('CSQ 3', (witness) => void withAttributes(witness, 3, () => ({ signalCsq: 3 }))),
    by('a level of 4 of 4, which is no CSQ', (witness) => {
      withAttributes(witness, 3, () => ({ signalCsq: 4, 'gt06.signalLevel': 4 }))
    }),
  ],
  'no-cell': [
    by(
      'all zero',
      (witness) =>
        void reports(witness, 3, () => place(witness.now, { cells: [{ mcc: 262, mnc: 1, lac: 0, cid: 0 }] })),
    ),
    by(
      'a tower',
      (witness) =>
        void reports(witness, 3, () => place(witness.now, { cells: [{ mcc: 262, mnc: 1, lac: 9, cid: 4 }] })),
    ),
  ],
  roaming: [
    by('a German SIM in France', (witness) => {
      const cells = [{ mcc: 208, mnc: 1, lac: 9, cid: 4 }]
      reports(witness, 1, () => place(witness.now, { cells, attributes: { imsi: '262011234567890' } }))
    }),
    by('at home', (witness) => {
      const cells = [{ mcc: 262, mnc: 1, lac: 9, cid: 4 }]
      reports(witness, 1, () => place(witness.now, { cells, attributes: { imsi: '262011234567890' } }))
    }),
  ],
}

function told({ is }: Case): ReturnType<Witness['judge']> {
  const witness = new Witness()
  const own = is(witness) as Told | undefined
  return witness.judge(own ?? {})
}

const rows = Object.entries(CASES) as [RuleName, Pair][]

it('every rule has its words, its cases and its line in the registry', () => {
  const names = RULES.map(({ name }) => name).sort()
  expect(names).toEqual(Object.keys(CASES).sort())
  expect(names).toEqual(Object.keys(textsIn('en').diagnosis.rules).sort())
})

describe.each(rows)('%s', (rule, [fires, near]) => {
  it(`fires: ${fires.when}`, () => {
    const found = told(fires).filter((finding) => finding.rule === rule)
    expect(found.map(({ rule }) => rule)).toEqual([rule])
    for (const language of ['en', 'es'] as const) {
      const { what, why, tryThis } = wordsOf(found[0]!, textsIn(language))
      expect([what, why, ...tryThis].filter((text) => text === '' || /undefined|NaN|\[object/.test(text))).toEqual([])
      expect(tryThis.length).toBeGreaterThan(0)
    }
  })

  it(`stays silent: ${near.when}`, () => {
    expect(told(near).filter((finding) => finding.rule === rule)).toEqual([])
  })
})
