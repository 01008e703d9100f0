import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What a screen reader or a weak eye would stumble over, worst first. */
export async function faults(page: Page): Promise<string[]> {
  // Electron has no second page for axe to work in: legacy mode stays in this one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}
