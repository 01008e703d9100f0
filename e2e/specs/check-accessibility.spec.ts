import { en } from '../../src-shared/texts/en'
import { expect, test } from '../app'
import { faults } from '../faults'
import { CheckPage } from '../pages/check-page'
import { heartbeat, Tracker } from '../tracker'

const words = en.check

test('no serious fault in any state of Check', async ({ app: { page, shell } }) => {
  const check = new CheckPage(page)
  const port = await shell.listen()
  await expect(check.step('port')).toContainText(words.state.passed)
  const found: Record<string, string[]> = { waiting: await faults(page) }
  await fetch(`http://127.0.0.1:${port}/`)
  await check.openReach()
  await check.reach.getByRole('button', { name: words.reach.readFirewall }).click()
  await expect(check.part(words.reach.phone).getByRole('listitem')).toBeVisible()
  found['the road'] = await faults(page)
  await shell.press('Escape')

  const tracker = await Tracker.connect(port)
  tracker.send(heartbeat.sent)
  await expect(check.identity).toContainText('490154203237518')
  found['a device'] = await faults(page)
  await check.typeJob(words.job.imei, '490154203237519')
  await expect(check.step('identity')).toContainText(words.state.failed)
  await expect(check.wrong.getByRole('button', { name: words.showMe }).first()).toBeVisible()
  found['a wrong identity'] = await faults(page)
  await check.job.getByRole('button', { name: new RegExp(words.job.model) }).click()
  found['models'] = await faults(page)
  tracker.close()
  expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
})
