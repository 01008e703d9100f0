// Ten thousand simulated devices, a report every ten seconds each, against the listener of the same computer: every frame
// arrives and every answer comes back.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { now } from '../src-main/engine/clock'
import { Simulator } from '../src-main/engine/simulator/simulator'
import { findProtocol } from '../src-shared/protocols/registry'
import { plansOf } from '../src-shared/simulate/fleet'
import type { Plan } from '../src-shared/simulate/plan'
import { habitsOf } from '../src-shared/simulate/habits'
import { makeTrip } from '../src-shared/simulate/motion'
import { makeRoute } from '../src-shared/simulate/route'
import { Scorecard, type Score } from '../src-shared/simulate/scorecard'
import type { Trial } from './benchmark'
import { startListener, stopListener } from './load/listener'

const DEVICES = Number(process.env['BENCH_DEVICES'] ?? 10_000)
const INTERVAL_MS = 10_000
const REPORTS = 3

function plans(): Plan[] {
  const protocol = findProtocol('gt06')
  if (!protocol) throw new Error('there is no gt06')
  const route = makeRoute([
    { lat: 52.52, lon: 13.4 },
    { lat: 52.4, lon: 13.1 },
  ])
  const kind = {
    protocol,
    transport: 'tcp' as const,
    habits: habitsOf(protocol.id),
    trip: makeTrip(route, { speedKmh: 50, stops: [], tunnels: [] }),
    fences: [],
    events: [],
    intervalMs: INTERVAL_MS,
    count: REPORTS,
    faults: [],
  }
  const fleet = { kinds: [kind] as const, devices: DEVICES, identity: '490154203237518' }
  return plansOf({ ...fleet, startAt: now(), spreadMs: INTERVAL_MS, seed: 1 })
}

async function play(port: number): Promise<Score> {
  const card = new Scorecard(DEVICES)
  const target = { host: '127.0.0.1', port }
  await new Simulator({ plans: plans(), target, now, observer: card }).run()
  return card.score()
}

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  const listener = await startListener([], folder)
  let last = ''
  listener.lines.on('line', (line) => (last = line))
  const before = process.cpuUsage()
  const { frames, wanted, acknowledged, waitMs } = await play(listener.port)
  const { user, system } = process.cpuUsage(before)
  const megabytes = process.memoryUsage.rss() / (1 << 20)
  await Promise.all([once(listener.lines, 'close'), stopListener(listener)])
  rmSync(folder, { recursive: true, force: true })
  const heard = (JSON.parse(last) as { frames: number }).frames
  if (heard !== frames) throw new Error(`${frames} frames were sent and ${heard} heard`)
  if (acknowledged !== wanted) throw new Error(`${wanted} answers were wanted and ${acknowledged} came in time`)
  const seconds = ((user + system) / 1e6).toFixed(1)
  return `${DEVICES.toLocaleString('en')} devices, ${frames.toLocaleString('en')} frames, none lost, ${acknowledged.toLocaleString('en')} answered (95 % within ${waitMs.p95} ms); the simulator took ${seconds} s of CPU and ${megabytes.toFixed(0)} MB`
}

export const benchmark: Trial = { trial }
