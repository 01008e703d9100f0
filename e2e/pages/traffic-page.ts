import type { Locator, Page } from '@playwright/test'

/** The Traffic screen: verbs and locators. What must be true stands in the specs. */
export class TrafficPage {
  readonly page: Page
  readonly screen: Locator
  readonly grid: Locator
  readonly rows: Locator
  readonly selected: Locator
  /** The row that stays at the edge while its comment is written. */
  readonly pinned: Locator
  /** The frame number of the selected row. */
  readonly selectedNumber: Locator
  readonly devices: Locator
  readonly connections: Locator
  /** All that is known of the connection that is shown alone. */
  readonly connection: Locator
  readonly follow: Locator
  readonly menu: Locator

  constructor(page: Page) {
    this.page = page
    this.screen = page.getByRole('tabpanel', { name: 'Traffic' })
    this.grid = page.getByRole('grid', { name: 'Frames' })
    this.rows = this.grid.locator('[data-place]')
    this.selected = this.grid.getByRole('row', { selected: true })
    this.pinned = this.grid.locator('.is-pinned')
    this.selectedNumber = this.selected.getByRole('gridcell').first()
    this.devices = page.getByRole('tabpanel', { name: /^Devices/ }).getByRole('listitem')
    this.connections = page.getByRole('tabpanel', { name: 'Connections' }).getByRole('listitem')
    this.connection = page.getByRole('region', { name: /^Connection #/ })
    this.follow = page.getByRole('button', { name: /new$/ }).and(page.locator('.frame-follow *'))
    this.menu = page.getByRole('menu', { name: 'Frame' })
  }

  open(): Promise<void> {
    return this.page.keyboard.press('Control+2')
  }

  /** The row of the frame with this number, if it is in view. */
  frame(number: number): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name: written(number), exact: true }) })
  }

  /** How many frames the list has, drawn or not. */
  async count(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount')) - 1
  }

  /** The topmost place in view, once the list has come to rest: it rolls out smoothly. */
  async restingTop(): Promise<string | null> {
    for (let before: string | null = null; ;) {
      const top = await this.rows.first().getAttribute('data-place')
      if (top === before) return top
      before = top
      await this.page.waitForTimeout(200)
    }
  }

  /** Selects a frame by its number, wherever it is. */
  async goTo(number: number): Promise<void> {
    await this.page.keyboard.press('Control+G')
    await this.page.keyboard.type(String(number))
    await this.page.keyboard.press('Enter')
    await this.frame(number).waitFor()
  }

  /** Turns the wheel over the list. */
  async wheel(pixels: number): Promise<void> {
    await this.grid.hover()
    await this.page.mouse.wheel(0, pixels)
  }
}

/** A count as the window writes it. */
export function written(number: number): string {
  return new Intl.NumberFormat('en').format(number)
}
