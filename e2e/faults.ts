import type { Page } from '@playwright/test'
import { test } from '@playwright/test'
import axe, { type run, type RunOptions } from 'axe-core'
import { newColours } from './new-colours'

/** An audit takes seconds on a busy machine, and a test has many. */
const AUDITS_MS = 120_000

/** Only what is wrong is told in full: telling of all the rest takes longer than to find it out. */
const WRONG_ONLY = { resultTypes: ['violations'] } satisfies RunOptions

/** What depends on colours is asked in both themes, and of each kind of text once: axe looks at what lies under every letter. */
const COLOURS = ['color-contrast', 'link-in-text-block']
const ofColours: RunOptions = { ...WRONG_ONLY, runOnly: COLOURS }
const ofAllElse: RunOptions = {
  ...WRONG_ONLY,
  rules: Object.fromEntries(COLOURS.map((id) => [id, { enabled: false }])),
}

/** What a screen reader or a weak eye would stumble over in what is shown now, in both themes. */
export async function faults(page: Page): Promise<string[]> {
  test.setTimeout(AUDITS_MS)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await show(page, theme)
    const ofTheme = theme === 'light' ? await audit(page, 'html', ofAllElse) : []
    const isNew = await page.evaluate(newColours, NEW)
    if (isNew) ofTheme.push(...(await audit(page, `[${NEW}]`, ofColours)))
    found.push(...ofTheme.map((fault) => `${theme}: ${fault}`))
    // The other theme has the same texts on the same grounds.
    if (!isNew) break
  }
  await page.emulateMedia({ colorScheme: null })
  return found
}

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  // Without motion no colour is on its way to another one.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // What follows the theme by script has done so at the next frame.
  await page.evaluate(() => new Promise(requestAnimationFrame))
}

/** Stands on the elements whose colours have not been looked at yet. */
const NEW = 'data-new-colours'

/** Serious and critical faults by axe, each with the element that has it. */
function audit(page: Page, context: string, options: RunOptions): Promise<string[]> {
  return page.evaluate(
    async ([context, options]) => {
      const { axe } = window as unknown as { axe: { run: typeof run } }
      const { violations } = await axe.run(context, options)
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    },
    [context, options] as const,
  )
}
