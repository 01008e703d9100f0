import { expect, test } from '../app'

const screens = ['Check', 'Traffic', 'Simulate', 'Compare']

test('the window opens on Check with a running engine', async ({ app: { shell } }) => {
  await expect(shell.tab('Check')).toHaveAttribute('aria-selected', 'true')
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
})

test('four screens by mouse and by keyboard', async ({ app: { shell } }) => {
  for (const name of screens) {
    await shell.tab(name).click()
    await expect(shell.screen(name)).toBeVisible()
  }
  for (const [index, name] of screens.entries()) {
    await shell.press(`Control+${index + 1}`)
    await expect(shell.screen(name)).toBeVisible()
  }
})
