import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app'
import { expect, shareApp, test } from '../app'
import { TrafficPage, written } from '../pages/traffic-page'
import { positionAt, said } from '../traffic-scene'
import { heartbeat, Tracker } from '../tracker'

const DEVICE = '356938035643809'

interface Scene {
  traffic: TrafficPage
  tracker: Tracker
  /** Frames that are there already. */
  before: number
}

/** Listens without answering, so that frames are only those that were sent, and opens Traffic. */
async function listenOnly({ shell, page }: App): Promise<Scene> {
  const port = await shell.listenOnly()
  await expect(shell.mode).toHaveAccessibleName('Mode: Listen only')
  const traffic = new TrafficPage(page)
  await traffic.open()
  return { traffic, tracker: await Tracker.connect(port), before: await shell.framesInAll() }
}

function heartbeats(count: number): Uint8Array {
  return Buffer.from(heartbeat.sent.repeat(count), 'hex')
}

test.describe('as they come', () => {
  shareApp()

  test('a view that was held before the first frame says so, and shows everything afterwards', async ({ app }) => {
    const { traffic, tracker } = await listenOnly(app)
    await expect(traffic.screen).toContainText('No frames yet')
    await app.shell.hold.click()
    tracker.sendBytes(heartbeats(3))
    await expect(traffic.screen).toContainText('Recording continues: 3 frames came since.')
    await traffic.screen.getByRole('button', { name: 'Resume the view' }).click()
    await expect(traffic.frame(3)).toBeVisible()
    tracker.close()
  })

  test('a frame is in the list within a second of arriving, with who sent it and what it says', async ({ app }) => {
    const { traffic, tracker, before } = await listenOnly(app)
    for (const bytes of said('gt06', { device: DEVICE, kind: 'login' })) tracker.sendBytes(bytes)
    await expect(traffic.frame(before + 1)).toContainText('login')
    const sentAt = Date.now()
    for (const bytes of said('gt06', { device: DEVICE, ...positionAt(0) }, 2)) tracker.sendBytes(bytes)
    await traffic.frame(before + 2).waitFor()
    expect(Date.now() - sentAt).toBeLessThan(1_000)
    await expect(traffic.frame(before + 2)).toContainText(`${DEVICE}`)
    await expect(traffic.frame(before + 2)).toContainText('4.650000, -74.060000')
    // The fifth way is the time that the device itself has said.
    for (let times = 0; times < 4; times++) await app.shell.press('t')
    await expect(
      traffic
        .frame(before + 2)
        .getByRole('gridcell')
        .nth(1),
    ).toHaveText(/^\d\d:\d\d:\d\d/)
    const device = traffic.devices.filter({ hasText: DEVICE })
    await expect(device).toContainText('gt06 · 2 frames')
    tracker.close()
    await expect(device).toContainText('not connected')
  })

  test('the list follows the newest frame until a person looks elsewhere, and says what is new', async ({ app }) => {
    const { traffic, tracker, before } = await listenOnly(app)
    tracker.sendBytes(heartbeats(200))
    await expect(traffic.frame(before + 200)).toBeInViewport()
    await traffic.wheel(-600)
    await expect(traffic.frame(before + 200)).toHaveCount(0)
    const top = await traffic.restingTop()
    tracker.sendBytes(heartbeats(128))
    await expect(traffic.follow).toHaveText('128 new')
    expect(await traffic.restingTop()).toBe(top)

    await traffic.follow.click()
    await expect(traffic.frame(before + 328)).toBeInViewport()
    await expect(traffic.follow).toBeHidden()
    tracker.sendBytes(heartbeats(1))
    await expect(traffic.frame(before + 329)).toBeInViewport()
    tracker.close()
  })

  test('the selection never moves by itself', async ({ app }) => {
    const { traffic, tracker, before } = await listenOnly(app)
    tracker.sendBytes(heartbeats(100))
    await traffic.frame(before + 95).click()
    tracker.sendBytes(heartbeats(50))
    await expect(traffic.follow).toHaveText('50 new')
    await expect(traffic.selectedNumber).toHaveText(written(before + 95))
    await app.shell.press('End')
    await expect(traffic.selectedNumber).toHaveText(written(before + 150))
    tracker.sendBytes(heartbeats(10))
    await expect(traffic.frame(before + 160)).toBeInViewport()
    await expect(traffic.selectedNumber).toHaveText(written(before + 150))
    tracker.close()
  })

  test('a held list stands still and loses nothing', async ({ app }) => {
    const { traffic, tracker, before } = await listenOnly(app)
    tracker.sendBytes(heartbeats(5))
    await expect(traffic.frame(before + 5)).toBeVisible()
    await app.shell.hold.click()
    tracker.sendBytes(heartbeats(500))
    await expect(app.shell.hold).toHaveText('Held · 500 new')
    expect(await traffic.count()).toBe(before + 5)
    await app.shell.hold.click()
    await expect(traffic.frame(before + 505)).toBeInViewport()
    expect(await traffic.count()).toBe(before + 505)
    // Those that came meanwhile are whole, and in the capture.
    await app.shell.press('Control+G')
    await app.page.keyboard.type(String(before + 300))
    await app.shell.press('Enter')
    await expect(traffic.selectedNumber).toHaveText(written(before + 300))
    await expect(app.page.getByRole('treegrid', { name: 'Fields' })).toContainText('heartbeat')
    const captures = join(app.profile, 'data/captures')
    const [capture = ''] = (await readdir(captures)).filter((name) => name.endsWith('.pcapng'))
    const cli = join(import.meta.dirname, '../../out/cli/trackbench.cjs')
    const read = execFileSync(process.execPath, [cli, 'read', join(captures, capture), '--json']).toString()
    expect(read.split('\n').filter((line) => line.startsWith('{"frame"')).length).toBe(before + 505)
    tracker.close()
  })
})

test('400,000 frames: the last row by End, by wheel and by scroll bar, and few rows drawn', async ({ app }) => {
  test.setTimeout(120_000)
  const { traffic, tracker } = await listenOnly(app)
  const last = 400_000 // taller than the list lays out: rows and scroll bar go by different measures
  for (let sent = 0; sent < last; sent += 20_000) tracker.sendBytes(heartbeats(20_000))
  await expect.poll(() => traffic.count(), { timeout: 60_000 }).toBe(last)

  await app.shell.press('Home')
  await expect(traffic.frame(1)).toBeInViewport({ ratio: 1 })
  await app.shell.press('End')
  await expect(traffic.frame(last)).toBeInViewport({ ratio: 1 })
  await expect(traffic.selected).toContainText('400,000')

  // The wheel goes by rows, whatever the scroll bar's measure.
  await traffic.wheel(-24)
  await expect(traffic.frame(last)).not.toBeInViewport({ ratio: 1 })
  await traffic.wheel(24)
  await expect(traffic.frame(last)).toBeInViewport({ ratio: 1 })

  await traffic.grid.evaluate((grid) => grid.scrollTo({ top: 0 }))
  await expect(traffic.frame(1)).toBeInViewport({ ratio: 1 })
  await traffic.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }))
  await expect(traffic.frame(last)).toBeInViewport({ ratio: 1 })
  await traffic.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2 }))
  await expect(traffic.rows.first()).toContainText('heartbeat')
  expect(await traffic.rows.count()).toBeLessThanOrEqual(60)
  tracker.close()
})

test.describe('of three hundred heartbeats', () => {
  shareApp(async (app) => {
    const { tracker } = await listenOnly(app)
    tracker.sendBytes(heartbeats(300))
    return () => tracker.close()
  })

  async function looking({ page }: App): Promise<TrafficPage> {
    const traffic = new TrafficPage(page)
    await traffic.open()
    await expect(traffic.frame(300)).toBeInViewport()
    return traffic
  }

  test('the list by keyboard: one by one, by tens, to the ends, and to a frame by its number', async ({ app }) => {
    const traffic = await looking(app)
    const { shell } = app
    await expect(traffic.frame(300)).toBeInViewport()
    await traffic.grid.focus()
    const keys: [string, string][] = [
      ['Home', '1'],
      ['ArrowDown', '2'],
      ['j', '3'],
      ['PageDown', '13'],
      ['k', '12'],
      ['ArrowUp', '11'],
      ['PageUp', '1'],
      ['PageUp', '1'],
      ['End', '300'],
      ['ArrowDown', '300'],
    ]
    for (const [key, number] of keys) {
      await shell.press(key)
      await expect(traffic.selectedNumber).toHaveText(number)
      await expect(traffic.selected).toBeInViewport({ ratio: 1 })
      const active = await traffic.grid.getAttribute('aria-activedescendant')
      await expect(traffic.selected).toHaveAttribute('id', active ?? '')
    }
    await shell.press('Control+G')
    await shell.page.keyboard.type('1234567')
    await shell.press('Enter')
    await expect(shell.page.getByRole('dialog')).toContainText('No frame is that late.')
    await shell.page.getByLabel('Frame number or time').fill('142')
    await shell.press('Enter')
    await expect(shell.page.getByRole('dialog')).toHaveCount(0)
    await expect(traffic.selected).toContainText('142')
    await shell.press('Escape')
    await expect(traffic.selected).toHaveCount(0)
  })

  test('times are shown in five ways', async ({ app }) => {
    const traffic = await looking(app)
    await traffic.grid.focus()
    await app.shell.press('Home')
    const time = traffic.selected.getByRole('gridcell').nth(1)
    await expect(time).toHaveText(/^\d\d:\d\d:\d\d\.\d{3}$/)
    const seen: string[] = []
    for (let times = 0; times < 4; times++) {
      await app.shell.press('t')
      seen.push(await time.innerText())
    }
    expect(seen).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3}$/),
      '0.000',
      '–',
      // A heartbeat has no time of its own.
      '–',
    ])
  })

  test('a frame is copied in the form that is asked for', async ({ app }) => {
    const traffic = await looking(app)
    await traffic.frame(300).click({ button: 'right' })
    await traffic.menu.getByRole('menuitem', { name: 'hex with spaces' }).click()
    const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
    await expect.poll(copied).toBe(heartbeat.sent.replace(/(..)(?=.)/g, '$1 '))
    await app.shell.press('Control+Shift+C')
    await expect.poll(copied).toBe(heartbeat.sent)
  })

  test('F6 walks through the panes of Traffic, once each, and back', async ({ app }) => {
    const traffic = await looking(app)
    await traffic.frame(300).click()
    const { page, shell } = app
    /** Which pane has the focus, counted as they stand in the document. */
    const here = () =>
      page.evaluate(() => {
        const panes = [...document.querySelectorAll('[data-pane]:not(:has([data-pane]))')]
        return panes.findIndex((pane) => pane.contains(document.activeElement))
      })
    await shell.timeDisplay.focus()
    const walked: number[] = []
    for (const keys of [...Array<string>(8).fill('F6'), 'Shift+F6', 'Shift+F6', 'Shift+F6']) {
      await shell.press(keys)
      walked.push(await here())
    }
    // Top bar, screens, devices, overview, frames, fields, bytes, status bar.
    expect(walked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4])
    await expect(traffic.grid).toBeFocused()
  })
})
