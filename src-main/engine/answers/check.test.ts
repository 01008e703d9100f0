// What the screen Check is told by the engine, with devices and browsers on loopback.
import { once } from 'node:events'
import { get } from 'node:http'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { fromHex } from '../../../src-shared/bytes/hex'
import type { CheckFacts } from '../../../src-shared/link/contracts/check'
import type { Mode } from '../../../src-shared/link/engine-contract'
import type { Engine } from '../engine'
import { engineForEach } from '../test-engine'
import { checkAnswers } from './check'

/** A GT02 heartbeat, built by hand from gt02.md, 3. */
const HEARTBEAT = fromHex('68680f0504049015420323751800051a00000d0a')!

let engine: Engine

engineForEach((made) => (engine = made))

async function listen(mode: Mode = { kind: 'answer' }): Promise<number> {
  await engine.setMode(mode)
  const started = await engine.startListening({ host: '127.0.0.1', port: 0, tcp: true, udp: true })
  if (!started.ok || started.value.kind !== 'on') throw new Error('does not listen')
  return started.value.port
}

async function facts(device?: string): Promise<CheckFacts> {
  const view = engine.openView(() => undefined)
  const answer = await checkAnswers(engine, view)['check.state']({ device })
  if (!answer.ok) throw new Error(answer.error.text)
  return answer.value
}

/** The page as a browser gets it; empty where nobody answers. */
async function browse(port: number, language = 'en', path = '/'): Promise<string> {
  const headers = { 'Accept-Language': language }
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path, headers, timeout: 1_000 }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve(text))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(''))
  })
}

it('a browser gets the page in its language, and is proof of a road, with the frame that shows it', async () => {
  const port = await listen()
  expect(await browse(port)).toContain('You reached the diagnostic tool.')
  expect(await browse(port, 'es-MX,es;q=0.9')).toContain('El camino está abierto.')
  const [visitor] = (await facts()).road.visitors
  expect(visitor).toMatchObject({ from: '127.0.0.1', what: 'http', isOwn: true })
  const frame = engine.openView(() => undefined).frame(visitor?.row ?? -1)
  expect(Buffer.from(frame?.bytes ?? []).toString()).toMatch(/^GET \/ HTTP\/1\.1\r\n/)
})

it('a tracker that speaks HTTP is no browser', async () => {
  const port = await listen()
  expect(await browse(port, 'en', '/?id=123456789012345&lat=4.6&lon=-74.1')).toBe('')
  await expect.poll(async () => (await facts()).road.foreignTracker?.value, { timeout: 8_000 }).toContain('OsmAnd')
  expect((await facts()).road.visitors).toEqual([])
})

it('who only listens says nothing to a browser, and counts it', async () => {
  expect(await browse(await listen({ kind: 'listen' }))).toBe('')
  await expect.poll(async () => (await facts()).road.visitors.length).toBe(1)
})

it('in relay mode a request passes on as it came, and no page of ours is sent', async () => {
  const heard: Buffer[] = []
  const platform = createServer((socket: Socket) => socket.on('data', (bytes) => heard.push(bytes))).listen(0)
  await once(platform, 'listening')
  const to = `127.0.0.1:${(platform.address() as AddressInfo).port}`
  expect(await browse(await listen({ kind: 'relay', to }))).toBe('')
  expect(Buffer.concat(heard).toString()).toMatch(/^GET \/ HTTP\/1\.1\r\n/)
  platform.close()
})

it('a device is described with the frames that prove it', async () => {
  const socket = connect(await listen(), '127.0.0.1')
  socket.write(HEARTBEAT)
  await once(socket, 'data')
  const { device, isDeviceHere, devices } = await facts()
  expect(device).toMatchObject({
    device: '490154203237518',
    protocol: 'gt02',
    transport: 'tcp',
    from: '127.0.0.1',
    openSessions: 1,
    frames: 1,
    first: { row: 0 },
  })
  expect(isDeviceHere).toBe(true)
  expect(devices.map(({ device }) => device)).toEqual(['490154203237518'])
  expect((await facts('nobody')).device?.device).toBe('490154203237518')
  socket.destroy()
  await expect.poll(async () => (await facts()).device?.openSessions).toBe(0)
})
