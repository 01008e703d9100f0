// A million chunks of random sizes through the relay, both ways: the same bytes arrive, and 95 of 100 are not 5 ms later.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trial } from './benchmark'
import { percentile, startListener, stopListener } from './load/listener'

const CHUNKS = Number(process.env['BENCH_CHUNKS'] ?? 1_000_000)
const ROUND_TRIPS = 500
const MOST_ADDED_MS = 5

let state = 8_888
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

/** Mostly frames of everyday length, a few long ones, of bytes that mean nothing. */
function chunk(): Uint8Array {
  const size = random(100) === 0 ? 1 + random(3_000) : 1 + random(120)
  return Uint8Array.from({ length: size }, () => random(256))
}

/** Echoes everything, in pieces of its own. */
async function platform(): Promise<{ port: number; close: () => void; seen: () => string }> {
  const hash = createHash('sha256')
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      hash.update(bytes)
      const at = random(bytes.length)
      socket.write(bytes.subarray(0, at))
      if (!socket.write(bytes.subarray(at))) {
        socket.pause()
        socket.once('drain', () => socket.resume())
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => server.close(), seen: () => hash.digest('hex') }
}

async function sendAll(port: number): Promise<{ sent: string; back: string; bytes: number }> {
  const up = createHash('sha256')
  const down = createHash('sha256')
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let bytes = 0
  let got = 0
  socket.on('data', (part) => {
    down.update(part)
    got += part.length
  })
  for (let i = 0; i < CHUNKS; i++) {
    const part = chunk()
    up.update(part)
    bytes += part.length
    if (!socket.write(part)) await once(socket, 'drain')
  }
  while (got < bytes) await once(socket, 'data')
  socket.destroy()
  return { sent: up.digest('hex'), back: down.digest('hex'), bytes }
}

async function roundTrips(port: number): Promise<number[]> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  const times: number[] = []
  for (let i = 0; i < ROUND_TRIPS; i++) {
    const at = performance.now()
    const back = once(socket, 'data')
    socket.write('x')
    await back
    times.push(performance.now() - at)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  socket.destroy()
  return times
}

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  const { port, close, seen } = await platform()
  const relay = await startListener(['--relay', `127.0.0.1:${port}`], folder)
  relay.lines.on('line', () => undefined)
  const { sent, back, bytes } = await sendAll(relay.port)
  if (seen() !== sent || back !== sent) throw new Error('what passed the relay is not what was sent')
  const spare = await platform()
  const direct = await roundTrips(spare.port)
  const second = await startListener(['--relay', `127.0.0.1:${spare.port}`], folder)
  second.lines.on('line', () => undefined)
  const relayed = await roundTrips(second.port)
  await Promise.all([stopListener(relay), stopListener(second)])
  close()
  spare.close()
  rmSync(folder, { recursive: true, force: true })
  const added = percentile(relayed, 95) - percentile(direct, 95)
  if (added > MOST_ADDED_MS) throw new Error(`the relay adds ${added.toFixed(1)} ms (95 %)`)
  return `${CHUNKS.toLocaleString('en')} chunks, ${(bytes / 1e6).toFixed(0)} MB each way, the same hashes at all three places; a round trip takes ${added.toFixed(2)} ms more (95 %)`
}

export const benchmark: Trial = { trial }
