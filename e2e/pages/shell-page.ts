import type { Locator, Page } from '@playwright/test'

/** The window around the screens: verbs and locators. What must be true stands in the specs. */
export class ShellPage {
  readonly page: Page
  readonly topBar: Locator
  readonly tabBar: Locator
  readonly main: Locator
  readonly source: Locator
  readonly mode: Locator
  readonly sessions: Locator
  readonly frames: Locator
  readonly timeDisplay: Locator
  readonly status: Locator
  readonly filter: Locator
  readonly hold: Locator
  readonly palette: Locator
  readonly paletteField: Locator
  readonly shortcuts: Locator
  readonly notice: Locator
  readonly toasts: Locator

  constructor(page: Page) {
    this.page = page
    this.topBar = page.getByRole('banner')
    this.tabBar = page.getByRole('navigation', { name: 'Screens' })
    this.main = page.getByRole('main')
    this.source = this.topBar.getByRole('button', { name: /^Source/ })
    this.sessions = this.topBar.getByRole('button', { name: /^Open connections/ })
    this.frames = this.topBar.getByTitle('Frames shown / frames in all')
    this.mode = this.topBar.getByRole('button', { name: /^Mode/ })
    this.status = page.getByRole('contentinfo')
    this.timeDisplay = this.status.getByRole('button', { name: /^Time display/ })
    this.filter = page.getByRole('combobox', { name: 'Filter' })
    this.hold = page.getByRole('button', { name: /^(Hold|Held)/ })
    this.palette = page.getByRole('dialog', { name: 'Commands' })
    this.paletteField = page.getByRole('combobox', { name: 'Search commands' })
    this.shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    this.notice = page.getByRole('alert')
    this.toasts = page.getByRole('alertdialog')
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name })
  }

  screen(name: string): Locator {
    return this.page.getByRole('tabpanel', { name })
  }

  statusItem(name: string): Locator {
    return this.status.getByRole('group', { name, exact: true })
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys)
  }

  /** All at once, as nobody types: what is right behind a key is meant for the field that the key opens. */
  async pressAndType(keys: string, text: string): Promise<void> {
    const { keyboard } = this.page
    const held = keys.split('+')
    const key = held.pop() ?? ''
    for (const modifier of held) await keyboard.down(modifier)
    await Promise.all([keyboard.down(key), ...held.map((modifier) => keyboard.up(modifier)), keyboard.type(text)])
    await keyboard.up(key)
  }

  /** Starts listening, unless it listens already; gives the port. */
  async listen(): Promise<number> {
    await this.statusItem('Engine').getByText('Engine running').waitFor()
    const listening = this.topBar.getByRole('button', { name: /^Source.*listening$/ })
    if (!(await listening.isVisible())) await this.press('Control+L')
    const name = await listening.getAttribute('aria-label')
    return Number(/port (\d+)/.exec(name ?? '')?.[1])
  }

  async stopListening(): Promise<void> {
    await this.press('Control+L')
    await this.topBar.getByRole('button', { name: /^Source.*off$/ }).waitFor()
  }

  /** Chooses to send nothing back, and listens; gives the port. */
  async listenOnly(): Promise<number> {
    await this.mode.click()
    await this.page.getByRole('menuitemradio', { name: 'Listen only' }).click()
    await this.topBar.getByRole('button', { name: 'Mode: Listen only', exact: true }).waitFor()
    return this.listen()
  }

  async framesInAll(): Promise<number> {
    return Number((await this.frames.textContent())?.split('/')[1]?.replaceAll(',', ''))
  }

  isDark(): Promise<boolean> {
    return this.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  }

  /** Opens the palette, types the words and runs the first command that has them. */
  async runCommand(words: string): Promise<void> {
    await this.press('Control+K')
    await this.paletteField.fill(words)
    await this.press('Enter')
  }
}
