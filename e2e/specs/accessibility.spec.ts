import { expect, shareApp, test } from '../app'
import { faults } from '../faults'
import { SimulatePage } from '../pages/simulate-page'

test.describe('of a program that is well', () => {
  shareApp()

  test('an audit finds a pale text, a nameless button, and what is pale in the dark alone, each once', async ({
    app,
  }) => {
    const { page } = app
    expect(await faults(page)).toEqual([])
    await page.evaluate(() => {
      const rules = new CSSStyleSheet()
      rules.replaceSync(
        '.pale { color: #ccc; background: #fff } @media (prefers-color-scheme: dark) { .late { color: #222 } }',
      )
      document.adoptedStyleSheets = [rules]
      const added = '<p class="pale">pale</p><p class="late">late</p><button></button>'
      document.querySelector('[role="tabpanel"]')?.insertAdjacentHTML('afterbegin', added)
    })
    const kinds = (found: string[]): string[] => found.map((fault) => fault.replace(/ data-new-colours=""/, ''))
    expect(kinds(await faults(page))).toEqual([
      'light: button-name: <button></button>',
      'light: color-contrast: <p class="pale">pale</p>',
      'dark: color-contrast: <p class="pale">pale</p>',
      'dark: color-contrast: <p class="late">late</p>',
    ])
    expect(kinds(await faults(page))).toEqual(['light: button-name: <button></button>'])
  })

  test('no serious fault on any screen, in any dialog', async ({ app: { page, shell } }) => {
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

  test('nor while trackers are simulated, in their form, and where a frame is edited', async ({
    app: { page, shell },
  }) => {
    const simulate = new SimulatePage(page)
    await simulate.open()
    await simulate.startOne.click()
    await expect(simulate.log).toContainText('answered')
    await page.getByRole('button', { name: 'Faults' }).click()
    const found = { screen: await faults(page), form: [''], edit: [''] }
    await page.getByRole('button', { name: 'Add trackers' }).click()
    await simulate.form.getByRole('button', { name: 'Stops, tunnels' }).click()
    found.form = await faults(page)
    await shell.press('Escape')
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await simulate.editor.getByRole('row').filter({ hasText: 'Speed' }).click()
    found.edit = await faults(page)
    expect(found).toEqual({ screen: [], form: [], edit: [] })
  })
})

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
