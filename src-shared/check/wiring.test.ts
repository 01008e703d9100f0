import { describe, expect, it } from 'vitest'
import { findDeviceModel } from '../model/device-models'
import type { Frame } from '../model/frame'
import type { Scene } from '../model/message'
import type { Attributes } from '../model/vocabulary'
import { findProtocol } from '../protocols/registry'
import { Receiver } from '../session/receiver'
import {
  newWiring,
  skipTest,
  startTest,
  stepAsked,
  withFrame,
  withModel,
  withOrder,
  withoutResults,
  withTime,
  type Wiring,
} from './wiring'
import { limitOf, type WiringTestId } from './wiring-tests'

const T0 = Date.UTC(2026, 0, 1, 12)
const DEVICE = '490154203237518'

/** A device of a family, as its frames are read here. Times are seconds after noon. */
class Bench {
  wiring: Wiring
  private readonly receiver: Receiver
  private rows = 0

  constructor(
    private readonly family: string,
    model?: string,
  ) {
    this.wiring = newWiring(model === undefined ? undefined : findDeviceModel(model))
    this.receiver = new Receiver({ session: 1, nextNumber: () => ++this.rows, protocol: findProtocol(family)! })
    this.say({ kind: 'login' }, 0)
  }

  say(scene: Partial<Scene>, second: number): this {
    const at = T0 + second * 1000
    const fix = { valid: true, lat: 4.65, lon: -74.06, speedKmh: 0, courseDeg: 0, satellites: 9 }
    const whole: Scene = { kind: 'position', device: DEVICE, time: at, fix, ...scene }
    for (const bytes of findProtocol(this.family)!.encode(whole, this.rows + 1)) {
      this.receiver.push(bytes, at, (frame: Frame) => (this.wiring = withFrame(this.wiring, frame, frame.number - 1)))
    }
    return this
  }

  reports(attributes: Attributes, second: number, kind: Scene['kind'] = 'position'): this {
    return this.say({ kind, attributes }, second)
  }

  start(test: WiringTestId, second: number): this {
    this.wiring = startTest(this.wiring, test, T0 + second * 1000)
    return this
  }

  of(test: WiringTestId) {
    return this.wiring.results.find((result) => result.test === test)!
  }

  /** What a person reads: state, step asked for, and each proof. */
  summary(test: WiringTestId) {
    const result = this.of(test)
    const proofs = result.steps.flatMap(({ id, proof }) =>
      proof
        ? [
            `${id} ${proof.seconds} s, frame ${proof.row + 1}, ${proof.field?.id} ${proof.field?.span.join('-')} bit ${proof.field?.bit}`,
          ]
        : [],
    )
    return [result.state, stepAsked(result), ...proofs]
  }
}

describe('a test', () => {
  it('waits for the baseline, then for the change, and points at the bit', () => {
    const bench = new Bench('gt06').start('ignition', 10)
    expect(bench.summary('ignition')).toEqual(['baseline', undefined])
    bench.reports({ ignition: false }, 11, 'heartbeat')
    expect(bench.summary('ignition')).toEqual(['waiting', 'ignitionOn'])
    bench.reports({ ignition: false }, 13, 'heartbeat')
    expect(bench.summary('ignition')).toEqual(['waiting', 'ignitionOn'])
    bench.reports({ ignition: true }, 15, 'heartbeat')
    expect(bench.summary('ignition')).toEqual([
      'waiting',
      'ignitionOff',
      'ignitionOn 4 s, frame 4, terminal.ignition 4-5 bit 1',
    ])
    bench.reports({ ignition: false }, 17.5, 'heartbeat')
    expect(bench.summary('ignition')).toEqual([
      'passed',
      undefined,
      'ignitionOn 4 s, frame 4, terminal.ignition 4-5 bit 1',
      'ignitionOff 2.5 s, frame 5, terminal.ignition 4-5 bit 1',
    ])
  })

  it('asks for the other way first where the ignition is on already', () => {
    const bench = new Bench('gt06').reports({ ignition: true }, 1, 'heartbeat').start('ignition', 10)
    expect(bench.summary('ignition')).toEqual(['waiting', 'ignitionOff'])
  })

  it('fails when nothing came in time, and can be begun again', () => {
    const bench = new Bench('gt06').reports({ ignition: false }, 1, 'heartbeat').start('ignition', 10)
    const at = T0 + 10_000 + limitOf('ignitionOn')
    expect(withTime(bench.wiring, at)).toBe(bench.wiring)
    bench.wiring = withTime(bench.wiring, at + 1)
    expect(bench.summary('ignition')).toEqual(['failed', undefined])
    bench.start('ignition', 200).reports({ ignition: true }, 203, 'heartbeat')
    expect(bench.of('ignition').steps[0]?.proof?.seconds).toBe(3)
  })

  it('that was skipped, or gave place to another, was not tested', () => {
    const bench = new Bench('gt06').start('sos', 10)
    bench.start('vibration', 20)
    expect(bench.of('sos').state).toBe('untested')
    bench.wiring = skipTest(bench.wiring, 'vibration')
    bench.say({ kind: 'alarm', alarms: ['vibration'] }, 21)
    expect(bench.summary('vibration')).toEqual(['skipped', undefined])
    expect(bench.wiring.results.every(({ state }) => state !== 'passed')).toBe(true)
  })

  it('takes the reply to an order for the output of a device that never says how it stands', () => {
    const bench = new Bench('gotop').reports({}, 1).start('output', 10)
    bench.say({ kind: 'reply', text: 'OK' }, 11)
    expect(bench.summary('output')).toEqual(['waiting', 'outputCut'])
    bench.wiring = withOrder(bench.wiring, 'restore', T0 + 12_000)
    bench.say({ kind: 'reply', text: 'OK' }, 13)
    expect(bench.summary('output')).toEqual(['waiting', 'outputCut'])
    bench.wiring = withOrder(bench.wiring, 'cut', T0 + 20_000)
    bench.say({ kind: 'reply', text: 'ERROR!' }, 21).say({ kind: 'reply', text: 'OK' }, 22)
    expect(bench.summary('output')).toEqual([
      'waiting',
      'outputRestored',
      expect.stringMatching(/^outputCut 2 s, frame \d+, firmware \d+-\d+ bit undefined$/),
    ])
    expect(limitOf('outputCut')).toBeGreaterThan(180_000)
  })

  it('is forgotten with the vehicle', () => {
    const bench = new Bench('gt06').start('sos', 10).say({ kind: 'alarm', alarms: ['sos'] }, 12)
    expect(bench.of('sos').state).toBe('passed')
    bench.wiring = withoutResults(bench.wiring)
    expect(bench.of('sos')).toMatchObject({ state: 'untested', ability: 'seen', steps: [{ proof: undefined }] })
  })

  it('takes no notice of what came from memory, or before it was asked', () => {
    const bench = new Bench('gt06').reports({ ignition: false }, 1, 'heartbeat').start('ignition', 10)
    bench.reports({ ignition: true, archive: true }, 12)
    expect(bench.summary('ignition')).toEqual(['waiting', 'ignitionOn'])
    bench.start('sos', 20).say({ kind: 'alarm', alarms: ['sos'] }, 19)
    expect(bench.summary('sos')).toEqual(['waiting', 'sosPressed'])
  })
})

/** The same signs in the words of several families. Spans are those of the byte view. */
it.each<[string, WiringTestId, Attributes | undefined, Partial<Scene>, string[]]>([
  ['gt06', 'sos', undefined, { kind: 'alarm', alarms: ['sos'] }, ['alarm 34-35 bit undefined']],
  [
    'gt06',
    'output',
    { outputCut: false },
    { kind: 'heartbeat', attributes: { outputCut: true } },
    ['terminal.cut 4-5 bit 7'],
  ],
  [
    'gt06',
    'power',
    { charging: true },
    { kind: 'heartbeat', attributes: { charging: false } },
    ['terminal.charging 4-5 bit 2'],
  ],
  ['h02', 'ignition', { ignition: false }, { attributes: { ignition: true } }, ['status.acc-off 75-83 bit 10']],
  ['h02', 'power', undefined, { kind: 'alarm', alarms: ['powerCut'] }, ['status.backup-battery 75-83 bit 19']],
  ['jt808', 'ignition', { ignition: false }, { attributes: { ignition: true } }, ['status.0 17-21 bit 0']],
  ['jt808', 'door', undefined, { kind: 'alarm', alarms: ['door'] }, ['alarm.31 13-17 bit 31']],
  ['tk103', 'output', { outputCut: false }, { attributes: { outputCut: true } }, ['io.cut 64-65 bit 3']],
  ['gps103', 'door', undefined, { kind: 'alarm', alarms: ['door'] }, ['keyword 21-31 bit undefined']],
  ['gps103', 'fuel', { fuelPercent: 50 }, { attributes: { fuelPercent: 80 } }, ['fuel 96-102 bit undefined']],
  ['startek', 'ignition', { ignition: false }, { attributes: { ignition: true } }, ['inputs.acc 108-110 bit 1']],
  ['startek', 'power', { powerV: 12.6 }, { attributes: { powerV: 0 } }, ['power 114-118 bit undefined']],
  ['gotop', 'sos', undefined, { kind: 'alarm', alarms: ['sos'] }, ['type 17-22 bit undefined']],
  ['watch', 'sos', undefined, { kind: 'alarm', alarms: ['sos'] }, ['status.16 93-101 bit 16']],
])('%s: the field that shows %s', (family, test, before, scene, fields) => {
  const bench = new Bench(family)
  if (before) bench.reports(before, 1, scene.kind === 'heartbeat' ? 'heartbeat' : 'position')
  bench.start(test, 10).say(scene, 12)
  const found = bench.of(test).steps.flatMap(({ proof }) => (proof?.field ? [proof.field] : []))
  expect(found.map(({ id, span, bit }) => `${id} ${span.join('-')} bit ${bit}`)).toEqual(fields)
})

it('a gauge that wavers, and a battery that is full, prove nothing', () => {
  const gauge = new Bench('gps103').reports({ fuelPercent: 50 }, 1).start('fuel', 10).reports({ fuelPercent: 51 }, 12)
  expect(gauge.of('fuel').state).toBe('waiting')
  const supply = new Bench('startek').reports({ powerV: 12.6 }, 1).start('power', 10).reports({ powerV: 11.9 }, 12)
  expect(supply.of('power').state).toBe('waiting')
})

describe('what a device can show', () => {
  const abilities = (wiring: Wiring) => Object.fromEntries(wiring.results.map(({ test, ability }) => [test, ability]))

  it('is known from its papers, from what it has sent, or not at all', () => {
    expect(abilities(newWiring(findDeviceModel('C720')))).toEqual({
      ignition: 'listed',
      power: 'listed',
      sos: 'none',
      door: 'none',
      vibration: 'listed',
      fuel: 'none',
      output: 'listed',
    })
    const all = (ability: string) =>
      expect(Object.values(abilities(newWiring(undefined)))).toEqual(Array(7).fill(ability))
    all('unknown')
    expect(abilities(newWiring(findDeviceModel('ST-901')))['sos']).toBe('unknown')
    const bench = new Bench('gt06', 'C720').say({ kind: 'alarm', alarms: ['sos'] }, 3)
    expect(abilities(bench.wiring)['sos']).toBe('seen')
  })

  it('follows the model that is expected', () => {
    const { wiring } = new Bench('gt06', 'C720')
    expect(abilities(withModel(wiring, findDeviceModel('VT-106')))['sos']).toBe('listed')
  })
})
