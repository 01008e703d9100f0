import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { en } from '../../src-shared/texts/en'
import { PICTURE_BYTES, pmtiles } from '../../src-main/desktop/tiles/test-archive'
import type { App } from '../app'
import { expect, test } from '../app'
import { MapPage } from '../pages/map-page'
import { TrafficPage } from '../pages/traffic-page'
import { positionAt, said } from '../traffic-scene'
import { Tracker } from '../tracker'

const DEVICE = '356938035643809'

/** A tile server on this computer, and what was asked of it. */
async function tileServer(): Promise<{ server: Server; address: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE_BYTES)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, address: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, asked }
}

/** Shows a map with a point. */
async function withPoint(app: App): Promise<{ map: MapPage; tracker: Tracker }> {
  const tracker = await Tracker.connect(await app.shell.listen())
  for (const bytes of said('gt06', { device: DEVICE, kind: 'login' })) tracker.sendBytes(bytes)
  for (const bytes of said('gt06', { device: DEVICE, ...positionAt(0) }, 2)) tracker.sendBytes(bytes)
  await new TrafficPage(app.page).open()
  return { map: new MapPage(app.page), tracker }
}

const tiles = (map: MapPage) => map.surface.locator('.leaflet-tile-loaded')

test('a tile server is asked only where tiles are turned on', async ({ start }) => {
  const { server, address, asked } = await tileServer()
  const app = await start({ settings: { 'map.tileServer': address } })
  const { map, tracker } = await withPoint(app)
  await expect(map.device(DEVICE)).toBeVisible()
  await expect(map.surface.locator('.leaflet-tile')).toHaveCount(0)
  expect(asked).toEqual([])

  const { title } = en.settings.items['map.tiles']
  await app.shell.press('Control+,')
  await app.page.keyboard.type(title)
  await app.page.getByRole('dialog').getByRole('group', { name: title }).getByRole('switch').press('Space')
  await app.shell.press('Escape')
  await app.shell.press('Escape')
  await expect(tiles(map).first()).toBeVisible()
  expect(asked.length).toBeGreaterThan(0)
  await expect(map.surface).toContainText('© OpenStreetMap contributors')
  tracker.close()
  server.close()
})

test('tiles that cannot be reached are one sentence, and the track is there all the same', async ({ start }) => {
  const { server, address } = await tileServer()
  server.close()
  const { map, tracker } = await withPoint(await start({ settings: { 'map.tileServer': address, 'map.tiles': true } }))
  await expect(map.surface.getByRole('status')).toHaveText('Map tiles unreachable. Frames are unaffected.')
  await expect.poll(async () => (await map.painted('tracks', '--track-1')).length).toBeGreaterThan(20)
  tracker.close()
})

test('a map file on the disk is a map without a network, and one that is gone is said', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'trackbench-map-'))
  const path = join(folder, 'world.pmtiles')
  await writeFile(path, pmtiles({ type: 'png', attribution: 'Somebody' }))
  const app = await start({ settings: { 'map.pmtilesFile': path } })
  const { map, tracker } = await withPoint(app)
  await expect(tiles(map).first()).toBeVisible()
  await expect(map.surface).toContainText('Somebody')
  tracker.close()
  await rm(folder, { recursive: true })
  await app.restart()
  const gone = await withPoint(app)
  await expect(gone.map.surface.getByRole('status')).toHaveText(/map file cannot be opened/)
  gone.tracker.close()
})
