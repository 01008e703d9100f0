import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { defaultSettings, type SettingValues } from '../../../src-shared/settings/settings'
import { MapTiles } from './map-tiles'
import { PICTURE_BYTES, pmtiles } from './test-archive'

const folder = mkdtempSync(join(tmpdir(), 'trackbench-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

let settings: SettingValues
const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()
const tiles = new MapTiles({ settings: () => settings, fetch, userAgent: 'Trackbench/1' })
const tile = async (path: string) => {
  const answer = await tiles.answer(`app://trackbench${path}`)
  return answer && [answer.status, answer.headers.get('content-type'), (await answer.arrayBuffer()).byteLength]
}
const picture = () => new Response(PICTURE_BYTES, { headers: { 'content-type': 'image/png', 'set-cookie': 'a=b' } })

beforeEach(() => {
  settings = { ...defaultSettings, 'map.tileServer': 'https://tiles.example/{s}/{z}/{x}/{y}.png?k=1' }
  fetch.mockReset().mockImplementation(() => Promise.resolve(picture()))
})

it('asks nobody before a person has turned tiles on', async () => {
  expect(await tiles.tiles()).toEqual({ kind: 'none' })
  expect(await tile('/tiles/3/1/2?x')).toEqual([404, null, 0])
  expect(fetch).not.toHaveBeenCalled()
})

it('asks the chosen server, and says who asks', async () => {
  settings = { ...settings, 'map.tiles': true }
  expect(await tiles.tiles()).toMatchObject({ kind: 'tiles', minZoom: 0, attribution: '© OpenStreetMap contributors' })
  expect(await tile('/tiles/3/1/2')).toEqual([200, 'image/png', PICTURE_BYTES.length])
  expect(fetch.mock.calls.map(([url, { headers }]) => [url, headers])).toEqual([
    ['https://tiles.example/a/3/1/2.png?k=1', { 'user-agent': 'Trackbench/1' }],
  ])
})

it('answers for addresses of tiles only, and for whole numbers only', async () => {
  settings = { ...settings, 'map.tiles': true }
  expect(await tile('/index.html')).toBeUndefined()
  for (const path of ['/tiles/', '/tiles/1/2', '/tiles/1/2/3/4', '/tiles/-1/0/0', '/tiles/1/x/2', '/tiles/1/2.5/2'])
    expect(await tile(path)).toEqual([404, null, 0])
  expect(fetch).not.toHaveBeenCalled()
})

it('hands on pictures and nothing else', async () => {
  settings = { ...settings, 'map.tiles': true }
  const answers = [
    new Response('no', { status: 404, headers: { 'content-type': 'image/png' } }),
    new Response('<svg/>', { headers: { 'content-type': 'image/svg+xml' } }),
    new Response('<html>', { headers: { 'content-type': 'text/html' } }),
  ]
  for (const answer of answers) {
    fetch.mockResolvedValueOnce(answer)
    expect(await tile('/tiles/0/0/0')).toEqual([502, null, 0])
  }
  fetch.mockRejectedValueOnce(new Error('offline'))
  expect(await tile('/tiles/0/0/0')).toEqual([502, null, 0])
})

it('reads a map file without asking anybody, tiles turned on or not', async () => {
  const path = join(folder, 'world.pmtiles')
  writeFileSync(path, pmtiles({ type: 'png', attribution: '© <a href="x">Somebody</a>' }))
  settings = { ...settings, 'map.pmtilesFile': path, 'map.tiles': true }
  expect(await tiles.tiles()).toEqual({
    kind: 'tiles',
    key: path,
    minZoom: 0,
    maxZoom: 0,
    attribution: '© Somebody',
  })
  expect(await tile('/tiles/0/0/0')).toEqual([200, 'image/png', PICTURE_BYTES.length])
  expect(await tile('/tiles/5/1/1')).toEqual([404, null, 0])
  expect(fetch).not.toHaveBeenCalled()
})

it('says why a map file cannot be shown', async () => {
  const files = { missing: undefined, damaged: new Uint8Array(200), vector: pmtiles({ type: 'vector' }) }
  for (const [reason, bytes] of Object.entries(files)) {
    const path = join(folder, `${reason}.pmtiles`)
    if (bytes) writeFileSync(path, bytes)
    settings = { ...settings, 'map.pmtilesFile': path }
    expect(await tiles.tiles()).toEqual({ kind: 'failed', reason })
    expect(await tile('/tiles/0/0/0')).toEqual([404, null, 0])
  }
})
