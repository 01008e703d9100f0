import type { Locator } from '@playwright/test'
import { en } from '../../src-shared/texts/en'
import type { App } from '../app'
import { expect, test } from '../app'
import { CheckPage } from '../pages/check-page'
import { NotesPage } from '../pages/notes-page'
import { SetupPage } from '../pages/setup-page'
import { TrafficPage } from '../pages/traffic-page'
import { heartbeat, Tracker } from '../tracker'

const IMEI = '490154203237518'

/** Something that a person chooses once: how they do, and how it is seen at the next start. */
interface Memory {
  readonly name: string
  choose(app: App): Promise<void>
  isKept(app: App): Promise<void>
}

const theme: Memory = {
  name: 'the theme',
  choose: ({ shell }) => shell.runCommand('theme dark'),
  isKept: async ({ shell }) => expect(await shell.isDark()).toBe(true),
}

const job: Memory = {
  name: 'the job',
  choose: ({ page }) => new CheckPage(page).typeJob(en.check.job.imei, IMEI),
  isKept: ({ page }) =>
    expect(new CheckPage(page).job.getByRole('textbox', { name: en.check.job.imei })).toHaveValue(IMEI),
}

async function openCard({ shell, page }: App): Promise<SetupPage> {
  await shell.runCommand(en.check.commands.setup)
  return new SetupPage(page)
}

const ownApn: Memory = {
  name: 'one’s own APN, and what was typed last',
  async choose(app) {
    const card = await openCard(app)
    await card.type(en.setup.apn, 'iot.example')
    await card.form.getByRole('button', { name: en.setup.keepApn }).click()
    await card.type(en.setup.apn, 'other')
    await app.shell.press('Escape')
  },
  async isKept(app) {
    const card = await openCard(app)
    await expect(card.field(en.setup.apn)).toHaveValue('other')
    await card.find(en.setup.apn, 'iot', /iot\.example/)
    await expect(card.field(en.setup.apn)).toHaveValue('iot.example')
    await app.shell.press('Escape')
  },
}

/** The divider is moved only where there are frames to divide from. */
async function openTraffic({ shell, page }: App): Promise<TrafficPage> {
  const tracker = await Tracker.connect(await shell.listen())
  tracker.send(heartbeat.sent)
  await tracker.answer()
  tracker.close()
  const traffic = new TrafficPage(page)
  await traffic.open()
  await expect(traffic.frame(2)).toBeVisible()
  return traffic
}

const divider = ({ page }: App): Locator => page.getByRole('separator', { name: 'Height of the frame list' })
let height: string | null = null
const panes: Memory = {
  name: 'the sizes of the panes, and that the device list is hidden',
  async choose(app) {
    const traffic = await openTraffic(app)
    const usual = (await divider(app).getAttribute('aria-valuenow')) ?? ''
    await divider(app).focus()
    for (let times = 0; times < 4; times++) await app.shell.press('ArrowDown')
    await app.page.getByRole('button', { name: 'Hide the device list' }).click()
    await expect(traffic.devices).toHaveCount(0)
    await expect(divider(app)).not.toHaveAttribute('aria-valuenow', usual)
    height = await divider(app).getAttribute('aria-valuenow')
  },
  async isKept(app) {
    const traffic = await openTraffic(app)
    await expect(traffic.devices).toHaveCount(0)
    await expect(divider(app)).toHaveAttribute('aria-valuenow', height ?? '')
  },
}

const savedFilter: Memory = {
  name: 'a filter under its name, until it is removed',
  async choose({ shell, page }) {
    const notes = new NotesPage(page)
    await shell.filter.fill('type:alarm')
    await notes.saveFilter.click()
    await notes.filterName.fill('Alarms')
    await page.keyboard.press('Enter')
    const chip = notes.savedFilters.getByRole('button', { name: 'Alarms' })
    await expect(chip).toHaveAttribute('aria-pressed', 'true')
    await chip.click()
    await expect(shell.filter).toHaveValue('')
  },
  async isKept({ shell, page }) {
    const { savedFilters } = new NotesPage(page)
    const chip = savedFilters.getByRole('button', { name: 'Alarms' })
    await chip.click()
    await expect(shell.filter).toHaveValue('type:alarm')
    await expect(page.getByText('No frame matches')).toBeVisible()
    await chip.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect(savedFilters).toHaveCount(0)
  },
}

test('what a person chose is there at the next start', async ({ app }) => {
  const memories = [theme, job, ownApn, panes, savedFilter]
  for (const { name, choose } of memories) await test.step(name, () => choose(app))
  await app.restart()
  for (const { name, isKept } of memories) await test.step(`${name}, at the next start`, () => isKept(app))
})
