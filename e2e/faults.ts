import type { Page } from '@playwright/test'
import { test } from '@playwright/test'
import axe, { type run, type RunOptions } from 'axe-core'

/** An audit takes seconds on a busy machine, and a test has many. */
const AUDITS_MS = 120_000

/** Only what is wrong is told in full: telling of all the rest takes longer than to find it out. */
const WRONG_ONLY = { resultTypes: ['violations'] } satisfies RunOptions

/** Everything in the light theme; in the dark one again what depends on colours, since nothing else changes with them. */
const audits = {
  light: WRONG_ONLY,
  dark: { ...WRONG_ONLY, runOnly: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, RunOptions>

/** What a screen reader or a weak eye would stumble over in what is shown now, in both themes. */
export async function faults(page: Page): Promise<string[]> {
  test.setTimeout(AUDITS_MS)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    // Without motion no colour is on its way to another one.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    found.push(...(await audit(page, audits[theme])).map((fault) => `${theme}: ${fault}`))
  }
  await page.emulateMedia({ colorScheme: null })
  return found
}

/** Serious and critical faults by axe, each with the element that has it. */
function audit(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (options) => {
    // What follows the theme by script has done so at the next frame.
    await new Promise(requestAnimationFrame)
    const { axe } = window as unknown as { axe: { run: typeof run } }
    const { violations } = await axe.run(options)
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, options)
}
