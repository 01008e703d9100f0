import { expect, test } from '../app'
import { SimulatePage } from '../pages/simulate-page'

test('a simulated G02 starts at a click, and its alarms arrive', async ({ app }) => {
  const simulate = new SimulatePage(app.page)
  await simulate.open()
  await simulate.startOne.click()
  await expect(simulate.cards).toHaveCount(1)
  await expect(simulate.cards.first()).toContainText('connected')
  await expect(simulate.log).toContainText('answered')
  await simulate.toggle('Main power').click()
  await expect(simulate.toggle('Main power')).toContainText('cut')
  await app.page.getByRole('button', { name: 'Faults' }).click()
  await app.page.getByRole('button', { name: 'Add trackers' }).click()
})
