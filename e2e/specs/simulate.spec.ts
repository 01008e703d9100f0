import { join } from 'node:path'
import { expect, shareApp, test } from '../app'
import { SimulatePage } from '../pages/simulate-page'
import { TrafficPage } from '../pages/traffic-page'

test.describe('one after the other', () => {
  shareApp()

  test('the example opens in one click, with its alarms and its damaged frame', async ({ app }) => {
    const traffic = new TrafficPage(app.page)
    await traffic.open()
    await app.page.getByRole('button', { name: 'Open the example' }).click()
    await expect(app.shell.topBar).toContainText('example')
    await expect.poll(() => traffic.count()).toBe(215)
    await app.shell.runCommand('close the file')
    await expect(app.shell.topBar).not.toContainText('example')
  })

  test('a simulated G02 starts from the first-run card, is seen on the map, and its power cut arrives as an alarm', async ({
    app,
  }) => {
    const simulate = new SimulatePage(app.page)
    const traffic = new TrafficPage(app.page)
    await traffic.open()
    await app.page.getByRole('button', { name: 'Simulate a G02' }).click()
    await expect(simulate.cards).toHaveCount(1)
    await expect(simulate.cards.first()).toContainText('connected')
    await expect(simulate.log).toContainText('answered')
    // Its track stands in the legend of the map, by the end of its IMEI.
    await expect(app.page.getByRole('region', { name: 'Map' })).toContainText('237518')
    await simulate.toggle('Main power').click()
    await expect(simulate.toggle('Main power')).toContainText('cut')
    await traffic.open()
    await expect(traffic.rows.filter({ hasText: 'alarm' }).first()).toContainText(/power/i)
    await simulate.clear()
  })

  test('a saved scenario is opened, played to its end, and judged', async ({ app }) => {
    const simulate = new SimulatePage(app.page)
    await simulate.open()
    await app.page
      .getByLabel('Open a scenario…')
      .setInputFiles(join(import.meta.dirname, '../fixtures/short-scenario.json'))
    await expect(simulate.cards).toHaveCount(2)
    await expect(simulate.cards.first()).toContainText('finished')
    await expect(simulate.score).toContainText('The server answers everything.')
    // Over by itself: "Clear finished" has not taken the place of "Stop all", where a hand may be.
    await expect(simulate.stopAll).toBeDisabled()
    await simulate.clear()
  })

  test('a bundled scenario plays at a click', async ({ app }) => {
    const simulate = new SimulatePage(app.page)
    await simulate.open()
    await app.page.getByRole('button', { name: 'Scenarios' }).click()
    await app.page.getByRole('menuitem', { name: 'Theft with power cut' }).click()
    await expect(simulate.cards.first()).toContainText('connected')
    await expect(simulate.toggle('Ignition')).toContainText('off')
    await simulate.clear()
  })
})

test('a fleet is added in the form, with faults, and nothing goes to a platform unasked', async ({ app }) => {
  const { page } = app
  const simulate = new SimulatePage(page)
  await simulate.open()
  await page.getByRole('button', { name: 'Add trackers' }).click()
  await simulate.form.getByRole('row', { name: 'GT06N' }).click()
  await app.shell.press('Escape')
  await expect(simulate.form).toBeHidden()
  await page.getByRole('button', { name: 'Add trackers' }).click()
  await simulate.form.getByLabel('Devices', { exact: true }).fill('6')
  await simulate.form.getByLabel('Interval, s').fill('1')
  await simulate.form.getByRole('button', { name: 'Start' }).click()
  await expect(simulate.cards).toHaveCount(2)
  await simulate.cards.filter({ hasText: 'GT06N' }).click()
  await page.getByRole('button', { name: 'Faults' }).click()
  await page.getByText('Wrong checksum').click()
  const traffic = new TrafficPage(page)
  await traffic.open()
  await expect(traffic.rows.filter({ hasText: 'checksum' }).first()).toBeVisible()

  await simulate.open()
  await simulate.screen.getByLabel('Send to').fill('d.plaspy.com:8888')
  await page.getByRole('button', { name: 'Add trackers' }).click()
  await simulate.form.getByRole('button', { name: 'Start' }).click()
  const question = page.getByRole('dialog', { name: 'Send to a real platform?' })
  await expect(question).toContainText('d.plaspy.com is a real platform')
  await expect(question.getByRole('button', { name: 'Send to d.plaspy.com' })).toBeDisabled()
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(simulate.cards).toHaveCount(2)
})
