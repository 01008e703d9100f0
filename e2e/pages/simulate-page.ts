import type { Locator, Page } from '@playwright/test'

/** The Simulate screen: verbs and locators. What must be true stands in the specs. */
export class SimulatePage {
  readonly page: Page
  readonly screen: Locator
  readonly cards: Locator
  readonly startOne: Locator
  readonly controls: Locator
  readonly log: Locator
  readonly score: Locator
  readonly stopAll: Locator
  readonly form: Locator
  readonly editor: Locator

  constructor(page: Page) {
    this.page = page
    this.screen = page.getByRole('tabpanel', { name: 'Simulate' })
    this.cards = this.screen.getByRole('listbox', { name: 'Simulated trackers' }).getByRole('option')
    this.startOne = page.getByRole('button', { name: 'Simulate a G02' })
    this.controls = page.getByRole('group', { name: 'Controls' })
    this.log = page.getByRole('list', { name: 'Sent and answered' })
    this.score = page.getByRole('region', { name: 'Scorecard' })
    this.stopAll = this.screen.getByRole('button', { name: 'Stop all' })
    this.form = page.getByRole('dialog', { name: 'Add simulated trackers' })
    this.editor = page.getByRole('dialog', { name: 'Edit as new' })
  }

  open(): Promise<void> {
    return this.page.keyboard.press('Control+3')
  }

  /** Stops what still runs, and puts all of it away. */
  async clear(): Promise<void> {
    await this.open()
    if (await this.stopAll.isEnabled()) await this.stopAll.click()
    await this.screen.getByRole('button', { name: 'Stop all', disabled: true }).waitFor()
    await this.screen.getByRole('button', { name: 'Clear finished' }).click()
    await this.cards.first().waitFor({ state: 'detached' })
  }

  /** A switch that stays, such as the ignition. */
  toggle(name: string): Locator {
    return this.controls.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  happen(name: string): Promise<void> {
    return this.controls.getByRole('button', { name, exact: true }).click()
  }
}
