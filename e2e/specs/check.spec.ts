import { en } from '../../src-shared/texts/en'
import { es } from '../../src-shared/texts/es'
import { expect, shareApp, test } from '../app'
import { networkHindrance, Outsider } from '../network'
import { CheckPage } from '../pages/check-page'
import { TrafficPage } from '../pages/traffic-page'
import { Simulated } from '../simulated'
import { heartbeat, Tracker } from '../tracker'

const IMEI = '359710049095095'
const OTHER = '356938035643809'
const words = en.check
const { state } = words

test.describe('with trackers', () => {
  shareApp()

  test('a simulated C720 turns the steps green that it can, each with the frame that proves it', async ({ app }) => {
    const check = new CheckPage(app.page)
    await expect(check.step('port')).toContainText(words.says['port.off'].what)
    const port = await app.shell.listen()
    await expect(check.step('port')).toContainText(state.passed)
    await expect(check.step('contact')).toContainText(words.says['contact.none'].what)

    const tracker = Simulated.start(`127.0.0.1:${port}`, '--model', 'C720', '--imei', IMEI)
    await check.choose(words.job.model, 'C720')
    await check.typeJob(words.job.imei, IMEI)
    for (const id of ['port', 'contact', 'identity', 'position'] as const)
      await expect(check.step(id)).toContainText(state.passed, { timeout: 10_000 })
    await expect(check.step('reach')).toContainText(state.warning)
    await expect(check.step('wiring')).toContainText(state.waiting)
    await expect(check.step('reach')).toContainText('says nothing of the road from outside')
    await expect(check.identity).toContainText(words.checkDigitRight)
    await expect(check.fact(words.model)).toContainText(/GOTOP C720.*likely.*speaks GOTOP text/)
    await expect(check.fact(words.transport)).toContainText('TCP · 127.0.0.1')
    await expect(check.fact(words.fix)).toContainText(words.valid)
    await expect(check.fact(words.satellites)).toContainText(/^\d+/)
    await expect(check.wrong.getByRole('listitem')).toHaveText(/Reachable.*this computer itself/)

    await check
      .step('contact')
      .getByRole('button', { name: words.showFrames(1) })
      .click()
    const traffic = new TrafficPage(app.page)
    await expect(traffic.frame(1)).toHaveAttribute('aria-selected', 'true')
    await tracker.stop()
  })

  test('of several devices the one of the job is shown, else the newest, or the one that is chosen', async ({
    app,
  }) => {
    const to = `127.0.0.1:${await app.shell.listen()}`
    const check = new CheckPage(app.page)
    const first = Simulated.start(to, '--protocol', 'gt06', '--imei', OTHER)
    await expect(check.identity).toContainText(OTHER)
    const second = await Tracker.connect(Number(to.split(':')[1]))
    second.send(heartbeat.sent)
    await expect(check.identity).toContainText('490154203237518')
    await check.device.getByRole('button', { name: words.chooseDevice }).click()
    const entries = app.page.getByRole('menuitemradio')
    // Behind them stands whoever spoke in the test before.
    await expect(entries.first()).toHaveText(/^490154203237518/)
    await expect(entries.nth(1)).toHaveText(new RegExp(`^${OTHER}`))
    await entries.nth(1).click()
    await expect(check.identity).toContainText(OTHER)
    await first.stop()
    second.close()
  })

  test('a wrong IMEI is shown digit by digit', async ({ app }) => {
    const port = await app.shell.listen()
    const tracker = await Tracker.connect(port)
    tracker.send(heartbeat.sent)
    const check = new CheckPage(app.page)
    await expect(check.identity).toContainText('490154203237518')
    await check.typeJob(words.job.imei, '49015420-3273518')
    await expect(check.step('identity')).toContainText(state.failed)
    await expect(check.step('identity')).toContainText('Two neighbouring digits are swapped')
    await expect(check.identity.locator('mark')).toHaveText(['3', '7', '7', '3'])
    await expect(check.wrong.getByRole('listitem').first()).toContainText('490154203273518')
    await check.wrong.getByRole('button', { name: words.showMe }).first().click()
    await expect(new TrafficPage(app.page).grid).toBeVisible()
    await app.shell.press('Control+1')

    await check.typeJob(words.job.imei, '490154203237518')
    await expect(check.step('identity')).toContainText(state.passed)
    await expect(check.identity.locator('mark')).toHaveCount(0)
    tracker.close()
  })
})

test.describe('without a tracker', () => {
  shareApp()

  test('a browser on this computer proves nothing', async ({ app }) => {
    const port = await app.shell.listen()
    const check = new CheckPage(app.page)
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain(en.check.page.reached)
    await expect(check.step('reach')).toContainText(words.says['reach.visitorHere'].what)
    await expect(check.step('reach')).toContainText(state.waiting)
    await check.openReach()
    await expect(check.part(words.reach.phone)).toContainText(words.reach.proves.here)
  })

  test('F6 walks through the panes of Check', async ({ app: { page, shell } }) => {
    await shell.tabBar.getByRole('tab', { name: en.shell.screens.check }).focus()
    for (const name of [words.steps, words.device, words.place, words.wrong]) {
      await shell.press('F6')
      const pane = page.getByRole('region', { name, exact: true })
      await expect(pane.locator('css=:focus').or(pane.and(page.locator(':focus')))).toHaveCount(1)
    }
  })

  test('the road is looked at by keyboard alone, and left by Escape', async ({ app }) => {
    await app.shell.listen()
    const check = new CheckPage(app.page)
    const { page } = app
    await app.shell.runCommand(words.commands.reach)
    await expect(check.reach).toBeVisible()
    await check.reach.getByRole('button', { name: words.reach.readFirewall }).focus()
    await page.keyboard.press('Enter')
    await expect(check.part(words.reach.firewall).getByRole('listitem').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(check.device).toBeVisible()
  })

  test('a phone from outside turns the step green', async ({ app }) => {
    const hindrance = networkHindrance()
    test.skip(hindrance !== undefined, hindrance)
    const outsider = new Outsider()
    try {
      const port = await app.shell.listen()
      const check = new CheckPage(app.page)
      await check.openReach()
      // The page's address stands beside the code that a phone's camera reads.
      const url = `http://${outsider.near}:${port}/`
      await expect(check.part(words.reach.phone).getByRole('img', { name: words.reach.code(url) })).toBeVisible()
      await expect(check.part(words.reach.addresses)).toContainText(outsider.near)
      expect(outsider.browse(url, 'es-CO')).toContain(es.check.page.open)
      await expect(check.step('reach')).toContainText(state.passed)
      await expect(check.step('reach')).toContainText(`${outsider.far} came in from outside`)
      await expect(check.part(words.reach.phone)).toContainText(words.reach.proves.outside)
    } finally {
      outsider.remove()
    }
  })
})
