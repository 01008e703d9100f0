// Hostile peers all at once, and one honest tracker: its frames are answered within a second, and memory stays bounded.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync, readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trial } from './benchmark'
import { deviceFrames } from './load/device-frames'
import { percentile, startListener, stopListener } from './load/listener'

const IDLE = 5_000
const SECONDS = 6
const MOST_MEGABYTES = 600
const MOST_MS = 1_000

function dial(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  return socket.on('error', () => undefined).resume()
}

/** Each does its worst until told to stop. */
function attack(port: number): { stop: () => void } {
  const timers: NodeJS.Timeout[] = []
  const sockets: Socket[] = []
  const noise = Uint8Array.from({ length: 65_536 }, (_, i) => (i * 2_654_435_761) >>> 24)
  const every = (ms: number, work: () => void) => timers.push(setInterval(work, ms))
  const keep = (socket: Socket) => (sockets.push(socket), socket)
  const drip = keep(dial(port))
  every(1_000, () => drip.write(Uint8Array.of(0x78)))
  const endless = keep(dial(port))
  endless.write('imei:')
  every(20, () => endless.write('9'.repeat(1_000)))
  every(200, () => keep(dial(port)).write(noise))
  every(20, () => {
    const socket = dial(port)
    socket.once('connect', () => socket.resetAndDestroy())
  })
  const flood = createSocket('udp4')
  every(10, () => {
    for (let i = 0; i < 100; i++) flood.send(noise.subarray(i * 7, i * 7 + 60), port, '127.0.0.1')
  })
  return {
    stop: () => {
      timers.forEach(clearInterval)
      sockets.forEach((socket) => socket.destroy())
      flood.close()
    },
  }
}

async function answerTimes(port: number): Promise<number[]> {
  const socket = dial(port)
  await once(socket, 'connect')
  const times: number[] = []
  const { heartbeat } = deviceFrames(9)
  const end = performance.now() + SECONDS * 1_000
  while (performance.now() < end) {
    const at = performance.now()
    const answered = once(socket, 'data')
    socket.write(heartbeat)
    await answered
    times.push(performance.now() - at)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  socket.destroy()
  return times
}

function megabytesOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  const listener = await startListener([], folder)
  listener.lines.on('line', () => undefined)
  const idle: Socket[] = []
  for (let i = 0; i < IDLE; i += 250) {
    const some = Array.from({ length: 250 }, () => dial(listener.port))
    await Promise.all(some.map((socket) => (socket.connecting ? once(socket, 'connect') : null)))
    idle.push(...some)
  }
  const { stop } = attack(listener.port)
  const times = await answerTimes(listener.port)
  stop()
  const megabytes = megabytesOf(listener.child.pid ?? 0)
  idle.forEach((socket) => socket.destroy())
  await stopListener(listener)
  rmSync(folder, { recursive: true, force: true })
  const worst = Math.max(...times)
  if (worst > MOST_MS) throw new Error(`an honest tracker waited ${worst.toFixed(0)} ms for its answer`)
  if (megabytes > MOST_MEGABYTES) throw new Error(`the listener grew to ${megabytes.toFixed(0)} MB`)
  return `${IDLE} idle connections, noise, resets, endless frames and a UDP flood: ${times.length} honest frames answered within ${percentile(times, 95).toFixed(0)} ms (95 %), ${worst.toFixed(0)} ms (all); ${megabytes.toFixed(0)} MB at most`
}

export const benchmark: Trial = { trial }
