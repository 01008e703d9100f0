import type { Locator, Page } from '@playwright/test'
import type { App } from '../app'

/** What a person says of frames, looks for in them, keeps as filters and writes to files. */
export class NotesPage {
  readonly page: Page
  readonly comment: Locator
  readonly find: Locator
  readonly findSays: Locator
  readonly matches: Locator
  readonly savedFilters: Locator
  readonly saveFilter: Locator
  readonly filterName: Locator
  readonly exportSheet: Locator

  constructor(page: Page) {
    this.page = page
    this.comment = page.getByRole('textbox', { name: /^Comment on frame/ })
    this.find = page.getByRole('textbox', { name: 'Find' })
    this.findSays = page.getByRole('search', { name: 'Find' }).getByRole('status')
    this.matches = page.locator('.frame-line.is-match')
    this.savedFilters = page.getByRole('group', { name: 'Saved filters' })
    this.saveFilter = page.getByRole('button', { name: 'Save this filter' })
    this.filterName = page.getByRole('textbox', { name: 'Name of the filter' })
    this.exportSheet = page.getByRole('dialog', { name: 'Export frames' })
  }

  mark(row: Locator): Locator {
    return row.getByRole('img', { name: /^marked/ })
  }

  /** The system's own dialog cannot be driven: it answers this file. */
  async answerSaveDialog({ electron }: App, file: string): Promise<void> {
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
  }

  async export(format: string): Promise<void> {
    await this.page.keyboard.press('Control+E')
    await this.exportSheet.getByText(format).click()
    await this.exportSheet.getByRole('button', { name: 'Choose the file…' }).click()
  }
}
