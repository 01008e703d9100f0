import { expect, shareApp, test } from '../app'

shareApp()

const screens = ['Check', 'Traffic', 'Simulate', 'Compare']

test('four screens by mouse, by their keys and by arrows', async ({ app: { shell } }) => {
  for (const name of screens) {
    await shell.tab(name).click()
    await expect(shell.screen(name)).toBeVisible()
  }
  for (const [index, name] of screens.entries()) {
    await shell.press(`Control+${index + 1}`)
    await expect(shell.screen(name)).toBeVisible()
  }
  await shell.tab('Compare').focus()
  await shell.press('ArrowLeft')
  await expect(shell.screen('Simulate')).toBeVisible()
})

test('the palette finds a command by its words, runs it and says why another cannot run', async ({
  app: { shell },
}) => {
  await shell.runCommand('traf')
  await expect(shell.screen('Traffic')).toBeVisible()
  await expect(shell.palette).toBeHidden()
  await shell.press('Control+K')
  await shell.paletteField.fill('the eng sta')
  await expect(shell.palette.getByRole('option')).toHaveCount(1)
  await expect(shell.palette.getByRole('option')).toContainText('The engine is running')
  await shell.paletteField.fill('no such words')
  await expect(shell.palette).toContainText('No command has these words.')
  await shell.press('Escape')
  await expect(shell.palette).toBeHidden()
})

test('the sheet of shortcuts opens with ? and closes with Escape', async ({ app: { shell } }) => {
  await shell.press('?')
  await expect(shell.shortcuts).toContainText('Hold or resume the view')
  await shell.press('Escape')
  await expect(shell.shortcuts).toBeHidden()
})

test('letters are text while a field has the focus, and commands elsewhere', async ({ app: { shell } }) => {
  await shell.press('/')
  await expect(shell.filter).toBeFocused()
  await shell.page.keyboard.type('t ? /')
  await expect(shell.filter).toHaveValue('t ? /')
  await expect(shell.timeDisplay).toHaveText('local time')
  await shell.press('Escape')
  await expect(shell.filter).toHaveValue('')
  await shell.tab('Check').focus()
  await shell.press('t')
  await expect(shell.timeDisplay).toHaveText('UTC')
})

test('Space holds and resumes the view', async ({ app: { shell } }) => {
  await shell.press('Space')
  await expect(shell.hold).toHaveText('Held · 0 new')
  await shell.press('Space')
  await expect(shell.hold).toHaveText('Hold')
})

test('F6 walks through the panes and Shift+F6 back', async ({ app: { shell } }) => {
  // A screen that is one pane.
  await shell.press('Control+4')
  await expect(shell.main.locator('css=:focus')).toHaveCount(1)
  for (const pane of [shell.status, shell.topBar, shell.tabBar, shell.main]) {
    await shell.press('F6')
    await expect(pane.locator('css=:focus')).toHaveCount(1)
  }
  await shell.press('Shift+F6')
  await expect(shell.tabBar.locator('css=:focus')).toHaveCount(1)
})

test('the mode is chosen from its menu by keyboard, and the engine knows it', async ({ app: { shell } }) => {
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  await shell.mode.focus()
  await shell.press('Enter')
  await shell.press('ArrowDown')
  await shell.press('Enter')
  await expect(shell.mode).toHaveAccessibleName('Mode: Listen only')
  await shell.mode.click()
  await shell.page.getByRole('menuitemradio', { name: 'Answer here' }).click()
  await expect(shell.mode).toHaveAccessibleName('Mode: Answer here')
})

test('zoom steps with Ctrl and +, and everything stays reachable at 200 %', async ({ app: { shell } }) => {
  for (let step = 0; step < 5; step++) await shell.press('Control+=')
  await expect(shell.toasts).toContainText('Zoom 200 %')
  for (const name of screens) await expect(shell.tab(name)).toBeInViewport({ ratio: 1 })
  await expect(shell.hold).toBeInViewport({ ratio: 1 })
  await expect(shell.timeDisplay).toBeInViewport({ ratio: 1 })
  await shell.press('Control+0')
  await expect(shell.toasts).toContainText('Zoom 100 %')
})

test('versions can be read and copied', async ({ app: { electron, shell } }) => {
  await shell.runCommand('about')
  await shell.page.getByRole('button', { name: 'Copy versions' }).click()
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Trackbench \d+\.\d+\.\d+\nElectron \d+/)
})

test('the suggested platform says what it will receive, and nothing goes there before that is confirmed', async ({
  app,
}) => {
  await app.shell.runCommand('mode relay')
  const dialog = app.page.getByRole('dialog', { name: 'Relay to a platform' })
  await dialog.getByRole('button', { name: 'Use d.plaspy.com:8888' }).click()
  await expect(dialog.getByRole('status')).toContainText('it will receive what this tracker sends')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await app.shell.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(app.shell.mode).toHaveAccessibleName('Mode: Answer here')
})
