// The window itself: a million frames scrolled, selected and filtered, a map with 100,000 points dragged, and its memory
// while trackers report. Drives the real Electron app; the ten minutes of the last part: BENCH_SECONDS=600.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from '../e2e/app'
import { MapPage } from '../e2e/pages/map-page'
import { SourcePage } from '../e2e/pages/source-page'
import { TrafficPage } from '../e2e/pages/traffic-page'
import type { Trial } from './benchmark'
import { percentile } from './load/listener'
import { writeCapture, writeDrive } from './load/write-capture'
import { crowding, smoothness, untilDrawn } from './ui/frames'
import { liveMemory } from './ui/live-memory'

const FRAMES = 1_000_000
const POINTS = 100_000
const LIVE_SECONDS = Number(process.env['BENCH_SECONDS'] ?? 20)
const MEASURED_MS = 4_000
const SELECTIONS = 60
const FILTERS = 20

/** What issue 6 asks for: frames a second, milliseconds for 95 of 100, megabytes. */
const limits = { scrollFps: 55, scrollMs: 20, selectMs: 50, filterMs: 100, mapFps: 30, growthMb: 20 }

/** A machine that draws an empty page more slowly cannot do better with a full one. */
const OF_IDLE = 0.9

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-ui-'))
  try {
    writeCapture(join(folder, 'million.pcapng'), FRAMES)
    writeDrive(join(folder, 'drive.pcapng'), POINTS)
    const app = await App.start(folder, '0')
    try {
      return await measured(app, folder)
    } finally {
      await app.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(app: App, folder: string): Promise<string> {
  const { page } = app
  const idle = await smoothness(page, () => page.waitForTimeout(2_000))
  const crowd = await crowding(page)
  await opened(app, join(folder, 'million.pcapng'), FRAMES)
  const scroll = await scrolled(app)
  const select = await selected(app)
  const filter = await filtered(app)
  await opened(app, join(folder, 'drive.pcapng'), POINTS)
  const map = await dragged(app)
  const memory = await liveMemory(app, LIVE_SECONDS)
  const frameMs = Math.max(limits.scrollMs * crowd, idle.p95Ms / OF_IDLE)
  const faults = [
    atLeast('scrolling, frames a second', scroll.fps, Math.min(limits.scrollFps, idle.fps * OF_IDLE)),
    atMost('scrolling, ms a frame', scroll.p95Ms, frameMs),
    atMost('selecting, ms', select, limits.selectMs * crowd),
    atMost('filtering, ms', filter, limits.filterMs * crowd),
    atLeast('map, frames a second', map.fps, Math.min(limits.mapFps, idle.fps * OF_IDLE)),
    atMost('page memory, MB more', memory.growthMb, limits.growthMb),
  ].filter((fault) => fault !== undefined)
  const report = [
    `an idle page draws ${fps(idle)}; work takes ${crowd.toFixed(1)} × as long as it would alone on this machine`,
    `scrolling ${FRAMES.toLocaleString('en')} frames ${fps(scroll)} (at least ${limits.scrollFps}, ${limits.scrollMs} ms)`,
    `select to fields and bytes ${select.toFixed(0)} ms (95 %, at most ${limits.selectMs})`,
    `filter to first result ${filter.toFixed(0)} ms (95 %, at most ${limits.filterMs})`,
    `map with ${POINTS.toLocaleString('en')} points dragged ${fps(map)} (at least ${limits.mapFps})`,
    `page memory after ${LIVE_SECONDS} s of ${memory.rate.toFixed(0)} frames/s: ${memory.heapMb.toFixed(1)} MB heap, ${signed(memory.growthMb)} MB (at most ${limits.growthMb}), process ${memory.processMb.toFixed(0)} MB`,
  ].join('\n')
  if (faults.length > 0) throw new Error(`${report}\nNot good enough: ${faults.join('; ')}`)
  return report
}

async function opened(app: App, path: string, frames: number): Promise<void> {
  await new SourcePage(app).open(path)
  const count = frames.toLocaleString('en')
  await app.shell.frames.getByText(`${count} / ${count}`).or(app.shell.frames).filter({ hasText: count }).waitFor({
    timeout: 60_000,
  })
  await app.page.waitForFunction(
    (count) => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === count,
    String(frames + 1),
    { timeout: 60_000 },
  )
}

/** The wheel turned as fast as a hand does, first in small steps and then in large ones. */
async function scrolled({ page }: App): Promise<Awaited<ReturnType<typeof smoothness>>> {
  const traffic = new TrafficPage(page)
  await traffic.grid.hover()
  return smoothness(page, async () => {
    for (let end = Date.now() + MEASURED_MS, i = 0; Date.now() < end; i++) {
      await page.mouse.wheel(0, i % 60 < 30 ? 120 : 2_400)
    }
  })
}

/** The identity of a device of the capture, without its check digit. */
const deviceOf = (number: number): string => `4901542${String(number).padStart(7, '0')}`

async function selected({ page, shell }: App): Promise<number> {
  await shell.press('Home')
  await page.waitForTimeout(500)
  const times: number[] = []
  for (let i = 1; i <= SELECTIONS; i++) {
    times.push(await untilDrawn(page, 'ArrowDown', [['.fields-pane', deviceOf(i)]]))
  }
  return percentile(times, 95)
}

/** Each time another device, by the last letter of its identity. */
async function filtered({ page, shell }: App): Promise<number> {
  const times: number[] = []
  for (let i = 10; i < 10 + FILTERS; i++) {
    const device = deviceOf(i)
    await shell.filter.fill(`imei:${device.slice(0, -1)}`)
    await page.waitForTimeout(300)
    // Before, two rows that follow each other were of two devices.
    const rows = ['[data-place]', '[data-place] + [data-place]'].map((row): [string, string] => [row, device])
    times.push(await untilDrawn(page, device.slice(-1), rows))
  }
  await shell.filter.fill('')
  return percentile(times, 95)
}

async function dragged({ page }: App): Promise<Awaited<ReturnType<typeof smoothness>>> {
  const { surface } = new MapPage(page)
  const box = (await surface.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  // Closer, so that only a part is in view and comes with its detail.
  await page.mouse.wheel(0, -600)
  await page.waitForTimeout(1_000)
  return smoothness(page, async () => {
    for (let end = Date.now() + MEASURED_MS, turn = 0; Date.now() < end; turn++) {
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let step = 1; step <= 20; step++)
        await page.mouse.move(x + Math.cos(turn) * step * 6, y + Math.sin(turn) * step * 6)
      await page.mouse.up()
    }
  })
}

function fps({ fps, p95Ms }: Awaited<ReturnType<typeof smoothness>>): string {
  return `${fps.toFixed(0)} frames/s, 95 % within ${p95Ms.toFixed(0)} ms`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}

function atLeast(what: string, value: number, limit: number): string | undefined {
  return value >= limit ? undefined : `${what}: ${value.toFixed(0)} instead of ${limit.toFixed(0)}`
}

function atMost(what: string, value: number, limit: number): string | undefined {
  return value <= limit ? undefined : `${what}: ${value.toFixed(0)} instead of ${limit.toFixed(0)}`
}

export const benchmark: Trial = { trial }
