// Files beside a live port: real captures, real sockets.
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeCapture } from '../../../bench/load/write-capture'
import { fromHex, toHex } from '../../../src-shared/bytes/hex'
import type { FileState } from '../../../src-shared/link/contracts/sources'
import { createEngine, type Engine } from '../engine'
import { engineForEach } from '../test-engine'

const HEARTBEAT = '68680f0504049015420323751800051a00000d0a'
/** A busy machine reads slowly; and what is looked for may be over in a moment. */
const SOON = { timeout: 10_000, interval: 2 }
let folder = ''
let engine: Engine

engineForEach((made, where) => {
  engine = made
  folder = where
})

function capture(frames: number, name = 'a.pcapng'): string {
  const path = join(folder, name)
  writeCapture(path, frames)
  return path
}

/** Opens a file; gives its state when nothing more is read. */
async function open(path: string): Promise<FileState> {
  engine.files.open(path)
  await expect.poll(() => state().phase, SOON).not.toBe('reading')
  return state()
}

function state(): FileState {
  const { current } = engine.files
  if (!current) throw new Error('no file is open')
  return current.state
}

it('opens a capture beside the live source, which knows nothing of it', async () => {
  expect(await open(capture(2_000))).toMatchObject({ phase: 'read', frames: 2_000, noticeCount: 0 })
  const view = engine.openView(() => undefined)
  expect(view.counts().total).toBe(0)
  view.look(engine.files.current!.workspace)
  expect(view.counts()).toMatchObject({ total: 2_000, shown: 2_000 })
  expect(view.devices().length).toBe(200)
  expect(view.frame(1_999)?.row).toMatchObject({ number: 2_000, session: 200, protocol: 'gt02', type: 'position' })
  expect(engine.state().counters.frames).toBe(0)
})

it('answers a tracker while it reads', async () => {
  const started = await engine.startListening({ host: '127.0.0.1', port: 0, tcp: true, udp: true })
  if (!started.ok || started.value.kind !== 'on') throw new Error('does not listen')
  const socket = connect(started.value.port, '127.0.0.1')
  await once(socket, 'connect')
  engine.files.open(capture(100_000))
  await expect.poll(() => state().frames, SOON).toBeGreaterThan(0)
  socket.write(fromHex(HEARTBEAT)!)
  await once(socket, 'data')
  expect(state().phase).toBe('reading')
  socket.destroy()
})

it('finds what is wrong in all of it, whatever was asked while it was read', async () => {
  engine.files.open(join(import.meta.dirname, '../../../fixtures/captures/example.pcapng'))
  const { diagnosis } = engine.files.current!.workspace
  expect(diagnosis.findings()).toEqual([])
  await expect.poll(() => state().phase, SOON).toBe('read')
  expect(diagnosis.findings().map(({ rule }) => rule)).toContain('checksum-link')
})

it('keeps what was read when it is stopped, and says so', async () => {
  engine.files.open(capture(50_000))
  await expect.poll(() => state().frames, SOON).toBeGreaterThan(0)
  engine.files.current?.cancel()
  await expect.poll(() => state().phase, SOON).toBe('cancelled')
  const { frames, read, total } = state()
  expect(frames).toBeGreaterThan(0)
  expect(frames).toBeLessThan(50_000)
  expect(read).toBeLessThan(total)
  expect(engine.files.current?.workspace.reader.bytes(frames - 1).length).toBe(42)
})

it('opens a file that was cut off as far as it goes, and says where it ends', async () => {
  const path = capture(1_000)
  const { length } = readFileSync(path)
  truncateSync(path, length - 20)
  const { frames, phase, notices } = await open(path)
  expect({ frames, phase }).toEqual({ frames: 999, phase: 'read' })
  expect(notices).toMatchObject([{ offset: expect.any(Number) as number }])
  expect(notices[0]?.text).toContain('ends in the middle')
})

it('lists a recording as the live source did, a frame by the same number', async () => {
  const started = await engine.startListening({ host: '127.0.0.1', port: 0, tcp: true, udp: true })
  if (!started.ok || started.value.kind !== 'on') throw new Error('does not listen')
  const live = engine.openView(() => undefined)
  // A tracker that says three things at once is answered three times; a browser gets its page.
  for (const said of [fromHex(HEARTBEAT.repeat(3))!, Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')]) {
    const before = live.counts().total
    const socket = connect(started.value.port, '127.0.0.1')
    socket.write(said)
    await expect.poll(() => live.counts().total, SOON).toBe(before + (before === 0 ? 6 : 2))
    socket.destroy()
  }
  const told = (view: typeof live) =>
    view.rows(0, 10).map(({ number, direction, type, summary }) => `${number} ${direction} ${type} ${summary}`)
  const listed = told(live)
  expect(listed.slice(-2)).toEqual([
    expect.stringMatching('7 in noise Web browser'),
    expect.stringMatching('8 out reply “HTTP/1.1 200 OK”'),
  ])
  const path = engine.state().recording?.file ?? ''
  await engine.stopListening()
  await open(path)
  live.look(engine.files.current!.workspace)
  expect(told(live)).toEqual(listed)
})

it('reads a log of text, whose bytes stand nowhere in it', async () => {
  const path = join(folder, 'tracker-server.log')
  const line = (second: number) => `2026-11-21 14:00:0${second}  INFO: [T1a2b3c4d: gt02 < 192.0.2.9] ${HEARTBEAT}\n`
  writeFileSync(path, line(1) + line(2))
  expect(await open(path)).toMatchObject({ phase: 'read', frames: 2 })
  expect(toHex(engine.files.current!.workspace.reader.bytes(1))).toBe(HEARTBEAT)
})

it('says why a file cannot be opened', async () => {
  const missing = await open(join(folder, 'none.pcapng'))
  expect(missing).toMatchObject({ phase: 'failed', frames: 0 })
  expect(missing.fault).toContain('There is no file')
})

it('remembers what was opened, latest first, while it is there', async () => {
  const [first, second] = [capture(1), capture(1, 'b.pcapng')]
  await open(first)
  await open(second)
  await open(first)
  const names = async () => (await createEngine().files.recent()).map(({ path }) => path)
  expect(await names()).toEqual([first, second])
  rmSync(second)
  expect(await names()).toEqual([first])
})

it('lists the captures of this computer and opens them by name, and no other file', async () => {
  const captures = join(folder, 'captures')
  mkdirSync(captures)
  const path = capture(3, join('captures', '2026-11-21T14-40-49Z.pcapng'))
  writeFileSync(join(captures, 'note.txt'), 'nothing of ours')
  expect(await engine.files.captures(path)).toMatchObject([{ path, isBeingWritten: true }])
  expect(engine.files.isKnown(path)).toBe(true)
  const strangers = ['/etc/passwd', join(captures, '..', 'recent.json'), join(captures, 'note.txt')]
  expect(strangers.map((stranger) => engine.files.isKnown(stranger))).toEqual([false, false, false])
})
