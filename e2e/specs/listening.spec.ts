import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, shareApp, test } from '../app'
import { heartbeat, Tracker } from '../tracker'

/** What has reached the disk, as hex: captures are flushed five times a second. */
function recorded(captures: string): string {
  const names = readdirSync(captures).filter((name) => name.endsWith('.pcapng'))
  return names.map((name) => readFileSync(join(captures, name)).toString('hex')).join('')
}

test.describe('one after the other', () => {
  shareApp()

  test('listening that is asked for while the window still opens begins once it can', async ({
    app: { page, shell },
  }) => {
    // Pressed as soon as the window takes keys: nobody has told it yet where the engine listens.
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () =>
        dispatchEvent(new KeyboardEvent('keydown', { key: 'l', code: 'KeyL', ctrlKey: true })),
      ),
    )
    await page.reload()
    await expect(shell.source).toHaveAccessibleName(/listening$/)
  })

  test('a tracker connects, is answered, and the window shows it while it happens', async ({ app: { shell } }) => {
    const port = await shell.listen()
    await expect(shell.screen('Check')).toContainText(`:${port}, TCP and UDP.`)
    await expect(shell.statusItem('Recording')).toContainText(/rec \d\d:\d\d/)

    const tracker = await Tracker.connect(port)
    await expect(shell.sessions).toHaveText('TCP 1 · UDP 0')
    tracker.send(heartbeat.sent)
    expect(await tracker.answer()).toBe(heartbeat.answer)
    await expect.poll(() => shell.framesInAll()).toBe(2) // what came, and what was answered
    tracker.close()
    await expect(shell.sessions).toHaveText('TCP 0 · UDP 0')

    await shell.stopListening()
    await expect(shell.statusItem('Recording')).toHaveText('not recording')
  })

  test('a held view stands still while recording goes on', async ({ app: { shell } }) => {
    const tracker = await Tracker.connect(await shell.listen())
    const before = await shell.framesInAll()
    await shell.press('Space')
    tracker.send(heartbeat.sent)
    await expect(shell.hold).toHaveText('Held · 2 new')
    await expect(shell.frames).toHaveText(`${before} / ${before + 2}`)
    await shell.press('Space')
    await expect(shell.frames).toHaveText(`${before + 2} / ${before + 2}`)
    tracker.close()
  })

  test('in "Listen only" nothing is sent back', async ({ app: { shell } }) => {
    const tracker = await Tracker.connect(await shell.listenOnly())
    await expect(shell.mode).toHaveAccessibleName('Mode: Listen only')
    const before = await shell.framesInAll()
    tracker.send(heartbeat.sent)
    await expect.poll(() => shell.framesInAll()).toBe(before + 1)
    const answer = tracker.answer().catch(() => 'closed')
    const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 300))
    expect(await Promise.race([answer, silence])).toBe('silence')
    tracker.close()
  })
})

test('an engine that dies while recording: its capture is offered, and it listens again', async ({ app }) => {
  const { shell } = app
  const port = await shell.listen()
  const tracker = await Tracker.connect(port)
  tracker.send(heartbeat.sent)
  await tracker.answer()
  const captures = join(app.profile, 'data', 'captures')
  await expect.poll(() => recorded(captures)).toContain(heartbeat.answer)
  await shell.press('Space')
  process.kill(await app.enginePid(), 'SIGKILL')

  await expect(shell.notice).toContainText('was started again')
  await expect(shell.notice).toContainText(/Session of \d\d:\d\d was not closed: 2 frames recovered/)
  await expect(shell.source).toHaveAccessibleName(`Source: live, port ${port}, listening`)
  await expect(shell.hold).toHaveText('Held · 0 new')
  const again = await Tracker.connect(port)
  again.send(heartbeat.sent)
  expect(await again.answer()).toBe(heartbeat.answer)
  again.close()

  await shell.notice.getByRole('button', { name: 'Put away' }).click()
  await expect(shell.notice).toBeHidden()
  await app.restart()
  await expect(app.shell.statusItem('Engine')).toContainText('Engine running')
  await expect(app.shell.notice).toBeHidden()
  expect(readdirSync(captures).filter((name) => name.endsWith('.open'))).toEqual([])
})

test('a capture that was open when the whole program was killed is offered at the next start', async ({ app }) => {
  const tracker = await Tracker.connect(await app.shell.listen())
  tracker.send(heartbeat.sent)
  await expect(app.shell.frames).toHaveText('2 / 2')
  await expect.poll(() => recorded(join(app.profile, 'data', 'captures'))).toContain(heartbeat.answer)
  await app.kill()
  await app.restart()
  await expect(app.shell.notice).toContainText('was not closed: 2 frames recovered')
  await app.shell.notice.getByRole('button', { name: 'Open it' }).click()
  await expect(app.shell.frames).toHaveText('2 / 2')
  await expect(app.shell.notice).toBeHidden()
})

test('a taken port is said in place, with who has it and the way round it', async ({ start }) => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { shell } = await start({ port: String(port) })
  await shell.press('Control+L')
  await expect(shell.screen('Check')).toContainText(`already uses TCP port ${port}`)
  await expect(shell.screen('Check')).toContainText('EADDRINUSE')
  await shell.page.getByRole('button', { name: /^Listen on port/ }).click()
  await expect(shell.source).toHaveAccessibleName(/listening$/)
  other.close()
})
