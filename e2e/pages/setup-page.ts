import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-shared/texts/en'

const words = en.setup

/** The set-up card on Check: verbs and locators. */
export class SetupPage {
  readonly page: Page
  readonly panel: Locator
  readonly form: Locator
  readonly texts: Locator
  readonly reply: Locator
  readonly reading: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('region', { name: en.check.panels.setup })
    this.form = page.getByRole('form', { name: words.wish })
    this.texts = this.panel.getByRole('region', { name: words.texts })
    this.reply = this.panel.getByRole('region', { name: words.reply })
    this.reading = this.reply.getByRole('status')
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
    // Leaves the field, and closes what it suggests.
    await this.page.keyboard.press('Tab')
  }

  /** A field with suggestions, or a plain one. */
  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true }).and(this.page.locator('input'))
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.form.getByRole('button', { name: new RegExp(label) }).click()
    await this.page.getByRole('option', { name: option }).first().click()
  }

  /** Types into a field until its list is short, and takes what is found. */
  async find(label: string, typed: string, option: string | RegExp): Promise<void> {
    await this.field(label).fill(typed)
    await this.page.getByRole('option', { name: option }).first().click()
  }

  /** The texts to send, in order, without those that are optional. */
  sendable(): Promise<string[]> {
    return this.texts.locator('.text-line:not(.is-optional) > .sendable code').allTextContents()
  }

  /** Scrolls a part of the card to the top of its panel. */
  async show(part: Locator): Promise<void> {
    await part.evaluate((element) => {
      const body = element.closest('.check-panel-body')
      body?.scrollBy({ top: element.getBoundingClientRect().top - body.getBoundingClientRect().top })
    })
  }

  async copy(text: string): Promise<void> {
    await this.texts.getByRole('button', { name: words.copyText(text) }).click()
  }

  async paste(text: string): Promise<void> {
    await this.reply.getByRole('textbox', { name: words.pasteReply }).fill(text)
  }
}
