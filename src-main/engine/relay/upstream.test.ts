import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { TcpUpstream, type UpstreamEvents } from './upstream'

const PIECE = 64 << 10
const PIECES = 40

let server: Server
let upstream: TcpUpstream
afterEach(() => {
  upstream.reset()
  server.close()
})

/** A platform that keeps count, and the port that it answers on. */
async function platform(count: (bytes: number) => void): Promise<number> {
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => count(bytes.length))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function call(port: number): { dropped: number; passed: number; down: string[] } {
  const told = { dropped: 0, passed: 0, down: [] as string[] }
  const events: UpstreamEvents = {
    onBytes: () => null,
    onConnected: () => undefined,
    onPassed: (bytes) => (told.passed += bytes),
    onDown: (code) => told.down.push(code),
    onEnded: () => undefined,
    onReset: () => undefined,
    onDropped: (bytes) => (told.dropped += bytes),
  }
  upstream = new TcpUpstream({ host: '127.0.0.1', port }, events)
  return told
}

/** Gives how often that had to wait. */
async function sendAll(): Promise<number> {
  let waits = 0
  for (let i = 0; i < PIECES; i++) {
    const busy = upstream.send(new Uint8Array(PIECE))
    if (!busy) continue
    waits++
    await busy
  }
  return waits
}

describe('the call to the platform', () => {
  it('lets whoever sends much wait while it is on its way, and leaves nothing out', async () => {
    let got = 0
    const port = await platform((bytes) => (got += bytes))
    const told = call(port)
    const waits = await sendAll()
    await expect.poll(() => got).toBe(PIECES * PIECE)
    expect(waits).toBeGreaterThan(0)
    expect(told).toEqual({ dropped: 0, passed: PIECES * PIECE, down: [] })
  })

  it('makes nobody wait for a platform that is known to be away, and counts what is left out', async () => {
    const port = await platform(() => undefined)
    server.close()
    const told = call(port)
    const waits = await sendAll()
    // The one piece above the 256 KiB that wait here was taken before anybody knew.
    expect([waits, told.down]).toEqual([1, ['ECONNREFUSED']])
    expect(told.dropped).toBe((PIECES - 5) * PIECE)
  })
})
