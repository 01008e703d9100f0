import { setTimeout as wait } from 'node:timers/promises'
import type { Scene } from '../../src-shared/model/message'
import { en } from '../../src-shared/texts/en'
import type { App } from '../app'
import { expect, shareApp, test } from '../app'
import { faults } from '../faults'
import { CheckPage } from '../pages/check-page'
import { WiringPage } from '../pages/wiring-page'
import { Tracker } from '../tracker'
import { said } from '../traffic-scene'

const words = en.wiring
const STANDING = { valid: true, lat: 4.65, lon: -74.06, speedKmh: 0, courseDeg: 0, satellites: 9 }

shareApp()

/** A tracker of its own for each test that has reported, and the panel with its tests. */
async function openTests(app: App, device: string, fix = STANDING) {
  const tracker = await Tracker.connect(await app.shell.listen())
  let serial = 1
  const say = (scene: Pick<Scene, 'kind'> & Partial<Scene>): void => {
    for (const bytes of said('gt06', { device, ...scene }, serial++)) tracker.sendBytes(bytes)
  }
  const report = (attributes: Scene['attributes']): void => say({ kind: 'heartbeat', attributes })
  say({ kind: 'login' })
  say({ kind: 'position', fix })
  report({ ignition: false, charging: true })
  await expect(new CheckPage(app.page).identity).toContainText(device)
  await app.shell.runCommand(en.check.commands.wiring)
  const wiring = new WiringPage(app.page)
  await expect(wiring.test('ignition')).toBeVisible()
  return { wiring, tracker, say, report }
}

test('the ignition is ticked by the tracker’s own report, with the bit that says so', async ({ app }) => {
  const { wiring, tracker, report } = await openTests(app, '490154203237518')
  await wiring.start('ignition')
  await expect(wiring.test('ignition')).toContainText(words.ask.ignitionOn)
  await wait(100)
  report({ ignition: true })
  await expect(wiring.test('ignition')).toContainText(/Ignition on, .* s later \(frame \d+, byte 4, bit 1\)/)
  await expect(wiring.test('ignition')).toContainText(words.ask.ignitionOff)
  report({ ignition: false })
  await expect(wiring.test('ignition')).toContainText(words.states.passed)
  await wiring.skip('sos')
  await expect(wiring.test('sos')).toContainText('not tested')
  // The proof is one press away.
  await wiring.test('ignition').getByRole('button', { name: /frame/ }).first().click()
  await expect(app.shell.screen('Traffic')).toBeVisible()
  await expect(app.shell.screen('Traffic').getByRole('row', { selected: true })).toContainText('heartbeat')
  tracker.close()
})

test('an order needs the word, and the vehicle has to stand', async ({ app }) => {
  const device = '356938035643809'
  const { wiring, tracker, say, report } = await openTests(app, device, { ...STANDING, speedKmh: 40 })
  await wiring.start('output')
  const sent: string[] = []
  tracker.onBytes((hex) => sent.push(hex))
  const orders = () => sent.filter((hex) => hex.includes(Buffer.from('RELAY').toString('hex')))
  await wiring.order('1234', 'cut')
  await expect(wiring.test('output').getByRole('alert')).toContainText(words.hindrances.notConfirmed)
  await wiring.order(device.slice(-4), 'cut')
  await expect(wiring.test('output').getByRole('alert')).toContainText(words.hindrances.moving)
  expect(orders()).toEqual([])
  say({ kind: 'position', fix: STANDING })
  await wait(300)
  await wiring.order(device.slice(-4), 'cut')
  await expect.poll(() => orders().length).toBe(1)
  say({ kind: 'reply', text: 'Cut off the fuel supply: Success!' })
  report({ outputCut: true })
  await expect(wiring.test('output')).toContainText('Replied “Cut off the fuel supply: Success!”')
  await expect(wiring.test('output')).toContainText(/Output cut, .* \(frame \d+, byte 4, bit 7\)/)
  await wiring.order(device.slice(-4), 'restore')
  await expect.poll(() => orders().length).toBe(2)
  report({ outputCut: false })
  await expect(wiring.test('output')).toContainText(words.states.passed)
  tracker.close()
})

test('by keyboard alone: open, test, leave', async ({ app }) => {
  const { wiring, tracker, report } = await openTests(app, '352099001761481')
  const { page } = app
  await expect(wiring.panel).toBeFocused()
  const reaches = async (name: string): Promise<void> => {
    const button = wiring.panel.getByRole('button', { name, exact: true })
    for (let tab = 0; tab < 30 && !(await button.evaluate((it) => it === document.activeElement)); tab++)
      await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
  }
  await reaches(words.startNamed(words.names.ignition))
  await page.keyboard.press('Enter')
  await expect(wiring.test('ignition')).toContainText(words.ask.ignitionOn)
  report({ ignition: true })
  report({ ignition: false })
  await expect(wiring.test('ignition')).toContainText(words.states.passed)
  await reaches(words.startNamed(words.names.ignition))
  await page.keyboard.press('Escape')
  await expect(wiring.panel).toBeHidden()
  tracker.close()
})

test('the next vehicle begins without results', async ({ app }) => {
  const { wiring, tracker, say } = await openTests(app, '867530012345672')
  await wiring.start('sos')
  say({ kind: 'alarm', alarms: ['sos'], fix: STANDING })
  await expect(wiring.test('sos')).toContainText(words.states.passed)
  await app.shell.press('Escape')
  const check = new CheckPage(app.page)
  await check.typeJob(en.check.job.vehicle, 'ABC 123')
  await check.job.getByRole('button', { name: en.check.job.next }).click()
  await app.shell.runCommand(en.check.commands.wiring)
  await expect(wiring.test('sos')).toContainText(words.states.untested)
  tracker.close()
})

test('a screen reader finds its way through the tests', async ({ app }) => {
  const { wiring, tracker } = await openTests(app, '865472034512987')
  await wiring.start('output')
  await wiring.order('1234', 'cut')
  await expect(wiring.test('output').getByRole('alert')).toBeVisible()
  expect(await faults(app.page)).toEqual([])
  tracker.close()
})
