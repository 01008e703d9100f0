import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../../e2e/app'
import { Tracker } from '../../e2e/tracker'
import { deviceFrames } from '../load/device-frames'

const DEVICES = 20
const FRAMES_A_SECOND = 500
const TICK_MS = 100
const SAMPLES = 8
const MEGABYTE = 1 << 20

interface LiveMemory {
  /** Frames a second that were sent in truth. */
  readonly rate: number
  readonly heapMb: number
  /** From the first quarter of the run, when all is warm, to its end. */
  readonly growthMb: number
  readonly processMb: number
}

/** What the page needs while trackers report, with the list followed and the map in view. */
export async function liveMemory(app: App, seconds: number): Promise<LiveMemory> {
  const port = await app.shell.listen()
  const trackers = await Promise.all(Array.from({ length: DEVICES }, () => Tracker.connect(port)))
  const session = await app.page.context().newCDPSession(app.page)
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / MEGABYTE
  }
  const samples: number[] = []
  const start = performance.now()
  let sent = 0
  for (let elapsed = 0; elapsed < seconds * 1_000; elapsed = performance.now() - start) {
    for (; sent < (elapsed * FRAMES_A_SECOND) / 1_000; sent++) {
      trackers[sent % DEVICES]?.sendBytes(deviceFrames(sent % DEVICES).location)
    }
    if (elapsed >= (seconds * 1_000 * samples.length) / SAMPLES) samples.push(await heap())
    await wait(TICK_MS)
  }
  samples.push(await heap())
  const rate = (sent * 1_000) / (performance.now() - start)
  const metrics = await app.electron.evaluate(({ app }) => app.getAppMetrics())
  const tab = metrics.find(({ type }) => type === 'Tab')
  for (const tracker of trackers) tracker.close()
  const heapMb = samples.at(-1) ?? Number.NaN
  const warm = samples[SAMPLES / 4] ?? Number.NaN
  return { rate, heapMb, growthMb: heapMb - warm, processMb: (tab?.memory.workingSetSize ?? 0) / 1_024 }
}
