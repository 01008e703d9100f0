import { expect, shareApp, test } from '../app'

shareApp()

test('an engine that hangs is noticed, and forgiven when it answers again', async ({ app }) => {
  test.skip(process.platform === 'win32', 'a process cannot be paused there')
  const { shell } = app
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  const pid = await app.enginePid()
  process.kill(pid, 'SIGSTOP')
  await expect(shell.notice).toContainText('has not answered for some seconds', { timeout: 10_000 })
  await shell.press('Control+3')
  await expect(shell.screen('Simulate')).toBeVisible()
  process.kill(pid, 'SIGCONT')
  await expect(shell.notice).toBeHidden()
})

test('an engine that dies is started again once; the second time it stays down until a person starts it', async ({
  app,
}) => {
  const { shell } = app
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  const first = await app.enginePid()
  process.kill(first, 'SIGKILL')
  await expect(shell.notice).toContainText('and was started again. No capture was open, so nothing is lost.')
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
  const second = await app.enginePid()
  expect(second).not.toBe(first)
  await shell.notice.getByRole('button', { name: 'Put away' }).click()
  await expect(shell.notice).toBeHidden()

  process.kill(second, 'SIGKILL')
  await expect(shell.notice).toContainText('is not running. Nothing is received or recorded.')
  await expect(shell.statusItem('Engine')).toHaveText('Engine down')
  // The window goes on.
  await shell.press('Control+2')
  await expect(shell.screen('Traffic')).toContainText('The engine is not running, so nothing can arrive.')
  await shell.notice.getByRole('button', { name: 'Start the engine' }).click()
  await expect(shell.statusItem('Engine')).toContainText('Engine running')
})

test('a page that crashes is drawn anew, and the engine does not notice', async ({ app }) => {
  const engine = await app.enginePid()
  // Playwright's page stays with the one that is gone.
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    const isDrawn = new Promise<void>((resolve) => page?.once('did-finish-load', resolve))
    page?.forcefullyCrashRenderer()
    await isDrawn
  })
  const status = () =>
    app.electron.evaluate(({ BrowserWindow }): Promise<string> | undefined =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.querySelector('footer')?.textContent"),
    )
  await expect.poll(status).toContain('Engine running')
  expect(await app.enginePid()).toBe(engine)
})
