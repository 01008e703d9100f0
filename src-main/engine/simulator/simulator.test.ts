import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { plansOf } from '../../../src-shared/simulate/fleet'
import type { DeviceKind } from '../../../src-shared/simulate/plan'
import { Receiver } from '../../../src-shared/session/receiver'
import { Scorecard } from '../../../src-shared/simulate/scorecard'
import { testPlan } from '../../../src-shared/simulate/test-plans'
import { now } from '../clock'
import { AlarmClock } from './alarm-clock'
import { Simulator } from './simulator'

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

/** A server of this computer that does with each connection what the test says. */
async function serve(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    onSocket(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return (server.address() as AddressInfo).port
}

function answering(socket: Socket): void {
  const receiver = new Receiver({ session: 1, nextNumber: () => 1 })
  socket.on('data', (bytes) =>
    receiver.push(bytes, Date.now(), ({ replies }) => {
      for (const reply of replies) socket.write(reply)
    }),
  )
}

async function simulate(port: number, own: Partial<DeviceKind>, devices = 1) {
  const kind = testPlan(findProtocol('gt06')!, { intervalMs: 50, count: 4, ...own })
  const plans = plansOf({ kinds: [kind], devices, identity: kind.device, startAt: now(), spreadMs: 50, seed: 1 })
  const card = new Scorecard(devices)
  const target = { host: '127.0.0.1', port }
  const report = await new Simulator({ plans, target, now, observer: card }).run()
  return { report, score: card.score() }
}

/** Devices that wait for nothing for long. */
const HASTY = { answerMs: 300, tries: 1, pauseMs: 50, heartbeatMs: 60_000 }

describe('Simulator', () => {
  it('plays a hundred devices to the end', async () => {
    const { report, score } = await simulate(await serve(answering), {}, 100)
    expect(report).toEqual({ opened: 100, isReached: true, faults: {} })
    expect(score).toMatchObject({ frames: 500, late: 0, missing: 0, wrong: 0, disconnects: 0 })
    expect(score.acknowledged).toBe(score.wanted)
  })

  it('counts the connections that a server ends, and comes back', async () => {
    let connections = 0
    const port = await serve((socket) => {
      if (++connections === 1) socket.once('data', () => socket.destroy())
      else answering(socket)
    })
    const { report, score } = await simulate(port, { habits: HASTY })
    expect([report.opened, score.disconnects, score.missing]).toEqual([2, 1, 1])
  })

  it('counts what a silent server leaves unanswered', async () => {
    const { score } = await simulate(await serve((socket) => socket.resume()), { habits: HASTY })
    expect([score.acknowledged, score.missing]).toEqual([0, score.wanted])
    expect(score.missing).toBeGreaterThan(0)
  })

  it('leaves a connection open that its device has walked away from', async () => {
    let open = 0
    let most = 0
    const port = await serve((socket) => {
      most = Math.max(most, ++open)
      socket.once('close', () => open--)
      answering(socket)
    })
    // After a second it comes back: the old connection still stands.
    const { report } = await simulate(port, { faults: ['halfopen'], intervalMs: 500 })
    expect([report.opened, most]).toEqual([2, 2])
  })

  it('gives up at once where nobody listens', async () => {
    const port = await serve(() => undefined)
    stops.splice(0).forEach((stop) => stop())
    const { report } = await simulate(port, {})
    expect(report).toEqual({ opened: 0, isReached: false, faults: { ECONNREFUSED: 1 } })
  })
})

it('an alarm clock wakes in the order of time, those set later too', async () => {
  const woken: number[] = []
  const clock = new AlarmClock<number>(now, (sleeper) => {
    woken.push(sleeper)
    if (sleeper === 10) clock.set(25, start + 25)
  })
  const start = now()
  for (const at of [40, 20, 10, 30, 50]) clock.set(at, start + at)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(woken).toEqual([10, 20, 25, 30, 40, 50])
  clock.set(1, start + 1_000)
  clock.clear()
})
