import type { Page } from '@playwright/test'
import { percentile } from '../load/listener'

interface Smoothness {
  readonly fps: number
  /** So long take 95 of 100 frames at most. */
  readonly p95Ms: number
}

/** How smoothly the page draws while something is done with it. */
export async function smoothness(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { times })
    const next = (now: number): void => {
      times.push(now)
      if ('times' in globalThis) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await act()
  const times = await page.evaluate(() => {
    const { times } = globalThis as unknown as { times: number[] }
    Reflect.deleteProperty(globalThis, 'times')
    return times
  })
  const spans = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const whole = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return { fps: (spans.length * 1_000) / whole, p95Ms: percentile(spans, 95) }
}

/** Elements, and what stands in them once an effect is drawn. */
type Drawn = readonly (readonly [selector: string, words: string])[]

/** How long after a key press the page has drawn its effect, from the key in the page to the picture, in ms. */
export async function untilDrawn(page: Page, key: string, drawn: Drawn): Promise<number> {
  const measured = page.evaluate(
    (drawn) =>
      new Promise<number>((resolve) => {
        const isDrawn = (): boolean =>
          drawn.every(([selector, words]) => document.querySelector(selector)?.textContent.includes(words) === true)
        const watch = (pressedAt: number): void => {
          // What an animation frame finds in the page is drawn at its end: the next one has seen the picture.
          if (isDrawn()) requestAnimationFrame(() => resolve(performance.now() - pressedAt))
          else requestAnimationFrame(() => watch(pressedAt))
        }
        addEventListener('keydown', ({ timeStamp }) => watch(timeStamp), { capture: true, once: true })
        Object.assign(globalThis, { isWatching: true })
      }),
    drawn,
  )
  await page.waitForFunction(() => 'isWatching' in globalThis && Reflect.deleteProperty(globalThis, 'isWatching'))
  await page.keyboard.press(key)
  return measured
}

/**
 * How many times longer a fixed piece of work takes than at its best: 1 on a machine that has nothing else to do. What
 * a person waits for grows at least as much, so limits in milliseconds are multiplied by it.
 */
export function crowding(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const times: number[] = []
    for (let round = 0; round < 200; round++) {
      const start = performance.now()
      let sum = 0
      for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) | 0
      times.push(performance.now() - start)
      // Its turn is over after each piece, as after a drawn frame.
      await new Promise((resolve) => setTimeout(resolve, sum % 2))
    }
    const best = times.slice().sort((a, b) => a - b)[times.length / 20] ?? Number.NaN
    return times.reduce((sum, time) => sum + time, 0) / times.length / best
  })
}
