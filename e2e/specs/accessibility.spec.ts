import { expect, test } from '../app'
import { faults } from '../faults'

for (const theme of ['light', 'dark']) {
  test(`no serious fault on any screen, in any dialog, in the ${theme} theme`, async ({ app: { page, shell } }) => {
    await shell.runCommand(`theme ${theme}`)
    await expect.poll(() => shell.isDark()).toBe(theme === 'dark')
    await expect(shell.statusItem('Engine')).toContainText('Engine running')
    const found: Record<string, string[]> = {}
    for (const name of ['Check', 'Traffic', 'Simulate', 'Compare']) {
      await shell.tab(name).click()
      found[name] = await faults(page)
    }
    await shell.press('Control+K')
    found['palette'] = await faults(page)
    await shell.press('Escape')
    await shell.press('?')
    found['shortcuts'] = await faults(page)
    await shell.press('Escape')
    await shell.press('Control+,')
    for (const group of await page.getByRole('dialog').getByRole('tab').all()) {
      await group.click()
      found[`settings ${await group.textContent()}`] = await faults(page)
    }
    await page.getByRole('searchbox').fill('port')
    found['settings found'] = await faults(page)
    await shell.press('Escape')
    await shell.press('Escape')
    await shell.runCommand('mode relay')
    found['relay'] = await faults(page)
    await shell.press('Escape')
    await shell.mode.click()
    found['menu'] = await faults(page)
    await shell.press('Escape')
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
  })
}

test('nor in the notice of a dead engine, nor in a message', async ({ app }) => {
  await expect(app.shell.statusItem('Engine')).toContainText('Engine running')
  process.kill(await app.enginePid(), 'SIGKILL')
  await expect(app.shell.notice).toBeVisible()
  process.kill(await app.enginePid(), 'SIGKILL')
  await expect(app.shell.notice).toContainText('is not running')
  await app.shell.press('Control+=')
  await expect(app.shell.toasts).toHaveCount(1)
  expect(await faults(app.page)).toEqual([])
})
