// A thousand frames a second for a while: memory stays flat. BENCH_SECONDS=3600 is the full hour.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trial } from './benchmark'
import { deviceFrames } from './load/device-frames'
import { startListener, stopListener } from './load/listener'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 60)
/** The first part warms up: the engine compiles, buffers find their size. */
const WARM_UP = 0.4
const MOST_GROWTH = 1.05
const CONNECTIONS = 50

function megabytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  const listener = await startListener([], folder)
  let shown = 0
  listener.lines.on('line', (line) => (shown += line.startsWith('{"event":"frame"') ? 1 : 0))
  const sockets = Array.from({ length: CONNECTIONS }, () =>
    connect({ port: listener.port, host: '127.0.0.1', noDelay: true }),
  )
  sockets.forEach((socket) => socket.on('error', () => undefined).resume())
  const devices = sockets.map((_, i) => deviceFrames(i))
  const samples: number[] = []
  let sent = 0
  for (let tick = 0; tick < SECONDS * 20; tick++) {
    sockets.forEach((socket, i) => socket.write(devices[i]?.location ?? new Uint8Array(0)))
    sent += CONNECTIONS
    if (tick % 20 === 0) samples.push(megabytesOf(listener.child.pid ?? 0))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  sockets.forEach((socket) => socket.destroy())
  await stopListener(listener)
  rmSync(folder, { recursive: true, force: true })
  if (shown !== sent) throw new Error(`${sent} frames sent, ${shown} shown`)
  const warm = samples.slice(Math.floor(samples.length * WARM_UP))
  const third = Math.max(1, Math.floor(warm.length / 3))
  const growth = mean(warm.slice(-third)) / mean(warm.slice(0, third))
  if (growth > MOST_GROWTH) throw new Error(`memory grew by ${((growth - 1) * 100).toFixed(1)} % in ${SECONDS} s`)
  return `${sent} frames in ${SECONDS} s, all shown; memory ${mean(warm.slice(-third)).toFixed(0)} MB, ${((growth - 1) * 100).toFixed(1)} % more than after warming up`
}

export const benchmark: Trial = { trial }
