import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../app'
import type { App } from '../app'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Settings' })
const row = (page: Page, name: string): Locator => dialog(page).getByRole('group', { name })

/** The system's dialogs cannot be driven: the program is told what a person would have picked. */
async function pick({ electron }: App, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, picked) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: picked })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] })
  }, path)
}

test('a setting is found, changed, marked, kept over a restart, at which it counts, and reset', async ({ app }) => {
  await app.shell.press('Control+,')
  await expect(dialog(app.page).getByRole('searchbox')).toBeFocused()
  await app.page.keyboard.type('port')
  const port = row(app.page, 'Port')
  await expect(port).toContainText('Default: 8888')
  await expect(port.getByRole('img', { name: 'Changed' })).toHaveCount(0)
  await port.getByRole('textbox').fill('99999')
  await port.getByRole('textbox').press('Enter')
  await expect(port).toContainText('A whole number from 1 to 65,535.')
  await port.getByRole('textbox').fill('5023')
  await port.getByRole('textbox').press('Enter')
  await expect(port.getByRole('img', { name: 'Changed' })).toBeVisible()
  await dialog(app.page).getByRole('searchbox').fill('start listening')
  await row(app.page, 'Start listening with the program').getByRole('switch').press('Space')
  await app.restart()
  await expect(app.shell.source).toHaveAccessibleName(/listening$/)
  await app.shell.press('Control+,')
  await dialog(app.page).getByRole('tab', { name: 'Listening' }).click()
  await expect(row(app.page, 'Port').getByRole('textbox')).toHaveValue('5023')
  await row(app.page, 'Port')
    .getByRole('button', { name: /^Reset/ })
    .click()
  await expect(row(app.page, 'Port').getByRole('textbox')).toHaveValue('8888')
  await dialog(app.page).getByRole('tab', { name: 'Privacy' }).click()
  await expect(row(app.page, 'Keep captures for')).toContainText('Default: 0 days')
  await row(app.page, 'Keep captures for').getByRole('textbox').press('Escape')
  await expect(dialog(app.page)).toBeHidden()
})

test('settings are written to a file and read from one; what is unfit is named and left out', async ({ app }) => {
  const file = join(app.profile, 'shared.json')
  await pick(app, file)
  await app.shell.press('Control+,')
  await dialog(app.page).getByRole('tab', { name: 'Listening' }).click()
  await row(app.page, 'Listen for UDP').getByRole('switch').press('Space')
  await dialog(app.page).getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toBe('{\n  "listening.udp": false\n}\n')
  await writeFile(file, '{"display.theme":"dark","listening.port":"many","no.such":1}')
  await dialog(app.page).getByRole('button', { name: 'Import…' }).click()
  await expect.poll(() => app.shell.isDark()).toBe(true)
  await expect(app.shell.toasts.filter({ hasText: 'listening.port, no.such' })).toBeVisible()
  await expect(row(app.page, 'Listen for UDP').getByRole('switch')).toBeChecked()
})

test('a damaged file of settings means the defaults', async ({ start }) => {
  const app = await start({ settings: '{"display.theme":"dark","listening.p' })
  await app.shell.press('Control+,')
  await expect(dialog(app.page)).toBeVisible()
  await expect(dialog(app.page).getByRole('img', { name: 'Changed' })).toHaveCount(0)
})
