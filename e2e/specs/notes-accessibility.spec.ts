import { expect, test } from '../app'
import { faults } from '../faults'
import { NotesPage } from '../pages/notes-page'
import { TrafficPage } from '../pages/traffic-page'
import { LAST_WORDS, playTraffic } from '../traffic-scene'

test('no serious fault in notes, find, saved filters, export and the raw stream', async ({ app }) => {
  const { page, shell } = app
  const traffic = new TrafficPage(page)
  const notes = new NotesPage(page)
  const stop = await playTraffic(await shell.listen())
  await traffic.open()
  await expect(traffic.rows.last()).toContainText(LAST_WORDS)
  await shell.press('Home')
  for (const keys of ['m', 'Shift+ArrowDown', 'Shift+M', 'c']) await shell.press(keys)
  await page.keyboard.type('loose')
  const found: Record<string, string[]> = { 'a comment is being written': await faults(page) }
  await shell.press('Enter')
  // A search that has ended hears of no later comment.
  await expect(traffic.rows.nth(1)).toContainText('loose')
  await shell.press('Control+Shift+F')
  await page.keyboard.type('loose')
  await shell.press('Enter')
  await expect(notes.findSays).toHaveText('1 of 1')
  found['find'] = await faults(page)
  await shell.press('Escape')
  await page.getByRole('tab', { name: 'Raw stream' }).click()
  await expect(page.getByRole('list', { name: 'Raw stream' }).getByRole('listitem').first()).toContainText('78')
  found['raw stream'] = await faults(page)
  await shell.press('Control+E')
  await expect(notes.exportSheet).toBeVisible()
  found['export'] = await faults(page)
  await shell.press('Escape')
  await shell.filter.fill('type:login')
  await notes.saveFilter.click()
  found['saving a filter'] = await faults(page)
  await notes.filterName.fill('Logins')
  await shell.press('Enter')
  await expect(notes.savedFilters).toBeVisible()
  found['saved filters'] = await faults(page)
  stop()
  expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
})
