import { join } from 'node:path'
import type { App } from './app'
import { expect, test } from './app'

const folder = join(import.meta.dirname, '../docs/screens')
const themes = ['light', 'dark'] as const

// What the window shows on a first start; it does not listen.
test.use({ port: '8888' })

/** Pictures of the running program for README and docs, one for each screen and theme. */
for (const theme of themes) {
  test(`screens in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    for (const name of ['Check', 'Traffic', 'Simulate', 'Compare']) {
      await app.shell.tab(name).click()
      await expect(app.shell.screen(name)).toBeVisible()
      await picture(app, `${name.toLowerCase()}-${theme}`)
    }
  })

  test(`palette and shortcuts in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    // Off the list, so that no row is picked out by a resting pointer.
    await app.page.mouse.move(2, 400)
    await app.shell.press('Control+K')
    await expect(app.shell.palette).toBeVisible()
    await picture(app, `palette-${theme}`)
    await app.shell.press('Escape')
    await app.shell.press('?')
    await expect(app.shell.shortcuts).toBeVisible()
    await picture(app, `shortcuts-${theme}`)
  })
}

async function setUp({ electron, shell }: App, theme: (typeof themes)[number]): Promise<void> {
  await electron.evaluate(({ nativeTheme, BrowserWindow }, wanted) => {
    nativeTheme.themeSource = wanted
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800)
  }, theme)
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
}

async function picture({ page }: App, name: string): Promise<void> {
  // Nothing under the pointer, and transitions over: the same picture every time.
  await page.mouse.move(2, 400)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
