import type { Page } from '@playwright/test'
import { percentile } from '../load/listener'

export interface Smoothness {
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

/**
 * How long after a key press the page has drawn its effect: from the key in the page to the picture after the last of
 * these parts has changed.
 */
export async function untilDrawn(page: Page, key: string, parts: readonly string[]): Promise<number> {
  const drawn = page.evaluate(
    (parts) =>
      new Promise<number>((resolve) => {
        const waiting = new Set(parts)
        let pressedAt = 0
        addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true })
        for (const part of parts) {
          const observer = new MutationObserver(() => {
            observer.disconnect()
            waiting.delete(part)
            if (waiting.size > 0) return
            // The next animation frame comes before the change is drawn, the one after it when it has been.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressedAt)))
          })
          const element = document.querySelector(part)
          if (element !== null)
            observer.observe(element, { childList: true, subtree: true, characterData: true, attributes: true })
        }
        Object.assign(globalThis, { isWatching: true })
      }),
    parts,
  )
  await page.waitForFunction(() => 'isWatching' in globalThis)
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'isWatching'))
  await page.keyboard.press(key)
  return drawn
}
