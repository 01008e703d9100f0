import type { Locator, Page } from '@playwright/test'
import type { App } from '../app'

/** Sources, the opened file and its playback: verbs and locators. What must be true stands in the specs. */
export class SourcePage {
  readonly app: App
  readonly page: Page
  readonly button: Locator
  readonly menu: Locator
  readonly notice: Locator
  readonly progress: Locator
  readonly bar: Locator
  readonly slider: Locator

  constructor(app: App) {
    this.app = app
    this.page = app.page
    this.button = app.shell.source
    this.menu = this.page.getByRole('menu')
    this.notice = this.page.getByRole('alert')
    this.progress = this.page.getByRole('progressbar')
    this.bar = this.page.getByRole('region', { name: 'Playback' })
    this.slider = this.bar.getByRole('slider', { name: 'Playhead' })
  }

  /** As a person does it, but for the dialog, which is the system's: it answers with this file. */
  async open(path: string): Promise<void> {
    await this.app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
    await this.page.keyboard.press('Control+O')
  }

  entry(name: string | RegExp): Locator {
    return this.menu.getByRole('menuitem', { name }).or(this.menu.getByRole('menuitemradio', { name }))
  }

  /** The newest capture of this computer, in the open menu. */
  get newestCapture(): Locator {
    return this.menu.getByRole('group', { name: 'Recorded on this computer' }).getByRole('menuitem').first()
  }

  /** Holds a file over the window, as the system's file manager does. */
  async hold(path: string): Promise<void> {
    await this.drag(path, ['dragEnter', 'dragOver'])
  }

  /** And lets it go. */
  async drop(path: string): Promise<void> {
    await this.drag(path, ['dragEnter', 'dragOver', 'drop'])
  }

  private async drag(path: string, types: readonly ('dragEnter' | 'dragOver' | 'drop')[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of types) await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }

  control(name: string): Locator {
    return this.bar.getByRole('button', { name })
  }
}
