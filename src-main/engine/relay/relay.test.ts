// A real platform on loopback: what passes the relay must arrive as it was sent, both ways.
import { createHash } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { fromHex } from '../../../src-shared/bytes/hex'
import type { Closed } from '../../../src-shared/capture/source-event'
import type { Frame } from '../../../src-shared/model/frame'
import { now } from '../clock'
import { Counters } from '../counters'
import { Pipeline } from '../pipeline/pipeline'
import { LiveSource } from '../sources/live-source'
import { countSessions } from '../sources/source'
import { Relay } from './relay'

const HEARTBEAT = fromHex('68680f0504049015420323751800051a00000d0a')!
const ANSWER = fromHex('54681a0d0a')!

const cleanUp: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo()
})

async function relayTo(
  port: number,
): Promise<{ port: number; relay: Relay; frames: Frame[]; closed: Closed[]; states: string[] }> {
  const counters = new Counters()
  const frames: Frame[] = []
  const closed: Closed[] = []
  const states: string[] = []
  const pipeline = new Pipeline({
    recording: null,
    index: null,
    counters,
    answer: null,
    showAnswers: true,
    now,
    onFrame: (frame) => frames.push(frame),
    onClose: (event) => closed.push(event),
  })
  const relay = new Relay({
    target: { host: '127.0.0.1', port },
    source: () => source,
    accept: pipeline.accept,
    counters,
    now,
    onState: (text) => states.push(text),
  })
  const source: LiveSource = new LiveSource({
    host: '127.0.0.1',
    port: 0,
    tcp: true,
    udp: true,
    counters,
    nextSession: countSessions(),
    accept: relay.accept,
    onHalfClosed: relay.onHalfClosed,
  })
  const started = await source.start()
  if (!started.ok) throw new Error(started.error.text)
  cleanUp.push(
    () => relay.close(),
    () => pipeline.finish(),
    () => source.stop(),
  )
  return { port: started.value[0]?.port ?? 0, relay, frames, closed, states }
}

async function platform(onSocket: (socket: Socket) => void, port = 0): Promise<number> {
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined)
    cleanUp.push(() => socket.destroy())
    onSocket(socket)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  cleanUp.push(() => server.close())
  return (server.address() as AddressInfo).port
}

async function device(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true })
  socket.on('error', () => undefined)
  cleanUp.push(() => socket.destroy())
  await once(socket, 'connect')
  return socket
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('waited for 15 s in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function pseudoRandom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

describe('relay', () => {
  it('passes megabytes both ways, split at random, without changing a byte', async () => {
    const random = pseudoRandom(7)
    const sums = {
      up: createHash('sha256'),
      upSeen: createHash('sha256'),
      down: createHash('sha256'),
      downSeen: createHash('sha256'),
    }
    const chunk = () => Uint8Array.from({ length: 1 + Math.floor(random() * 4_000) }, () => Math.floor(random() * 256))
    const seen = { up: 0, down: 0 }
    const port = await platform((socket) => {
      socket.on('data', (bytes) => {
        sums.upSeen.update(bytes)
        seen.up += bytes.length
        const back = chunk()
        sums.down.update(back)
        sent.down += back.length
        socket.write(back)
      })
    })
    const sent = { up: 0, down: 0 }
    const bench = await relayTo(port)
    const socket = await device(bench.port)
    socket.on('data', (bytes) => {
      sums.downSeen.update(bytes)
      seen.down += bytes.length
    })
    for (let i = 0; i < 1_500; i++) {
      const bytes = chunk()
      sums.up.update(bytes)
      sent.up += bytes.length
      if (!socket.write(bytes)) await once(socket, 'drain')
    }
    await until(() => seen.up === sent.up && seen.down === sent.down)
    expect([sums.upSeen.digest('hex'), sums.downSeen.digest('hex')]).toEqual([
      sums.up.digest('hex'),
      sums.down.digest('hex'),
    ])
    const passed = { bytesIn: sent.up, bytesPassed: sent.up, bytesOut: sent.down, down: null, waitingSince: null }
    expect(bench.relay.state).toMatchObject(passed)
  })

  it('decodes both directions and measures the platform', async () => {
    const port = await platform((socket) => {
      socket.on('data', () => socket.write(ANSWER))
      socket.on('end', () => socket.end())
    })
    const bench = await relayTo(port)
    const socket = await device(bench.port)
    socket.write(HEARTBEAT)
    await once(socket, 'data')
    socket.end()
    await until(() => bench.closed.length === 1)
    expect(bench.frames.map((frame) => [frame.direction, frame.bytes.length])).toEqual([
      ['in', 20],
      ['out', 5],
    ])
    expect(bench.relay.state.latencyMs).toBeGreaterThanOrEqual(0)
  })

  it('passes a half-close on, and the answer that comes after it', async () => {
    const port = await platform((socket) => {
      socket.resume()
      socket.on('end', () => socket.end(ANSWER))
    })
    const bench = await relayTo(port)
    const socket = await device(bench.port)
    socket.write(HEARTBEAT)
    await until(() => bench.relay.state.connected === 1)
    const answers: Buffer[] = []
    socket.on('data', (bytes) => answers.push(bytes))
    const ended = once(socket, 'end')
    socket.end()
    await ended
    expect(Buffer.concat(answers).toString('hex')).toBe(Buffer.from(ANSWER).toString('hex'))
  })

  it('passes a reset on, both ways', async () => {
    const sockets: Socket[] = []
    const port = await platform((socket) => sockets.push(socket))
    const bench = await relayTo(port)
    const first = await device(bench.port)
    await until(() => sockets.length === 1)
    sockets[0]?.resetAndDestroy()
    await until(() => first.destroyed || bench.closed.length === 1)
    expect(bench.closed[0]?.why).toBe('reset here')
    const second = await device(bench.port)
    await until(() => sockets.length === 2)
    let fault = ''
    sockets[1]?.on('error', (error: NodeJS.ErrnoException) => (fault = error.code ?? ''))
    sockets[1]?.resume()
    second.resetAndDestroy()
    await until(() => fault === 'ECONNRESET')
  })

  it('goes on recording while the platform is away, and delivers when it is back', async () => {
    const port = await platform(() => undefined)
    await cleanUp
      .splice(0)
      .reverse()
      .reduce<Promise<unknown>>((before, undo) => before.then(undo), Promise.resolve())
    const bench = await relayTo(port)
    const socket = await device(bench.port)
    socket.write(HEARTBEAT)
    await until(() => bench.frames.length === 1 && bench.states.length === 1)
    expect(bench.states[0]).toContain('ECONNREFUSED')
    const { bytesIn, bytesPassed, waitingSince, retryAt } = bench.relay.state
    expect([bytesIn, bytesPassed, typeof waitingSince]).toEqual([HEARTBEAT.length, 0, 'number'])
    expect(retryAt).toBeGreaterThan(waitingSince ?? Infinity)
    let got = 0
    await platform((peer) => peer.on('data', (bytes) => (got += bytes.length)), port)
    await until(() => got === HEARTBEAT.length)
    expect(bench.states[1]).toContain('reached again')
    expect(bench.relay.state).toMatchObject({ bytesPassed: HEARTBEAT.length, retryAt: null })
  })

  it('passes datagrams on, each device by a port of its own', async () => {
    const upstream = createSocket('udp4')
    upstream.bind(0, '127.0.0.1')
    await once(upstream, 'listening')
    cleanUp.push(() => upstream.close())
    const from = new Set<number>()
    upstream.on('message', (_, remote) => {
      from.add(remote.port)
      upstream.send(ANSWER, remote.port, remote.address)
    })
    const bench = await relayTo(upstream.address().port)
    for (let i = 0; i < 2; i++) {
      const socket = createSocket('udp4')
      cleanUp.push(() => socket.close())
      socket.send(HEARTBEAT, bench.port, '127.0.0.1')
      const [answer] = (await once(socket, 'message')) as [Buffer]
      expect(Buffer.from(ANSWER).equals(answer)).toBe(true)
    }
    expect(from.size).toBe(2)
  })
})
