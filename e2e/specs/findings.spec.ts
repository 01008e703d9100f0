import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, shareApp, test } from '../app'
import { englishLeft } from '../english-left'
import { faults } from '../faults'
import { TrafficPage } from '../pages/traffic-page'
import { Tracker } from '../tracker'
import { positionAt, said } from '../traffic-scene'

const DEVICE = '356938035643809'

/** A tracker that has no satellites and a clock eight hours ahead; one of its frames is damaged. */
async function playFaults(port: number): Promise<Tracker> {
  const tracker = await Tracker.connect(port)
  for (const bytes of said('gt06', { device: DEVICE, kind: 'login' })) tracker.sendBytes(bytes)
  await tracker.answer()
  for (let step = 0; step < 7; step++) {
    const { fix } = positionAt(step)
    const time = Date.now() + 8 * 3_600_000
    const scene = {
      device: DEVICE,
      kind: 'position',
      time,
      fix: fix && { ...fix, valid: false, satellites: 0 },
    } as const
    const [frame] = said('gt06', scene, step + 2)
    if (frame === undefined) continue
    // The minute, by its lowest bit: still one of sixty, so that nothing but the checksum is wrong.
    if (step === 4) frame[8] = (frame[8] ?? 0) ^ 1
    tracker.sendBytes(frame)
    await wait(20)
  }
  return tracker
}

class FindingsPage {
  readonly pane: Locator
  readonly cards: Locator
  readonly open: Locator
  readonly chosen: Locator

  constructor(page: Page) {
    this.pane = page.getByRole('region', { name: 'Findings' })
    this.cards = this.pane.locator('.finding')
    this.open = page.getByRole('contentinfo').getByRole('group', { name: 'Findings' }).getByRole('button')
    this.chosen = this.pane.locator('.finding[aria-current="true"]')
  }

  card(words: string): Locator {
    return this.cards.filter({ hasText: words })
  }
}

test.describe('of a tracker without satellites', () => {
  shareApp(async ({ shell }) => {
    const tracker = await playFaults(await shell.listen())
    return () => tracker.close()
  })

  test('what is wrong is counted, explained and shown, and can be walked through by keys', async ({ app }) => {
    const { page, shell } = app
    const findings = new FindingsPage(page)
    const traffic = new TrafficPage(page)

    // Opened from the counts, from any screen.
    await expect(findings.open).toContainText('2 warnings')
    await findings.open.click()
    await expect(traffic.screen).toBeVisible()
    await expect(findings.cards.first()).toBeVisible()
    await expect(findings.open).toHaveAttribute('aria-expanded', 'true')
    await expect(findings.pane).toContainText('What is wrong')
    await expect(findings.card('The checksum is wrong in 1 of 8 frames')).toContainText('Error')
    await expect(findings.card('The clock is 8 h ahead')).toContainText('Clock · D8')
    await expect(findings.card('checksum: 1 frame')).toContainText('Checksum')

    // One says why, what to try, and where it stands; its frames are shown alone.
    const noFix = findings.card('it has no satellite fix')
    await noFix.getByRole('button').first().click()
    await expect(noFix).toContainText('Move it to open sky')
    await noFix.getByRole('button', { name: 'Show me' }).click()
    await expect(shell.filter).toHaveValue(`finding:no-fix imei:${DEVICE}`)
    await expect(traffic.selected).toContainText('position')
    const shown = await traffic.count()
    expect(shown).toBeGreaterThan(3)
    await shell.press('Escape')
    await expect.poll(() => traffic.count()).toBeGreaterThan(shown)

    // By keys alone: N and P go through them and to their frames.
    await traffic.grid.focus()
    const before = await findings.chosen.textContent()
    await shell.press('N')
    await expect(findings.chosen).not.toHaveText(before ?? '')
    await shell.press('P')
    await expect(findings.chosen).toHaveText(before ?? '')
    await expect(traffic.selected).toBeVisible()

    // It is remembered, and closed by the same button.
    await findings.open.click()
    await expect(findings.pane).toBeHidden()
  })

  test('the findings speak Spanish and have no serious fault', async ({ app }) => {
    const { page, shell } = app
    await shell.runCommand('language espa')
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    const open = page.getByRole('contentinfo').getByRole('group', { name: 'Hallazgos' }).getByRole('button')
    await expect(open).toContainText('2 advertencias')
    await open.click()
    await page.locator('.finding-head').first().waitFor()
    await page.keyboard.press('n')
    await expect(page.locator('.finding[aria-current="true"]')).toContainText('trama', { ignoreCase: true })
    expect(await englishLeft(page)).toEqual([])
    expect(await faults(page)).toEqual([])
  })
})

test('nothing wrong is never called good: no problem found in so many frames', async ({ app }) => {
  const { page, shell } = app
  const port = await shell.listen()
  const findings = new FindingsPage(page)
  await findings.open.click()
  await expect(findings.pane).toContainText('Nothing to judge yet')
  const tracker = await Tracker.connect(port)
  for (const bytes of said('gt06', { device: DEVICE, kind: 'login' })) tracker.sendBytes(bytes)
  await tracker.answer()
  for (const bytes of said('gt06', { device: DEVICE, ...positionAt(0) }, 2)) tracker.sendBytes(bytes)
  await expect(new TrafficPage(page).rows.first()).toBeVisible()
  await expect(findings.pane).toContainText('No problem found in these 2 frames')
  tracker.close()
})
