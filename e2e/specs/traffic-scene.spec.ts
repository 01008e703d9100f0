import type { Page } from '@playwright/test'
import { expect, shareApp, test } from '../app'
import { faults } from '../faults'
import { NotesPage } from '../pages/notes-page'
import { TrafficPage } from '../pages/traffic-page'
import { LAST_WORDS, playTraffic } from '../traffic-scene'

shareApp(async ({ shell }) => playTraffic(await shell.listen()))

/** The traffic, once all of it is in the list. */
async function withTraffic(page: Page): Promise<TrafficPage> {
  const traffic = new TrafficPage(page)
  await traffic.open()
  await expect(traffic.rows.last()).toContainText(LAST_WORDS)
  return traffic
}

test('the filter shows what it lets through, and says how many of how many', async ({ app: { shell, page } }) => {
  const traffic = await withTraffic(page)
  const total = await traffic.count()
  await shell.press('/')
  await page.keyboard.type('type:alarm')
  await expect(shell.frames).toHaveText(`1 / ${total}`)
  await expect(traffic.rows).toHaveCount(1)
  await expect(traffic.rows).toContainText('Main power cut')

  await page.keyboard.type(' protocol:h02')
  await expect(traffic.screen).toContainText(`type:alarm protocol:h02 hides ${total} frames.`)
  // The second of them comes before the list is back, and leads to it all the same.
  await Promise.all([shell.press('Escape'), shell.press('Escape')])
  await expect(shell.frames).toHaveText(`${total} / ${total}`)
  await expect(traffic.grid).toBeFocused()
})

test('a filter that cannot be read is explained, with its place, and the list stays', async ({
  app: { shell, page },
}) => {
  const traffic = await withTraffic(page)
  await shell.filter.fill('protocol:jt808')
  await expect(traffic.rows.first()).toContainText('jt808')
  const shown = await traffic.count()
  await shell.filter.fill('protocol:jt808 spead>80')
  const said = page.locator('#filter-says')
  await expect(said).toContainText('There is nothing called “spead”')
  await expect(said.locator('mark')).toHaveText('spead')
  await expect(shell.filter).toHaveAttribute('aria-invalid', 'true')
  expect(await traffic.count()).toBe(shown)

  await page.getByRole('option', { name: /was this meant/ }).click()
  await expect(shell.filter).toHaveValue('protocol:jt808 speed>80')
  await expect(traffic.screen).toContainText('No frame matches')
})

test('what is written is completed from the capture, by keyboard', async ({ app: { shell, page } }) => {
  const traffic = await withTraffic(page)
  await shell.press('/')
  await page.keyboard.type('im')
  await shell.press('ArrowDown')
  await shell.press('Tab')
  await expect(shell.filter).toHaveValue('imei:')
  await page.keyboard.type('86')
  await expect(page.getByRole('option')).toHaveText([/^865472034512987/])
  await shell.press('ArrowDown')
  await shell.press('Enter')
  await expect(shell.filter).toHaveValue('imei:865472034512987')
  await expect(traffic.rows).toHaveCount(8)
})

test('a device, a cell and a connection are filters too', async ({ app: { shell, page } }) => {
  const traffic = await withTraffic(page)
  const device = traffic.devices.filter({ hasText: '13812345678' }).getByRole('button')
  await device.click()
  await expect(shell.filter).toHaveValue('imei:13812345678')
  await expect(device).toHaveAttribute('aria-pressed', 'true')
  await device.click()
  await expect(shell.filter).toHaveValue('')

  await shell.press('Home')
  await traffic.frame(1).getByRole('gridcell', { name: 'gt06' }).click({ button: 'right' })
  await traffic.menu.getByRole('menuitem', { name: 'Not this' }).click()
  await expect(shell.filter).toHaveValue('-protocol:gt06')
  await expect(traffic.frame(1)).toHaveCount(0)
  await shell.press('Escape')
  await traffic.frame(1).click()
  await shell.press('f')
  await expect(shell.filter).toHaveValue('conn:#1')
  await expect(traffic.selectedNumber).toHaveText('1')
  await shell.press('f')
  await expect(shell.filter).toHaveValue('')
})

test('find goes from match to match without hiding a frame', async ({ app: { shell, page } }) => {
  const traffic = await withTraffic(page)
  const notes = new NotesPage(page)
  const total = await traffic.count()
  await shell.press('Home')
  await shell.pressAndType('Control+Shift+F', '13812345678')
  await expect(notes.find).toHaveValue('13812345678')
  await expect(notes.findSays).toHaveText(/^\d+ matches$/)
  const found = Number(/\d+/.exec((await notes.findSays.textContent()) ?? '')?.[0])
  await shell.press('Enter')
  await expect(notes.findSays).toHaveText(`1 of ${found}`)
  await expect(traffic.selected).toContainText('13812345678')
  await shell.press('Enter')
  await expect(notes.findSays).toHaveText(`2 of ${found}`)
  await shell.press('Shift+F3')
  await expect(notes.findSays).toHaveText(`1 of ${found}`)
  await shell.press('Shift+Enter')
  await expect(notes.findSays).toHaveText(`${found} of ${found}`)
  await expect(notes.matches.first()).toBeVisible()
  expect(await traffic.count()).toBe(total)
  // Bytes, as hex: the answer to a GT06 login.
  await notes.find.fill('78 78 05 01')
  await expect(notes.findSays).toHaveText('1 match')
  await notes.find.fill('nothing has this')
  await expect(notes.findSays).toHaveText('Nothing found')
  await shell.press('Home')
  await shell.runCommand('find in the frames')
  await expect(notes.find).toBeFocused()
  await page.keyboard.type('written over it')
  await expect(notes.find).toHaveValue('written over it')
  await shell.press('Escape')
  await expect(notes.find).toHaveCount(0)
  await expect(traffic.grid).toBeFocused()
})

test('what is typed right behind a key stands in the field that the key opens', async ({ app: { shell, page } }) => {
  const traffic = await withTraffic(page)
  const { comment } = new NotesPage(page)
  await shell.press('Home')
  await shell.pressAndType('/', 'type:login')
  await expect(shell.filter).toHaveValue('type:login')
  await shell.press('Escape')
  await shell.pressAndType('Control+K', 'zoom')
  await expect(shell.paletteField).toHaveValue('zoom')
  await shell.press('Escape')
  await expect(shell.paletteField).toHaveCount(0)
  await traffic.grid.focus()
  for (const away of ['nothing', 'the wheel', 'the wide frame', 'a frame further on in it'] as const) {
    await shell.press('Home')
    if (away === 'the wheel') {
      await traffic.grid.hover()
      await page.mouse.wheel(0, 5_000)
      await expect(traffic.selected).toHaveCount(0)
    } else if (away !== 'nothing') await shell.press('Enter')
    if (away === 'a frame further on in it') for (let i = 0; i < 30; i++) await shell.press('j')
    await shell.pressAndType('c', `from ${away}`)
    await expect(comment).toHaveValue(`from ${away}`)
    await expect(comment).toBeInViewport()
    await shell.press('Escape')
    await expect(traffic.grid).toBeFocused()
  }
})

test('a comment goes on being written while the list is scrolled, to either end', async ({ app: { shell, page } }) => {
  const traffic = await withTraffic(page)
  const { comment } = new NotesPage(page)
  await shell.press('Home')
  for (let i = 0; i < 20; i++) await shell.press('j')
  await shell.pressAndType('c', 'seen')
  await traffic.grid.hover()
  for (const [pixels, word] of [
    [5_000, ' below'],
    [-5_000, ' and above'],
  ] as const) {
    await page.mouse.wheel(0, pixels)
    await expect(traffic.pinned).toBeInViewport({ ratio: 1 })
    await page.keyboard.type(word)
  }
  await expect(comment).toHaveValue('seen below and above')
  await shell.press('Enter')
  await expect(traffic.pinned).toHaveCount(0)
  await shell.filter.fill('comment:above')
  await expect(traffic.rows).toHaveCount(1)
  await expect(traffic.rows).toContainText('seen below and above')
  await shell.filter.fill('')
})

test('the raw stream has both directions of a connection, and a click leads to the frame', async ({
  app: { shell, page },
}) => {
  const traffic = await withTraffic(page)
  const stream = page.getByRole('list', { name: 'Raw stream' })
  const lines = stream.getByRole('listitem')
  await shell.press('Home')
  await page.getByRole('tab', { name: 'Raw stream' }).click()
  await expect(lines.first()).toContainText('78 78')
  await expect(stream.getByRole('img', { name: 'to the device' }).first()).toBeVisible()
  await expect(lines.first()).toHaveAttribute('aria-current', 'true')
  // The answer to the login: GT06 manual, the terminal's serial number comes back.
  const answer = lines.filter({ hasText: '78 78 05 01' })
  await answer.click()
  await expect(traffic.selectedNumber).toHaveText('2')
  await expect(answer).toHaveAttribute('aria-current', 'true')
  await stream.focus()
  await shell.press('ArrowDown')
  await expect(traffic.selectedNumber).toHaveText('3')
  await shell.press('h')
  await expect(lines.first()).toContainText('xx')
  await page.getByRole('button', { name: 'Show as hex' }).click()
  await expect(lines.first()).toContainText('78 78')

  // Another connection: what another device said, and nothing of the first.
  await shell.filter.fill('protocol:h02')
  await traffic.rows.filter({ hasText: 'h02' }).first().click()
  await shell.press('h')
  await expect(lines.first()).toContainText('*HQ')
  // A frame of this connection that the list does not show is selected all the same.
  await shell.filter.fill('protocol:h02 dir:out')
  await expect(traffic.rows).toHaveCount(4)
  await lines.first().click()
  await expect(page.getByRole('grid', { name: 'Bytes' })).toContainText('2a')
  await expect(traffic.selected).toHaveCount(0)
})

test('no serious fault in any state of the frame list and the filter', async ({ app: { page, shell } }) => {
  const traffic = await withTraffic(page)
  const found: Record<string, string[]> = { following: await faults(page) }
  await shell.press('Home')
  await traffic.rows.nth(4).hover()
  found['selected, another connection under the pointer'] = await faults(page)
  await traffic.rows.nth(4).click({ button: 'right' })
  await expect(traffic.menu).toBeVisible()
  found['menu'] = await faults(page)
  await shell.press('Escape')
  await shell.press('/')
  found['offers of the filter'] = await faults(page)
  await page.keyboard.type('type:position protocol:')
  await shell.press('ArrowDown')
  found['a fault in the filter'] = await faults(page)
  await shell.filter.fill('type:login protocol:h02')
  await expect(traffic.screen).toContainText('No frame matches')
  found['nothing matches'] = await faults(page)
  await shell.press('Escape')
  await shell.press('Control+G')
  await page.keyboard.type('soon')
  await shell.press('Enter')
  found['go to'] = await faults(page)
  expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
})
