import AxeBuilder from '@axe-core/playwright'
import { type Page, test } from '@playwright/test'

/** An audit takes seconds on a busy machine, and a test has many. */
const AUDITS_MS = 120_000

/** What a screen reader or a weak eye would stumble over, worst first. */
export async function faults(page: Page): Promise<string[]> {
  test.setTimeout(AUDITS_MS)
  // Electron has no second page for axe to work in: legacy mode stays in this one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}
