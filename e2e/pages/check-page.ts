import type { Locator, Page } from '@playwright/test'
import type { StepId } from '../../src-shared/check/step'
import { en } from '../../src-shared/texts/en'

const words = en.check

/** The screen Check: verbs and locators. */
export class CheckPage {
  readonly page: Page
  readonly device: Locator
  readonly identity: Locator
  readonly wrong: Locator
  readonly job: Locator
  readonly reach: Locator

  constructor(page: Page) {
    this.page = page
    this.device = page.getByRole('region', { name: words.device, exact: true })
    this.identity = this.device.locator('.identity')
    this.wrong = page.getByRole('region', { name: words.wrong })
    this.job = page.getByRole('form', { name: words.job.title })
    this.reach = page.getByRole('region', { name: words.panels.reach })
  }

  step(id: StepId): Locator {
    return this.page.getByRole('region', { name: words.steps }).getByRole('listitem', { name: words.step[id] })
  }

  /** A thing that the device says, by its name. */
  fact(name: string): Locator {
    return this.device.locator('.device-fact', { has: this.page.getByText(name, { exact: true }) }).locator('dd')
  }

  async typeJob(label: string, text: string): Promise<void> {
    await this.job.getByRole('textbox', { name: label }).fill(text)
  }

  async choose(label: string, option: string): Promise<void> {
    await this.job.getByRole('button', { name: new RegExp(label) }).click()
    await this.page.getByRole('option', { name: new RegExp(option) }).click()
  }

  /** The panel with addresses, phone proof, router, firewall and the ways round. */
  async openReach(): Promise<void> {
    await this.step('reach').getByRole('button', { name: words.commands.reach }).click()
  }

  part(name: string): Locator {
    return this.reach.getByRole('region', { name })
  }
}
