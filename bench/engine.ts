// 1,000 TCP connections with 20,000 frames a second together, and 5,000 datagrams a second, against the whole engine
// and against a plain socket sink that only counts bytes. Each part is a process of its own; all on loopback.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Trial } from './benchmark'
import { runEngine, runSink, type ServerReport } from './load/servers'
import { runLoad, type LoadReport } from './load/load'

/** The full minute: BENCH_SECONDS=60. */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6)

/** Processor time of the engine over that of the sink. */
const MOST_CPU = 2.5

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

async function both(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  try {
    const sink = await round('sink', folder)
    const engine = await round('engine', folder)
    const ratio = engine.server.cpuMs / sink.server.cpuMs
    check(engine, ratio)
    return describe(engine, sink, ratio)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Zero lost, zero uncounted, every answer right. */
function check({ server, load }: Round, ratio: number): void {
  const faults: string[] = []
  if (server.frames + server.dropped !== load.sent) {
    faults.push(`${load.sent} frames sent, ${server.frames} seen, ${server.dropped} counted as dropped`)
  }
  if (load.answers + server.dropped < load.wanted) faults.push(`${load.wanted} answers wanted, ${load.answers} came`)
  if (load.wrong > 0) faults.push(`${load.wrong} answers were wrong`)
  if (ratio > MOST_CPU) faults.push(`the engine used ${ratio.toFixed(2)} × the processor time of the sink`)
  if (faults.length > 0) throw new Error(faults.join('; '))
}

function describe({ server, load }: Round, sink: Round, ratio: number): string {
  const rate = Math.round(load.sent / load.seconds).toLocaleString('en')
  const counts = `${load.sent} sent, ${server.frames} seen, ${server.dropped} counted as dropped, ${load.answers} of ${load.wanted} answered`
  const cpu = `CPU ${(server.cpuMs / 1000).toFixed(1)} s, sink ${(sink.server.cpuMs / 1000).toFixed(1)} s, ratio ${ratio.toFixed(2)}`
  return `${rate} frames/s for ${load.seconds.toFixed(0)} s: ${counts}; ${cpu}; memory ${server.megabytes.toFixed(0)} MB`
}

export const benchmark: Trial = { trial: both }
