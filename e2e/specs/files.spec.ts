import { existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCapture } from '../../bench/load/write-capture'
import { expect, shareApp, test } from '../app'
import { DetailPage } from '../pages/detail-page'
import { SourcePage } from '../pages/source-page'
import { TrafficPage } from '../pages/traffic-page'
import { playTraffic, said } from '../traffic-scene'
import { Tracker } from '../tracker'

const MILLION = 1_000_000

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trackbench-files-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function capture(frames: number, name: string, spacingMs?: number): string {
  const path = join(folder, name)
  if (!existsSync(path)) writeCapture(path, frames, spacingMs)
  return path
}

test.describe('a million frames', () => {
  shareApp()

  test('reading can be stopped, and what was read stays', async ({ app }) => {
    const source = new SourcePage(app)
    await source.open(capture(MILLION, 'million.pcapng'))
    await expect(source.progress).toBeVisible({ timeout: 15_000 })
    await app.page.getByRole('button', { name: 'Cancel' }).click()
    await expect(source.notice).toContainText(/Reading was stopped\. The first [\d,]+ frames are here\./)
    await expect(source.progress).toBeHidden()
    await source.notice.getByRole('button', { name: 'Show the end' }).click()
    await expect(new DetailPage(app.page).tree).toContainText('Start')
  })

  test('are opened, the last one reached and selected, filtered', async ({ app }) => {
    test.setTimeout(60_000)
    const path = capture(MILLION, 'million.pcapng')
    const source = new SourcePage(app)
    const traffic = new TrafficPage(app.page)
    const began = Date.now()
    await source.open(path)
    await expect(traffic.rows.first()).toBeVisible()
    test.info().annotations.push({ type: 'first rows', description: `${Date.now() - began} ms` })
    await expect(app.shell.frames).toHaveText('1,000,000 / 1,000,000', { timeout: 30_000 })
    test.info().annotations.push({ type: 'all', description: `${Date.now() - began} ms` })

    // Nothing in it is wrong: the first frame is selected.
    await expect(traffic.selectedNumber).toHaveText('1')
    await app.shell.press('End')
    await expect(traffic.selectedNumber).toHaveText('1,000,000')
    await expect(new DetailPage(app.page).tree).toContainText('49015420000199')
    await app.shell.press('/')
    await app.page.keyboard.type('imei:49015420000007')
    await expect(app.shell.frames).toHaveText('5,000 / 1,000,000')
    for (const { type, description } of test.info().annotations) console.log(`${type}: ${description}`)
  })
})

test.describe('one after the other', () => {
  shareApp()

  test('a script of the page opens no file: only what a person drops has a place on the disk', async ({ app }) => {
    const source = new SourcePage(app)
    await app.page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], '/etc/passwd'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer }))
    })
    await source.drop(capture(2, 'meant.pcapng'))
    await expect(app.shell.frames).toHaveText('2 / 2')
    await source.button.click()
    await expect(source.menu.getByRole('group', { name: 'Opened before' }).getByRole('menuitem')).toHaveText([/meant/])
  })

  test('a file that is dropped on the window opens', async ({ app }) => {
    const source = new SourcePage(app)
    await source.drop(capture(7, 'dropped.pcapng'))
    await expect(app.shell.frames).toHaveText('7 / 7')
    await expect(app.shell.screen('Traffic')).toBeVisible()
  })

  test('a damaged file opens as far as it goes, and says where it ends', async ({ app }) => {
    const path = capture(500, 'damaged.pcapng')
    truncateSync(path, statSync(path).size - 30)
    const source = new SourcePage(app)
    await source.open(path)
    await expect(source.notice).toContainText('Read 499 frames.')
    await expect(source.notice).toContainText('ends in the middle of a block that begins at byte')
    await source.notice.getByRole('button', { name: 'Show the end' }).click()
    await expect(new TrafficPage(app.page).selectedNumber).toHaveText('499')
    await source.notice.getByRole('button', { name: 'Put away' }).click()
    await expect(source.notice).toBeHidden()
  })

  test('a file that is none says so, with a way on', async ({ app }) => {
    const source = new SourcePage(app)
    await source.open(join(folder, 'no such file.pcapng'))
    await expect(app.shell.screen('Traffic')).toContainText('There is no file')
    await expect(source.bar).toBeHidden()
    await app.shell.screen('Traffic').getByRole('button', { name: 'Look at the live source' }).click()
    await expect(app.shell.screen('Traffic')).toContainText('No frames yet')
  })

  test('a recording plays, is stepped through, and shows the devices as they were', async ({ app }) => {
    const source = new SourcePage(app)
    const traffic = new TrafficPage(app.page)
    // A frame every half second, of one device after the other.
    await source.open(capture(60, 'drive.pcapng', 500))
    await expect(app.shell.frames).toHaveText('60 / 60')
    await expect(traffic.selectedNumber).toHaveText('1')
    await expect(source.bar).toBeVisible()

    await app.shell.press('ArrowLeft')
    await expect(app.shell.frames).toHaveText('59 / 59')
    await expect(traffic.selectedNumber).toHaveText('59')
    await app.shell.press('Shift+ArrowLeft')
    await expect(traffic.selectedNumber).toHaveText('49')
    await app.shell.press('ArrowRight')
    await expect(app.shell.frames).toHaveText('50 / 50')
    await expect(app.page.getByRole('tab', { name: /^Devices/ })).toContainText('50')

    await source.slider.focus()
    await app.shell.press('Home')
    await expect(app.shell.frames).toHaveText('1 / 1')
    await source.control('Speed').click()
    await source.entry('×5').click()
    await source.control('Play').click()
    await expect(source.control('Pause')).toBeVisible()
    await expect(app.shell.frames).toHaveText(/^(1[0-9]|2[0-9]) /)
    await traffic.grid.focus()
    await app.shell.press('Space')
    await expect(source.control('Play')).toBeVisible()
  })

  test('a file is read beside the live port, which goes on', async ({ app }) => {
    const source = new SourcePage(app)
    const port = await app.shell.listen()
    const tracker = await Tracker.connect(port)
    await source.open(capture(40, 'small.pcapng'))
    await expect(app.shell.frames).toHaveText('40 / 40')
    await expect(source.button).toHaveAccessibleName(`Source: file small.pcapng; live port ${port}, listening`)
    for (const bytes of said('gt06', { device: '356938035643809', kind: 'login' })) tracker.sendBytes(bytes)
    expect(await tracker.answer()).toContain('7878')
    await expect(app.shell.frames).toHaveText('40 / 40')

    await source.button.click()
    await source.entry('Live').click()
    await expect(app.shell.frames).toHaveText('2 / 2')
    await app.shell.runCommand('look at the opened file')
    await expect(app.shell.frames).toHaveText('40 / 40')
    await app.shell.runCommand('close the file')
    await expect(app.shell.frames).toHaveText('2 / 2')
    tracker.close()
  })

  test('a file stays open when the engine dies and is started again', async ({ app }) => {
    const source = new SourcePage(app)
    await source.open(capture(12, 'kept.pcapng'))
    await expect(app.shell.frames).toHaveText('12 / 12')
    process.kill(await app.enginePid(), 'SIGKILL')
    await expect(app.shell.notice).toContainText('was started again')
    await expect(app.shell.frames).toHaveText('12 / 12')
    await expect(source.button).toHaveAccessibleName(/^Source: file kept.pcapng/)
  })
})

test('a file that is named on the command line opens, in the window that is there', async ({ app }) => {
  await app.restart(app.port, capture(5, 'first.pcapng'))
  await expect(app.shell.frames).toHaveText('5 / 5')
  await app.startAgain(capture(6, 'second.pcapng'))
  await expect(app.shell.frames).toHaveText('6 / 6')
})

test('what was opened and what was recorded can be opened again from the menu', async ({ app }) => {
  const source = new SourcePage(app)
  await source.open(capture(3, 'yesterday.pcapng'))
  await expect(app.shell.frames).toHaveText('3 / 3')
  const tracker = await Tracker.connect(await app.shell.listen())
  for (const bytes of said('gt06', { device: '356938035643809', kind: 'login' })) tracker.sendBytes(bytes)
  await tracker.answer()
  await app.restart()

  const again = new SourcePage(app)
  await again.button.click()
  await again.entry(/^yesterday.pcapng/).click()
  await expect(app.shell.frames).toHaveText('3 / 3')
  await again.button.click()
  await again.newestCapture.click()
  await expect(app.shell.frames).toHaveText('2 / 2')
  tracker.close()
})

test('a recording opens at its first fault, and Alt with an arrow goes from one to the next', async ({ app }) => {
  const source = new SourcePage(app)
  const traffic = new TrafficPage(app.page)
  const stop = await playTraffic(await app.shell.listen())
  await traffic.open()
  await expect.poll(() => traffic.count(), { message: 'all has arrived' }).toBeGreaterThan(40)
  stop()
  await app.shell.press('Control+L')
  await source.button.click()
  await source.newestCapture.click()
  // One bit was lost on the way.
  await expect(traffic.selected).toContainText('checksum')
  const first = Number(await traffic.selectedNumber.textContent())
  await app.shell.press('Alt+ArrowLeft')
  await expect(traffic.selected).toContainText('Web browser')
  // From the last one back to the first, however many there are.
  for (let step = 0; step < 40; step++) {
    const here = await traffic.selectedNumber.textContent()
    if (here === String(first)) break
    await app.shell.press('Alt+ArrowLeft')
    await expect(traffic.selectedNumber).not.toHaveText(String(here))
  }
  await expect(traffic.selectedNumber).toHaveText(String(first))
  await expect(app.shell.frames).toHaveText(`${first} / ${first}`)
  await app.shell.press('Alt+ArrowRight')
  await expect(traffic.selected).toContainText('Main power cut')
  await expect(app.page.getByLabel('last alarm Main power cut')).toBeVisible()
})
