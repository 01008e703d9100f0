import type { Locator, Page } from '@playwright/test'

/** Fields and bytes of the selected frame. */
export class DetailPage {
  readonly page: Page
  readonly tree: Locator
  readonly bytes: Locator
  readonly status: Locator
  readonly inspector: Locator
  readonly issues: Locator
  readonly flags: Locator

  constructor(page: Page) {
    this.page = page
    this.tree = page.getByRole('treegrid', { name: 'Fields' })
    this.bytes = page.getByRole('grid', { name: 'Bytes' })
    this.status = page.getByRole('group', { name: 'Selected bytes' })
    this.inspector = page.getByRole('region', { name: 'Inspector' })
    this.issues = page.getByRole('list', { name: 'What is wrong' })
    this.flags = page.getByRole('group', { name: /^Fields of byte/ })
  }

  /** Selects the frame in the list whose row has these words. */
  async open(words: string): Promise<void> {
    const list = this.page.getByRole('grid', { name: 'Frames' })
    await list.getByRole('row').filter({ hasText: words }).first().click()
  }

  field(label: string): Locator {
    return this.tree.getByRole('row').filter({ has: this.page.getByText(label, { exact: true }) })
  }

  selectedField(): Locator {
    return this.tree.getByRole('row', { selected: true })
  }

  byte(offset: number): Locator {
    return this.bytes.getByRole('gridcell', { name: new RegExp(`^offset ${offset},`) })
  }

  selectedBytes(): Locator {
    return this.bytes.getByRole('gridcell', { selected: true })
  }

  /** Bytes that are outlined because the pointer is on them or on their field. */
  outlinedBytes(): Locator {
    return this.bytes.locator('.hex-cell.is-hovered')
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name })
  }

  reading(label: string): Locator {
    return this.inspector
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: label, exact: true }) })
  }
}
