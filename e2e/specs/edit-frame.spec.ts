import { expect, test } from '../app'
import { DetailPage } from '../pages/detail-page'
import { SimulatePage } from '../pages/simulate-page'
import { TrafficPage } from '../pages/traffic-page'
import { said } from '../traffic-scene'
import { Tracker } from '../tracker'

test('a frame is edited as new: a value is changed, the checksum broken on purpose, and the issue is seen', async ({
  app,
}) => {
  const { shell, page } = app
  const tracker = await Tracker.connect(await shell.listen())
  const fix = { valid: true, lat: 4.65, lon: -74.06, speedKmh: 42, courseDeg: 57, satellites: 9 }
  for (const bytes of said('gt06', { device: '356938035643809', kind: 'login' })) tracker.sendBytes(bytes)
  for (const bytes of said('gt06', { device: '356938035643809', kind: 'position', fix }, 2)) tracker.sendBytes(bytes)
  const traffic = new TrafficPage(page)
  await traffic.open()
  await traffic.rows.filter({ hasText: 'position' }).first().click()
  await shell.press('Control+Shift+E')
  const { editor } = new SimulatePage(page)
  const detail = new DetailPage(page)
  await expect(editor).toBeVisible()
  await editor.getByRole('row').filter({ hasText: 'Speed' }).click()
  const value = editor.getByRole('textbox', { name: 'Speed' })
  await value.fill('120')
  await value.press('Enter')
  await expect(editor.getByRole('row').filter({ hasText: 'Speed' })).toContainText('120 km/h')
  await expect(editor.locator('.is-touched')).toHaveCount(3) // the speed, and the checksum that follows it
  await editor.getByRole('button', { name: 'Break the checksum' }).click()
  await expect(editor.getByRole('list', { name: 'What is wrong' })).toContainText('hecksum')
  await editor.getByRole('button', { name: 'Send', exact: true }).click()
  await page.keyboard.press('Escape')
  await traffic.rows.filter({ hasText: '120 km/h' }).click()
  await expect(detail.issues).toContainText('hecksum')
  await expect(detail.field('Speed')).toContainText('120 km/h')
  tracker.close()
})
