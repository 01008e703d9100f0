import { expect, shareApp, test } from '../app'

shareApp()

test('the window opens on Check with a running engine and says that nothing can arrive', async ({ app: { shell } }) => {
  await expect(shell.tab('Check')).toHaveAttribute('aria-selected', 'true')
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  await expect(shell.statusItem('Recording')).toHaveText('not recording')
  await expect(shell.statusItem('Findings')).toContainText('0')
  await expect(shell.screen('Check')).toContainText('Not listening, so nothing can arrive.')
  // The status bar follows the engine while it lives.
  const seconds = async () => Number(/(\d+) s ·/.exec((await shell.statusItem('Engine').textContent()) ?? '')?.[1])
  const first = await seconds()
  await expect.poll(seconds).toBeGreaterThan(first + 1)
})

test('the theme follows the command', async ({ app }) => {
  await app.shell.runCommand('theme dark')
  await expect.poll(() => app.shell.isDark()).toBe(true)
  await app.shell.runCommand('theme light')
  await expect.poll(() => app.shell.isDark()).toBe(false)
})
