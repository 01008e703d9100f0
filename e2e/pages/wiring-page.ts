import type { Locator, Page } from '@playwright/test'
import type { WiringTestId } from '../../src-shared/check/wiring-tests'
import { en } from '../../src-shared/texts/en'

const words = en.wiring

/** The wiring tests on Check: verbs and locators. */
export class WiringPage {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('region', { name: en.check.panels.wiring })
  }

  test(id: WiringTestId): Locator {
    return this.panel.getByRole('listitem', { name: words.names[id] })
  }

  async start(id: WiringTestId): Promise<void> {
    await this.panel.getByRole('button', { name: words.startNamed(words.names[id]) }).click()
  }

  async skip(id: WiringTestId): Promise<void> {
    await this.panel.getByRole('button', { name: words.skipNamed(words.names[id]) }).click()
  }

  /** Types the word that is asked for, and sends the order. */
  async order(typed: string, order: 'cut' | 'restore'): Promise<void> {
    await this.panel.getByRole('textbox', { name: /to confirm$/ }).fill(typed)
    await this.panel.getByRole('button', { name: words.order[order] }).click()
  }
}
