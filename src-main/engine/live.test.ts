// Real sockets on loopback, a free port each.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../src-shared/model/frame'
import { fromHex, toHex } from '../../src-shared/bytes/hex'
import type { Closed } from '../../src-shared/capture/source-event'
import { now } from './clock'
import { Counters } from './counters'
import { Pipeline } from './pipeline/pipeline'
import type { Limits } from './sources/limits'
import { LiveSource } from './sources/live-source'
import { countSessions } from './sources/source'

const HEARTBEAT = fromHex('68680f0504049015420323751800051a00000d0a')!
const ANSWER = '54681a0d0a'

interface Bench {
  port: number
  frames: Frame[]
  closed: Closed[]
  counters: Counters
  source: LiveSource
}

const cleanUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo()
})

async function listen(limits: Partial<Limits> = {}, answers = true): Promise<Bench> {
  const counters = new Counters()
  const frames: Frame[] = []
  const closed: Closed[] = []
  const pipeline = new Pipeline({
    recording: null,
    index: null,
    counters,
    answer: answers ? (session, bytes) => source.send(session, bytes) : null,
    showAnswers: false,
    now,
    onFrame: (frame) => frames.push({ ...frame, bytes: frame.bytes.slice() }),
    onClose: (event) => closed.push(event),
  })
  const source: LiveSource = new LiveSource({
    host: '127.0.0.1',
    port: 0,
    tcp: true,
    udp: true,
    limits,
    counters,
    nextSession: countSessions(),
    accept: pipeline.accept,
  })
  const started = await source.start()
  if (!started.ok) throw new Error(started.error.text)
  cleanUp.push(
    () => pipeline.finish(),
    () => source.stop(),
  )
  return { port: started.value[0]?.port ?? 0, frames, closed, counters, source }
}

async function dial(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  cleanUp.push(() => void socket.destroy())
  socket.on('error', () => undefined)
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

describe('live source', () => {
  it('frames and answers what TCP brings, split anywhere', async () => {
    const bench = await listen()
    const socket = await dial(bench.port)
    for (const byte of HEARTBEAT) {
      socket.write(Uint8Array.of(byte))
      await new Promise((resolve) => setImmediate(resolve))
    }
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString('hex')).toBe(ANSWER)
    expect(bench.frames.map((frame) => [frame.protocol, frame.type, toHex(frame.bytes)])).toEqual([
      ['gt02', 'heartbeat', toHex(HEARTBEAT)],
    ])
  })

  it('answers a datagram from the port it was sent to', async () => {
    const bench = await listen()
    const socket = createSocket('udp4')
    cleanUp.push(() => void socket.close())
    socket.send(HEARTBEAT, bench.port, '127.0.0.1')
    const [answer, from] = (await once(socket, 'message')) as [Buffer, { port: number }]
    expect([answer.toString('hex'), from.port]).toEqual([ANSWER, bench.port])
    expect(bench.source.sessions).toEqual({ tcp: 0, udp: 1 })
  })

  it('answers nothing when told to listen only', async () => {
    const bench = await listen({}, false)
    const socket = await dial(bench.port)
    socket.end(HEARTBEAT)
    await once(socket, 'close')
    await until(() => bench.closed.length === 1)
    expect([bench.frames.length, socket.bytesRead]).toEqual([1, 0])
  })

  it('says who closed', async () => {
    const bench = await listen()
    const polite = await dial(bench.port)
    polite.end()
    await until(() => bench.closed.length === 1)
    const rude = await dial(bench.port)
    rude.resetAndDestroy()
    await until(() => bench.closed.length === 2)
    await dial(bench.port)
    await until(() => bench.source.sessions.tcp === 1)
    await bench.source.stop()
    await until(() => bench.closed.length === 3)
    expect(bench.closed.map((event) => event.why)).toEqual(['peer closed', 'peer reset', 'closed here'])
  })

  it('closes a connection that never speaks, and one that fell silent', async () => {
    const bench = await listen({ firstBytesMs: 100, idleMs: 200 })
    const mute = await dial(bench.port)
    const silent = await dial(bench.port)
    silent.write(HEARTBEAT)
    mute.resume()
    silent.resume()
    await until(() => bench.closed.length === 2)
    expect(bench.closed.map((event) => event.why).sort()).toEqual(['idle', 'timeout'])
  })

  it('refuses connections over the limit, and counts them', async () => {
    const bench = await listen({ connections: 2 })
    await dial(bench.port)
    await dial(bench.port)
    const third = await dial(bench.port)
    third.resume()
    await once(third, 'close')
    expect([bench.counters.dropped, bench.source.sessions.tcp]).toEqual([{ connectionsRefused: 1 }, 2])
  })

  it('limits datagrams a second, and counts what it leaves out', async () => {
    const bench = await listen({ datagramsPerSecond: 5 })
    const socket = createSocket('udp4')
    cleanUp.push(() => void socket.close())
    for (let i = 0; i < 40; i++) socket.send(HEARTBEAT, bench.port, '127.0.0.1')
    await until(() => bench.frames.length + (bench.counters.dropped['datagramsOverRate'] ?? 0) === 40)
    // The burst may straddle a second.
    expect(bench.frames.length).toBeLessThanOrEqual(10)
  })

  it('names the program that holds a busy port, and a port that is free', async () => {
    const bench = await listen()
    const second = new LiveSource({
      host: '127.0.0.1',
      port: bench.port,
      tcp: true,
      udp: true,
      counters: new Counters(),
      nextSession: countSessions(),
      accept: () => undefined,
    })
    const started = await second.start()
    expect(started.ok).toBe(false)
    if (started.ok) return
    expect(started.error.code).toBe('EADDRINUSE')
    expect(started.error.freePort).toBeGreaterThan(bench.port)
    if (process.platform === 'linux') expect(started.error.text).toContain(`(pid ${process.pid})`)
  })

  it('says that an address is not of this computer', async () => {
    const source = new LiveSource({
      host: '192.0.2.1',
      port: 0,
      tcp: true,
      udp: false,
      counters: new Counters(),
      nextSession: countSessions(),
      accept: () => undefined,
    })
    const started = await source.start()
    expect(started.ok ? '' : started.error.text).toContain('192.0.2.1')
  })
})
