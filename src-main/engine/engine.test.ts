// The engine as the window uses it, with a real device on loopback.
import { once } from 'node:events'
import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fromHex, toHex } from '../../src-shared/bytes/hex'
import { defaultSettings } from '../../src-shared/settings/settings'
import { createEngine, type Engine } from './engine'
import { engineForEach } from './test-engine'

const HEARTBEAT = '68680f0504049015420323751800051a00000d0a'
let folder = ''
let engine: Engine

engineForEach((made, where) => {
  engine = made
  folder = where
})

async function start(): Promise<number> {
  const started = await engine.startListening({ host: '127.0.0.1', port: 0, tcp: true, udp: true })
  if (!started.ok || started.value.kind !== 'on') throw new Error('does not listen')
  return started.value.port
}

const view = () => engine.openView(() => undefined)
const allRows = () => view().rows(0, 500)

async function sendAndHear(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(fromHex(HEARTBEAT)!)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return answer.toString('hex')
}

it('shows what arrived, and what it answered, with the bytes', async () => {
  expect(await sendAndHear(await start())).toBe('54681a0d0a')
  const rows = allRows()
  expect(rows.length).toBe(engine.state().counters.frames)
  expect(rows[0]).toMatchObject({
    row: 0,
    number: 1,
    direction: 'in',
    protocol: 'gt02',
    type: 'heartbeat',
    device: '490154203237518',
    length: 20,
  })
  expect(rows[1]).toMatchObject({ direction: 'out', protocol: 'gt02', type: 'reply', issues: [], length: 5 })
  expect(toHex(view().frame(0)?.bytes ?? new Uint8Array(0))).toBe(HEARTBEAT)
  expect(view().frame(99)).toBeUndefined()
})

it('lists each device once, with its answers, and says when it is gone', async () => {
  const port = await start()
  await sendAndHear(port)
  const socket = connect(port, '127.0.0.1')
  socket.write(fromHex(HEARTBEAT)!)
  await once(socket, 'data')
  await expect
    .poll(() => view().devices())
    .toMatchObject([{ device: '490154203237518', protocol: 'gt02', transport: 'tcp', frames: 4, sessions: 1 }])
  await engine.stopListening()
  expect(
    view()
      .devices()
      .map(({ sessions }) => sessions),
  ).toEqual([0])
  socket.destroy()
})

it('counts what names no device, and what is wrong, on a line of its own', async () => {
  const socket = connect(await start(), '127.0.0.1')
  socket.end('SSH-2.0-scanner\r\n')
  await expect
    .poll(() =>
      view()
        .devices()
        .map(({ frames, sessions }) => ({ frames, sessions })),
    )
    .toEqual([{ frames: 1, sessions: 0 }])
  expect(view().devices()[0]?.device).toBeUndefined()
  // The issue of the frame, as one of its kind; that a scanner came is a remark.
  expect(engine.live.diagnosis.judgeAll().map(({ rule, severity }) => [rule, severity])).toEqual([
    ['not-a-tracker', 'info'],
  ])
  expect(engine.live.diagnosis.state()).toMatchObject({ error: 0, warning: 1, info: 1 })
})

it('still shows what came before listening was stopped and started again', async () => {
  await sendAndHear(await start())
  await engine.stopListening()
  const between = allRows().length
  await sendAndHear(await start())
  await engine.stopListening()
  const rows = allRows()
  expect(rows.length).toBeGreaterThan(between)
  expect(
    rows
      .filter(({ direction }) => direction === 'in')
      .map(({ row }) => toHex(view().frame(row)?.bytes ?? new Uint8Array(0))),
  ).toEqual([HEARTBEAT, HEARTBEAT])
  expect(readdirSync(join(folder, 'captures')).length).toBe(2)
})

it('leaves no empty capture behind', async () => {
  await start()
  await engine.stopListening()
  expect(readdirSync(join(folder, 'captures'))).toEqual([])
})

it('says why it cannot listen, and goes on', async () => {
  const port = await start()
  const other = createEngine()
  const refused = await other.startListening({ host: '127.0.0.1', port, tcp: true, udp: true })
  expect(refused.ok && refused.value).toMatchObject({ kind: 'failed', code: 'EADDRINUSE' })
  expect(other.state().listening).toMatchObject({ text: expect.stringContaining('already uses') as string })
  await other.close()
})

it('changes between answering and listening while trackers stay connected', async () => {
  const port = await start()
  const [tracker, browser] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  const heard: string[] = []
  tracker.on('data', (bytes) => heard.push(toHex(bytes)))
  const said = async (socket: Socket, bytes: Uint8Array): Promise<void> => {
    const before = engine.state().counters.bytesIn
    socket.write(bytes)
    await expect.poll(() => engine.state().counters.bytesIn).toBe(before + bytes.length)
  }
  await engine.setMode({ kind: 'listen' })
  await said(tracker, fromHex(HEARTBEAT)!)
  await said(browser, Buffer.from('GET / HTTP/1.1\r\n\r\n'))
  await engine.setMode({ kind: 'answer' })
  await said(tracker, fromHex(HEARTBEAT)!)
  await expect.poll(() => heard).toEqual(['54681a0d0a'])
  // What was heard in silence stays unanswered, and all of it stands in one capture.
  expect(engine.state().counters).toMatchObject({ bytesOut: 5, sessions: { tcp: 2 } })
  expect(readdirSync(join(folder, 'captures')).filter((name) => name.endsWith('.pcapng')).length).toBe(1)
  tracker.destroy()
  browser.destroy()
})

it('refuses a relay to what is no address', async () => {
  const refused = await engine.setMode({ kind: 'relay', to: 'no address at all' })
  expect(refused.ok).toBe(false)
})

it('offers a capture whose writer is gone, until it is put away, and never its own', async () => {
  await sendAndHear(await start())
  expect(await engine.recovered()).toEqual([])
  await engine.stopListening()
  const captures = join(folder, 'captures')
  const [capture = '', ...marks] = readdirSync(captures)
  expect(marks).toEqual([])

  const lost = join(captures, `lost-${capture}`)
  renameSync(join(captures, capture), lost)
  writeFileSync(`${lost}.open`, '1')
  expect(await engine.recovered()).toMatchObject([{ file: lost, frames: 2 }])
  await engine.putAwayRecovered(lost)
  expect(await engine.recovered()).toEqual([])
})

it('lists the connections, with what they carried and why they ended', async () => {
  const port = await start()
  await sendAndHear(port)
  const sessions = () => view().sessions().sessions
  await expect.poll(() => sessions()[0]?.why).toBeDefined()
  const [session] = sessions()
  expect(session).toMatchObject({
    session: 1,
    transport: 'tcp',
    device: '490154203237518',
    protocol: 'gt02',
    bytesIn: 20,
    bytesOut: 5,
    frames: 2,
  })
  expect(session?.local).toBe(`127.0.0.1:${port}`)
})

it('listens where it is set, unless that is fixed, and writes captures where it is set', async () => {
  const captures = join(folder, 'elsewhere')
  const settings = { ...defaultSettings, 'listening.port': 5023, 'listening.udp': false, 'captures.folder': captures }
  const other = createEngine(settings, { host: '127.0.0.1', port: 0 })
  expect(other.state().usual).toEqual({ host: '127.0.0.1', port: 0, tcp: true, udp: false })
  other.use({ ...settings, 'listening.udp': true })
  expect(other.state().usual).toMatchObject({ udp: true })
  expect(createEngine(settings).state().usual.port).toBe(5023)
  await other.startListening(other.state().usual)
  expect(other.state().recording?.file).toContain(captures)
  await other.close()
})
