// The common causes of a silent tracker, from the device to the finding: the engine listens on a real port, a simulated
// device or a plain socket does what such a device does, and the cause has to stand first among the findings in time.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Expectation } from '../../../src-shared/diagnosis/evidence'
import type { Finding } from '../../../src-shared/diagnosis/finding'
import { THRESHOLDS } from '../../../src-shared/diagnosis/thresholds'
import { findDeviceModel } from '../../../src-shared/model/device-models'
import type { Mode } from '../../../src-shared/link/engine-contract'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { plansOf } from '../../../src-shared/simulate/fleet'
import type { FaultName } from '../../../src-shared/simulate/faults'
import type { DeviceKind } from '../../../src-shared/simulate/plan'
import { Scorecard } from '../../../src-shared/simulate/scorecard'
import { testPlan } from '../../../src-shared/simulate/test-plans'
import { defaultSettings } from '../../../src-shared/settings/settings'
import { now } from '../clock'
import { createEngine, type Engine } from '../engine'
import { Simulator } from '../simulator/simulator'

/** Minutes become tenths of a second: the rules are the same, and nobody has to wait. */
const LIMITS = {
  ...THRESHOLDS,
  nothingMs: 300,
  zeroBytesMs: 200,
  answerMs: 200,
  platformMs: 300,
  noPositionMs: 300,
  // A simulated device takes a second to come back.
  reconnectsPerHour: 2,
}
/** Findings are looked for once a second; the rest is for a busy machine. */
const IN_TIME_MS = 6_000

const IMEI = '490154203237518'
const sockets: Socket[] = []
let folder = ''
let engine: Engine

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trackbench-stories-'))
  process.env['TRACKBENCH_DATA'] = folder
  engine = createEngine(defaultSettings, {}, LIMITS)
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await engine.close()
  delete process.env['TRACKBENCH_DATA']
  rmSync(folder, { recursive: true, force: true })
})

async function listen(mode: Mode = { kind: 'answer' }): Promise<number> {
  await engine.setMode(mode)
  const started = await engine.startListening({ host: '127.0.0.1', port: 0, tcp: true, udp: true })
  if (!started.ok || started.value.kind !== 'on') throw new Error('does not listen')
  return started.value.port
}

async function dial(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  sockets.push(socket)
  await once(socket, 'connect')
  return socket
}

/** A simulated gt06 that does not wait for long, with these faults. */
function play(port: number, faults: readonly FaultName[], own: Partial<DeviceKind> = {}, devices = 1): void {
  const habits = { answerMs: 120, tries: 8, pauseMs: 50, heartbeatMs: 60_000 }
  const kind = testPlan(findProtocol('gt06')!, { faults, habits, intervalMs: 60, count: 8, ...own })
  const plans = plansOf({ kinds: [kind], devices, identity: IMEI, startAt: now(), spreadMs: 30, seed: 1 })
  const target = { host: '127.0.0.1', port }
  void new Simulator({ plans, target, now, observer: new Scorecard(devices) }).run()
}

/** The first finding, once there is one of this rule. It is judged at each look: the window's list waits for a second. */
async function headline(rule: Finding['rule'], expected: Expectation = {}): Promise<Finding | undefined> {
  const { diagnosis } = engine.live
  diagnosis.expect(expected)
  await expect
    .poll(() => diagnosis.judgeAll().map((finding) => finding.rule), { timeout: IN_TIME_MS, interval: 50 })
    .toContain(rule)
  return diagnosis.findings()[0]
}

describe('the road', () => {
  it('nothing arrives: the port is open, and nobody comes (R-NET-1)', async () => {
    await listen()
    expect(await headline('nothing-arrives')).toMatchObject({ rule: 'nothing-arrives', severity: 'error' })
  })

  it('a browser reaches the port, and no tracker does: the device has no data (R-NET-2)', async () => {
    const port = await listen()
    const browser = await dial(port)
    browser.end('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
    expect(await headline('reachable-but-silent')).toMatchObject({ because: [expect.any(Number)] })
  })

  it('connections open and stay empty: the SIM plan blocks data (R-NET-5)', async () => {
    const port = await listen()
    await dial(port)
    await dial(port)
    expect(await headline('zero-bytes')).toMatchObject({ rule: 'zero-bytes', params: { times: 2, host: '127.0.0.1' } })
  })

  it('another program has the port (D0)', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await engine.startListening({ host: '127.0.0.1', port, tcp: true, udp: false })
    expect(await headline('port-failed')).toMatchObject({ params: { port, code: 'EADDRINUSE' } })
    other.close()
  })

  it('UDP where the job says TCP (R-NET-7)', async () => {
    const port = await listen()
    const socket = createSocket('udp4')
    for (const bytes of findProtocol('gt06')!.encode({ kind: 'login', device: IMEI, time: now() }, 1)) {
      socket.send(bytes, port, '127.0.0.1')
    }
    expect(await headline('other-transport', { transport: 'tcp' })).toMatchObject({ params: { seen: 'UDP' } })
    socket.close()
  })
})

describe('who it is', () => {
  it('the box says VT310, the frames say GT06 (R-PROTO-1)', async () => {
    play(await listen(), [])
    const model = findDeviceModel('VT310')
    expect(await headline('other-family', { model })).toMatchObject({ rule: 'other-family', device: IMEI })
  })

  it('one digit of the identity was mistyped (R-ID-1)', async () => {
    play(await listen(), [])
    const found = await headline('identity-typo', { identity: '490154203237581' })
    expect(found).toMatchObject({ params: { seen: IMEI, digit: 14 } })
  })

  it('two trackers use one identity (R-ID-7)', async () => {
    play(await listen(), ['sameimei'], { count: 40 }, 2)
    expect(await headline('identity-twice')).toMatchObject({ severity: 'error', device: IMEI })
  })
})

describe('what it is told', () => {
  it('nobody answers its login, and it says nothing else (R-LINK-1)', async () => {
    play(await listen({ kind: 'listen' }), [])
    expect(await headline('login-loop-unanswered')).toMatchObject({ rule: 'login-loop-unanswered', severity: 'error' })
  })

  it('it does not accept the answer (R-LINK-2)', async () => {
    play(await listen(), ['ignore'])
    expect(await headline('login-loop-answered')).toMatchObject({ rule: 'login-loop-answered' })
  })

  it('the platform behind the relay is silent (D5)', async () => {
    const platform = createServer((socket) => socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1')
    await once(platform, 'listening')
    const to = `127.0.0.1:${(platform.address() as AddressInfo).port}`
    play(await listen({ kind: 'relay', to }), [])
    expect(await headline('platform-silent')).toMatchObject({ params: { identity: IMEI } })
    platform.close()
  })
})

describe('what it says', () => {
  it('no satellites (R-GPS-1), and it is over once it has some', async () => {
    const port = await listen()
    play(port, ['nofix'])
    expect(await headline('no-fix')).toMatchObject({ rule: 'no-fix', severity: 'warning' })
    play(port, [])
    await expect
      .poll(() => engine.live.diagnosis.findings().map(({ rule }) => rule), { timeout: IN_TIME_MS })
      .not.toContain('no-fix')
  })

  it('a clock on local time (R-TIME-1)', async () => {
    play(await listen(), ['timezone'])
    expect(await headline('zone')).toMatchObject({ params: { minutes: 480 } })
  })

  it('a week counter that rolled over (R-TIME-4)', async () => {
    play(await listen(), ['rollover'])
    expect(await headline('rollover')).toMatchObject({ rule: 'rollover' })
  })

  it('it connects anew all the time (R-LINK-7)', async () => {
    play(await listen(), ['reconnect'], { count: 30, intervalMs: 300 })
    expect(await headline('reconnects')).toMatchObject({ rule: 'reconnects' })
  })

  it('it worked, and then nothing came any more (R-NET-9)', async () => {
    await engine.close()
    engine = createEngine(defaultSettings, {}, { ...LIMITS, offlineMs: 600 })
    play(await listen(), [], { count: 3 })
    expect(await headline('went-silent')).toMatchObject({ rule: 'went-silent', device: IMEI })
  })

  it('main power was cut (R-PWR-1)', async () => {
    play(await listen(), [], { events: [{ afterMs: 100, what: 'powerCut' }] })
    expect(await headline('power-lost')).toMatchObject({ rule: 'power-lost', severity: 'error' })
  })

  it('nothing wrong: nothing is said while it drives', async () => {
    play(await listen(), [], { count: 30 })
    await expect.poll(() => engine.live.diagnosis.collector.bench.frames, { timeout: IN_TIME_MS }).toBeGreaterThan(10)
    expect(engine.live.diagnosis.judgeAll()).toEqual([])
  })
})
