// 1,000 TCP connections with 20,000 frames a second together, and 5,000 datagrams a second, against the whole engine
// and against a plain socket sink that only counts bytes. Each part is a process of its own; all on loopback.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Benchmark } from './benchmark'
import { runEngine, runSink, type ServerReport } from './load/servers'
import { runLoad, type LoadReport } from './load/load'

/** The full minute: BENCH_SECONDS=60. */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6)

const role = process.env['TRACKBENCH_BENCH_ROLE']
if (role === 'engine') void runEngine()
if (role === 'sink') void runSink()
if (role === 'load') void runLoad(Number(process.env['TRACKBENCH_BENCH_PORT']), SECONDS)

interface Round {
  server: ServerReport
  load: LoadReport
}

function start(name: string, folder: string, port = 0): ChildProcess {
  const env = {
    ...process.env,
    TRACKBENCH_BENCH_ROLE: name,
    TRACKBENCH_BENCH_PORT: String(port),
    TRACKBENCH_DATA: folder,
  }
  return fork(fileURLToPath(import.meta.url), [], { env, execArgv: [] })
}

async function round(name: 'engine' | 'sink', folder: string): Promise<Round> {
  const server = start(name, folder)
  const [port] = (await once(server, 'message')) as [number]
  const loader = start('load', folder, port)
  const [load] = (await once(loader, 'message')) as [LoadReport]
  server.send('report')
  const [report] = (await once(server, 'message')) as [ServerReport]
  server.disconnect()
  await once(server, 'exit')
  return { server: report, load }
}

let last: { engine: Round; sink: Round } | undefined
let cpuRatio = 0

async function both(): Promise<number> {
  if (last) return 1
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  try {
    const sink = await round('sink', folder)
    const engine = await round('engine', folder)
    last = { engine, sink }
    cpuRatio = engine.server.cpuMs / sink.server.cpuMs
    check(engine)
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Zero lost, zero uncounted, every answer right. */
function check({ server, load }: Round): void {
  const faults: string[] = []
  if (server.frames + server.dropped !== load.sent)
    faults.push(`${load.sent} frames sent, ${server.frames} seen, ${server.dropped} counted as dropped`)
  if (load.answers + server.dropped < load.wanted) faults.push(`${load.wanted} answers wanted, ${load.answers} came`)
  if (load.wrong > 0) faults.push(`${load.wrong} answers were wrong`)
  if (cpuRatio > 2.5) faults.push(`the engine used ${cpuRatio.toFixed(2)} × the processor time of the sink`)
  if (faults.length > 0) throw new Error(faults.join('; '))
}

export const benchmark: Benchmark = {
  unit: 'runs',
  floor: 0,
  run: both,
  report: () => {
    if (!last) return ''
    const { engine, sink } = last
    const rate = Math.round(engine.load.sent / engine.load.seconds).toLocaleString('en')
    return (
      `${rate} frames/s for ${engine.load.seconds.toFixed(0)} s: ${engine.load.sent} sent, ${engine.server.frames} seen, ${engine.load.answers} of ${engine.load.wanted} answered; ` +
      `CPU ${(engine.server.cpuMs / 1000).toFixed(1)} s, sink ${(sink.server.cpuMs / 1000).toFixed(1)} s, ratio ${cpuRatio.toFixed(2)}; memory ${engine.server.megabytes.toFixed(0)} MB`
    )
  },
}
