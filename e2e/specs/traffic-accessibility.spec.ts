import { expect, test } from '../app'
import { faults } from '../faults'
import { TrafficPage } from '../pages/traffic-page'
import { playTraffic } from '../traffic-scene'

test('no serious fault in any state of the frame list and the filter', async ({ app: { page, shell } }) => {
  const traffic = new TrafficPage(page)
  const stop = await playTraffic(await shell.listen())
  await traffic.open()
  await expect(traffic.rows.first()).toBeVisible()
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
  stop()
  expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
})
