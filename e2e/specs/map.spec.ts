import { join } from 'node:path'
import { writeDrive } from '../../bench/load/write-capture'
import type { App } from '../app'
import { expect, shareApp, test } from '../app'
import { faults } from '../faults'
import { DetailPage } from '../pages/detail-page'
import { MapPage } from '../pages/map-page'
import { SourcePage } from '../pages/source-page'
import { TrafficPage } from '../pages/traffic-page'
import { positionAt, said } from '../traffic-scene'
import { Tracker } from '../tracker'

const DEVICE = '356938035643809'
const OTHER = '865472034512987'

interface Scene {
  traffic: TrafficPage
  map: MapPage
}

/** Opens Traffic, whose map it is. */
async function looking({ page }: App): Promise<Scene> {
  const traffic = new TrafficPage(page)
  await traffic.open()
  return { traffic, map: new MapPage(page) }
}

/** Listens without answering, so that frames are only those that are sent, and opens Traffic. */
async function opened(app: App): Promise<Scene & { port: number }> {
  const port = await app.shell.listenOnly()
  await expect(app.shell.mode).toHaveAccessibleName('Mode: Listen only')
  return { port, ...(await looking(app)) }
}

/** A login and so many positions on a line; those in `invalid` are called invalid by the device. */
async function drive(port: number, device: string, steps: number, invalid: readonly number[] = []): Promise<Tracker> {
  const tracker = await Tracker.connect(port)
  for (const bytes of said('gt06', { device, kind: 'login' })) tracker.sendBytes(bytes)
  for (let step = 0; step < steps; step++) {
    const { kind, fix } = positionAt(step)
    const scene = { device, kind, ...(fix ? { fix: { ...fix, valid: !invalid.includes(step) } } : {}) }
    for (const bytes of said('gt06', scene, step + 2)) tracker.sendBytes(bytes)
  }
  return tracker
}

test.describe('of one drive', () => {
  shareApp(async (app) => {
    const { port } = await opened(app)
    const tracker = await drive(port, DEVICE, 8)
    return () => tracker.close()
  })

  test('works offline: the outline of the world, the track and its legend, and no request leaves', async ({ app }) => {
    const requests: string[] = []
    app.page.on('request', (request) => requests.push(request.url()))
    const { map } = await looking(app)
    await expect(map.device(DEVICE)).toHaveAccessibleName(/last at 4\.65490° N, 74\.05230° W.*8 positions/)
    await expect.poll(async () => (await map.painted('tracks', '--track-1')).length).toBeGreaterThan(100)

    for (let i = 0; i < 9; i++) await map.button('Zoom out').click()
    await expect.poll(async () => (await map.painted('outline', '--map-land')).length).toBeGreaterThan(1_000)
    expect(requests.filter((url) => !url.startsWith('app://'))).toEqual([])
  })

  test('a row leads to its point, and a point to its row, its fields and its bytes', async ({ app }) => {
    const { map, traffic } = await looking(app)
    await traffic.frame(3).click()
    await expect.poll(() => map.selected()).toBeDefined()
    const third = await map.selected()
    await traffic.frame(7).click()
    await expect.poll(async () => (await map.selected())?.x).not.toBe(third?.x)

    await map.surface.click({ position: third ?? { x: 0, y: 0 } })
    await expect(traffic.selectedNumber).toHaveText('3')
    const detail = new DetailPage(app.page)
    await expect(detail.selectedField()).toHaveText(/Latitude\s*4\.650700° N/)
    await expect(detail.selectedBytes()).toHaveCount(4)
    expect(await map.selected()).toEqual(third)
  })

  test('a point whose frame the filter hides is explained all the same', async ({ app }) => {
    const { map, traffic } = await looking(app)
    await traffic.frame(3).click()
    await expect.poll(() => map.selected()).toBeDefined()
    const place = (await map.selected()) ?? { x: 0, y: 0 }
    await app.shell.filter.fill('type:login')
    await expect.poll(() => traffic.count()).toBe(1)
    await traffic.frame(1).click()
    await expect.poll(() => map.selected()).toBeUndefined()
    await map.surface.click({ position: place })
    await expect(app.shell.toasts).toContainText('The filter hides the frame of this point')
    await expect(new DetailPage(app.page).selectedField()).toHaveText(/Latitude\s*4\.650700° N/)
  })

  test('what the pointer is on is said beside it', async ({ app }) => {
    const { map, traffic } = await looking(app)
    await traffic.frame(2).click()
    await expect.poll(() => map.selected()).toBeDefined()
    await map.surface.hover({ position: (await map.selected()) ?? { x: 0, y: 0 } })
    await expect(map.hint).toHaveText(new RegExp(`${DEVICE} · .* · 42 km/h`))
  })

  test('of a recording it shows the way up to the playhead', async ({ app }) => {
    const path = join(app.profile, 'drive.pcapng')
    writeDrive(path, 20_000)
    const source = new SourcePage(app)
    await source.open(path)
    await expect(app.shell.frames).toHaveText('20,000 / 20,000')
    const map = new MapPage(app.page)
    const way = async () => (await map.painted('tracks', '--track-1')).length
    await expect(map.legend.getByRole('button')).toHaveAccessibleName(/20,000 positions/)
    await expect.poll(way).toBeGreaterThan(300)
    const whole = await way()

    await source.slider.focus()
    await app.shell.press('Home')
    await app.shell.press('ArrowRight')
    await expect(map.legend.getByRole('button')).not.toHaveAccessibleName(/20,000 positions/)
    await expect.poll(way).toBeLessThan(whole / 2)
    await source.slider.focus()
    await app.shell.press('End')
    await expect(map.legend.getByRole('button')).toHaveAccessibleName(/20,000 positions/)
  })
})

test('an invalid fix is a hollow mark, a valid last one a full one, and a screen reader finds its way', async ({
  app,
}) => {
  const { map, traffic, port } = await opened(app)
  const tracker = await drive(port, DEVICE, 6, [2])
  await expect(map.surface.locator('..')).toContainText('no valid fix')
  await traffic.frame(4).click()
  await expect.poll(() => map.selected()).toBeDefined()
  const invalid = (await map.selected()) ?? { x: 0, y: 0 }
  expect([await map.isPainted(invalid, '--ground'), await map.isPainted(invalid, '--track-1')]).toEqual([true, false])
  await traffic.frame(7).click()
  await expect.poll(async () => (await map.selected())?.x).not.toBe(invalid.x)
  const last = (await map.selected()) ?? { x: 0, y: 0 }
  expect(await map.isPainted(last, '--track-1')).toBe(true)
  await map.device(DEVICE).click()
  expect(await faults(app.page)).toEqual([])
  tracker.close()
})

test('a followed device stays in view, until the map is dragged', async ({ app }) => {
  const { map, port } = await opened(app)
  const trackers = [await drive(port, DEVICE, 4), await drive(port, OTHER, 2)]
  await expect(map.device(OTHER)).toBeVisible()
  await map.device(DEVICE).click()
  await expect(map.device(DEVICE)).toHaveAttribute('aria-pressed', 'true')
  const far = { valid: true, lat: -33.45, lon: -70.66, speedKmh: 30, courseDeg: 0 }
  for (const bytes of said('gt06', { device: DEVICE, kind: 'position', fix: far }, 9)) trackers[0]?.sendBytes(bytes)
  await expect(map.device(DEVICE)).toHaveAccessibleName(/33\.45000° S/)
  // The map has gone there: the point in the middle of it is the newest one.
  const box = (await map.surface.boundingBox()) ?? { width: 0, height: 0 }
  await expect.poll(() => map.isPainted({ x: box.width / 2, y: box.height / 2 }, '--track-1')).toBe(true)

  await map.surface.hover()
  await app.page.mouse.down()
  await app.page.mouse.move(900, 500, { steps: 4 })
  await app.page.mouse.up()
  await expect(map.device(DEVICE)).toHaveAttribute('aria-pressed', 'false')
  for (const tracker of trackers) tracker.close()
})

test('by keyboard: arrows move it, plus and minus zoom, Enter selects what is in the middle', async ({ app }) => {
  const { map, traffic, port } = await opened(app)
  const tracker = await drive(port, DEVICE, 1)
  await expect(map.device(DEVICE)).toBeVisible()
  await map.surface.focus()
  await app.shell.press('Enter')
  await expect(traffic.selectedNumber).toHaveText('2')
  const before = await map.selected()
  // However fast they come, every key counts: 80 px each.
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowDown']) await app.shell.press(key)
  const moved = { x: (before?.x ?? 0) - 80, y: (before?.y ?? 0) - 80 }
  await expect.poll(() => map.selected()).toEqual(moved)
  for (const key of ['ArrowLeft', 'ArrowUp']) await app.shell.press(key)
  await expect.poll(() => map.selected()).toEqual(before)
  const scale = map.surface.locator('.leaflet-control-scale-line')
  const written = (await scale.textContent()) ?? ''
  await app.shell.press('+')
  await expect(scale).not.toHaveText(written)
  await app.shell.press('-')
  await expect(scale).toHaveText(written)
  // Back on the list its own keys mean what they always mean.
  await app.shell.press('F6')
  await expect(map.surface).not.toBeFocused()
  tracker.close()
})
