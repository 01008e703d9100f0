import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../../src-shared/texts/en'
import { es } from '../../src-shared/texts/es'
import { type App, expect, test } from '../app'
import { CheckPage } from '../pages/check-page'
import { SimulatePage } from '../pages/simulate-page'
import { WiringPage } from '../pages/wiring-page'

const { check: words, report, wiring: wires } = en

test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext (poppler-utils) reads the report here')

/** Saves the report that is open where the system's dialog would have been told to, and reads its text. */
async function saved(app: App, button: string): Promise<string> {
  const file = join(app.profile, 'report.pdf')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await app.page.getByRole('button', { name: button }).click()
  await expect(app.page.getByText(file)).toBeVisible()
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

async function startC720(app: App): Promise<string> {
  const simulate = new SimulatePage(app.page)
  await simulate.open()
  await app.page.getByRole('button', { name: 'Add trackers' }).click()
  await simulate.form.getByRole('row', { name: 'C720' }).click()
  await simulate.form.getByLabel('Interval, s').fill('1')
  await simulate.form.getByRole('button', { name: 'Start' }).click()
  await expect(simulate.cards.first()).toContainText('connected')
  return /\d{15}/.exec((await simulate.cards.first().textContent()) ?? '')?.[0] ?? ''
}

test('a simulated C720 goes through all six steps to a page that can be signed', async ({ app }) => {
  test.setTimeout(60_000)
  const check = new CheckPage(app.page)
  const wiring = new WiringPage(app.page)
  const imei = await startC720(app)
  await app.shell.press('Control+1')
  await check.choose(words.job.model, 'C720')
  await check.typeJob(words.job.number, 'J-77')
  await check.typeJob(words.job.vehicle, 'ABC 123')
  await check.typeJob(words.job.imei, imei)
  for (const id of ['port', 'contact', 'identity', 'position'] as const)
    await expect(check.step(id)).toContainText(words.state.passed)

  await app.shell.runCommand(words.commands.wiring)
  await wiring.start('vibration')
  await app.shell.press('Control+3')
  await new SimulatePage(app.page).happen('Vibration')
  await app.shell.press('Control+1')
  await expect(wiring.test('vibration')).toContainText(wires.states.passed)
  await expect(check.step('wiring')).toContainText('1')

  await app.shell.press('Control+p')
  const page = app.page.getByRole('article', { name: report.title })
  await expect(page).toContainText(imei)
  const text = await saved(app, report.save)
  for (const value of ['J-77', 'ABC 123', 'GOTOP C720', imei, 'GOTOP text', 'TCP', 'Shaken', report.notTested])
    expect(text).toContain(value)
  expect(text).toMatch(/Vibration.*frame \d+, bytes? \d+/)
  expect(text.split('\f').filter((sheet) => sheet.trim() !== '')).toHaveLength(1)

  // The digest is that of the file, as far as it was written then.
  const [, length = '', digest = ''] = /first (\d+) bytes:\s+([0-9a-f]{64})/.exec(text) ?? []
  const state = (await app.shell.statusItem('Recording').locator('[title]').getAttribute('title')) ?? ''
  const capture = readFileSync(state).subarray(0, Number(length))
  expect(createHash('sha256').update(capture).digest('hex')).toBe(digest)
})

test('a report without a device says so, in the language of the window', async ({ app }) => {
  await app.shell.runCommand('language espa')
  await app.shell.press('Control+p')
  const text = await saved(app, es.report.save)
  expect(text).toContain(es.report.verdicts.silent)
  expect(text).toContain(es.report.notTested)
  for (const word of [report.title, report.verdicts.silent, report.findings, report.capture, report.signature])
    expect(text).not.toContain(word)
})
