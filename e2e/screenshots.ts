import { statSync, truncateSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCapture } from '../bench/load/write-capture'
import { en } from '../src-shared/texts/en'
import { expect, test } from './app'
import { CheckPage } from './pages/check-page'
import { DetailPage } from './pages/detail-page'
import { MapPage } from './pages/map-page'
import { NotesPage } from './pages/notes-page'
import { SetupPage } from './pages/setup-page'
import { SourcePage } from './pages/source-page'
import { SimulatePage } from './pages/simulate-page'
import { TrafficPage } from './pages/traffic-page'
import { picture, resize, setUp, themes } from './pictures'
import { Simulated } from './simulated'
import { LAST_WORDS, playDrive, playTraffic } from './traffic-scene'
import { playWiring } from './wiring-scene'

// What the window shows on a first start; it does not listen.
test.use({ port: '8888' })

/** Pictures of the running program for README and docs, one for each screen and theme. */
for (const theme of themes) {
  test(`screens in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    for (const name of ['Check', 'Traffic', 'Simulate', 'Compare']) {
      await app.shell.tab(name).click()
      await expect(app.shell.screen(name)).toBeVisible()
      await picture(app, `${name.toLowerCase()}-${theme}`)
    }
  })

  test(`fields and bytes in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const stop = await playTraffic(await app.shell.listen())
    const traffic = new TrafficPage(app.page)
    await traffic.open()
    await expect(traffic.rows.last()).toContainText(LAST_WORDS)
    await app.shell.press('Home')
    const detail = new DetailPage(app.page)
    await detail.open('position')
    await detail.byte(12).click()
    await picture(app, `traffic-field-${theme}`)
    await detail.byte(20).click()
    await picture(app, `traffic-flags-${theme}`)
    await traffic.goTo(13)
    await detail.issues.getByRole('button').first().click()
    await picture(app, `traffic-checksum-${theme}`)
    await traffic.grid.focus()
    await app.shell.press('Enter')
    await picture(app, `traffic-frame-${theme}`)
    await app.shell.press('Escape')
    await detail.tab('Why this protocol').click()
    await picture(app, `traffic-why-${theme}`)
    stop()
  })

  test(`palette and shortcuts in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    // Off the list, so that no row is picked out by a resting pointer.
    await app.page.mouse.move(2, 400)
    await app.shell.press('Control+K')
    await expect(app.shell.palette).toBeVisible()
    await picture(app, `palette-${theme}`)
    await app.shell.press('Escape')
    await app.shell.press('?')
    await expect(app.shell.shortcuts).toBeVisible()
    await picture(app, `shortcuts-${theme}`)
  })
}

for (const theme of themes) {
  test(`traffic in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const { shell, page } = app
    const traffic = new TrafficPage(page)
    const stop = await playTraffic(await shell.listen())
    await traffic.open()
    await expect(traffic.rows.last()).toContainText(LAST_WORDS)
    await shell.press('Home')
    await traffic.goTo(13)
    await picture(app, `traffic-frames-${theme}`)
    await shell.press('N')
    await picture(app, `traffic-findings-${theme}`)
    await page.getByRole('contentinfo').getByRole('group', { name: 'Findings' }).getByRole('button').click()
    await traffic.frame(13).getByRole('gridcell', { name: 'gt06' }).click({ button: 'right' })
    await picture(app, `traffic-menu-${theme}`)
    await shell.press('Escape')
    await shell.press('/')
    await page.keyboard.type('type:position protocol:')
    await picture(app, `traffic-completion-${theme}`)
    await page.keyboard.type('gt06 spead>40')
    await picture(app, `traffic-filter-fault-${theme}`)
    await page.keyboard.press('Escape')
    await page.keyboard.type('type:login protocol:h02')
    await traffic.grid.or(traffic.screen.getByText('No frame matches')).first().waitFor()
    await picture(app, `traffic-nothing-matches-${theme}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await resize(app, 1024, 640)
    await shell.press('End')
    await picture(app, `traffic-small-${theme}`)
    await resize(app, 1920, 1080)
    await picture(app, `traffic-wide-${theme}`)
    stop()
  })
}

for (const theme of themes) {
  test(`files in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const { shell, page } = app
    const folder = await mkdtemp(join(tmpdir(), 'trackbench-pictures-'))
    const source = new SourcePage(app)
    const stop = await playTraffic(await shell.listen())
    await new TrafficPage(page).open()
    await expect(new TrafficPage(page).rows.last()).toContainText(LAST_WORDS)
    await source.open(damagedCapture(join(folder, 'night shift.pcapng')))
    await expect(source.notice).toBeVisible()
    await expect(page.getByText('…000000')).toBeVisible() // the map has its tracks
    await picture(app, `file-damaged-${theme}`)
    await source.button.click()
    await source.newestCapture.click()
    await expect(source.notice).toBeHidden()
    for (let step = 0; step < 6; step++) await shell.press('ArrowLeft')
    await picture(app, `file-playing-${theme}`)
    await resize(app, 1024, 640)
    await picture(app, `file-playing-small-${theme}`)
    await resize(app, 1280, 800)
    await source.button.click()
    await expect(source.menu).toContainText('Recorded on this computer')
    await picture(app, `source-menu-${theme}`)
    await shell.press('Escape')
    await source.hold(join(folder, 'night shift.pcapng'))
    await picture(app, `file-drop-${theme}`)
    await expect(page.getByText('Drop the file')).toBeHidden()
    await source.open(join(folder, 'nothing.pcapng'))
    await expect(page.getByText('There is no file')).toBeVisible()
    await picture(app, `file-empty-${theme}`)
    await source.open(longCapture(join(folder, 'convoy.pcapng')))
    await expect(source.progress).toBeVisible()
    await picture(app, `file-reading-${theme}`)
    stop()
    await rm(folder, { recursive: true })
  })
}

function damagedCapture(path: string): string {
  writeCapture(path, 3_000, 1_200)
  truncateSync(path, statSync(path).size - 30)
  return path
}

function longCapture(path: string): string {
  writeCapture(path, 1_000_000)
  return path
}

for (const theme of themes) {
  test(`setting up and wiring in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const { shell, page } = app
    const port = await shell.listen()
    await shell.runCommand(en.check.commands.setup)
    const card = new SetupPage(page)
    await card.choose(en.setup.model, /C720/)
    await card.find(en.setup.country, 'colom', 'Colombia')
    await card.find(en.setup.carrier, 'claro', 'Claro')
    await picture(app, `check-setup-${theme}`)
    await card.show(card.texts)
    await picture(app, `check-setup-texts-${theme}`)
    await card.paste(
      'SN:1234567890;APN:internet.comcel.com.co;IP:54.85.159.138:8880;TIMER:30;TimeZone:8.0;GPRS:Link Down;CSQ:22',
    )
    await card.show(card.reply)
    // It is judged a moment after it is read.
    await expect(new CheckPage(page).wrong).toContainText('8880')
    await picture(app, `check-setup-reply-${theme}`)
    const stop = await playWiring(app, port)
    await picture(app, `check-wiring-${theme}`)
    stop()
  })
}

for (const theme of themes) {
  test(`check in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const check = new CheckPage(app.page)
    const port = await app.shell.listen()
    await picture(app, `check-waiting-${theme}`)
    const words = ['--protocol', 'gt06', '--imei', '359710049095095'] as const
    const blind = Simulated.start(`127.0.0.1:${port}`, ...words, '--fault', 'nofix')
    await expect(check.step('position')).toContainText('no satellite fix')
    await picture(app, `check-no-fix-${theme}`)
    await blind.stop()
    const seeing = Simulated.start(`127.0.0.1:${port}`, ...words)
    await expect(check.step('position')).toContainText('Valid positions arrive')
    await check.choose('Model on the box', 'C720')
    await check.typeJob('IMEI on the label', '359710049059095')
    await expect(check.step('identity')).toContainText('swapped')
    await expect(check.wrong).toContainText('was typed')
    await picture(app, `check-wrong-imei-${theme}`)
    await resize(app, 1024, 640)
    await picture(app, `check-small-${theme}`)
    await resize(app, 1280, 800)
    await check.typeJob('IMEI on the label', '359710049095095')
    await expect(check.step('identity')).toContainText('as on the job')
    await expect(check.wrong).not.toContainText('was typed')
    await picture(app, `check-good-${theme}`)
    await app.shell.press('Control+P')
    await expect(app.page.getByRole('dialog', { name: en.report.title })).toContainText('359710049095095')
    await picture(app, `report-${theme}`)
    await app.shell.press('Escape')
    await seeing.stop()
    await fetch(`http://127.0.0.1:${port}/`)
    await check.openReach()
    await expect(check.part('Proof by phone').getByRole('listitem')).toBeVisible()
    await picture(app, `check-road-${theme}`)
  })
}

for (const theme of themes) {
  test(`notes, find and export in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const { shell, page } = app
    const traffic = new TrafficPage(page)
    const notes = new NotesPage(page)
    const stop = await playTraffic(await shell.listen())
    await traffic.open()
    await expect(traffic.rows.last()).toContainText(LAST_WORDS)
    await shell.filter.fill('type:alarm')
    await notes.saveFilter.click()
    await notes.filterName.fill('Alarms')
    await picture(app, `filter-save-${theme}`)
    await page.keyboard.press('Enter')
    await shell.press('Escape')
    await traffic.grid.focus()
    await shell.press('Home')
    for (const keys of ['m', 'ArrowDown', 'Shift+M', 'Shift+M', 'ArrowDown', 'm', 'Shift+M']) await shell.press(keys)
    await expect(notes.mark(traffic.selected)).toBeVisible()
    await shell.press('c')
    await page.keyboard.type('left antenna connector is loose')
    await picture(app, `traffic-comment-${theme}`)
    await shell.press('Enter')
    await shell.press('Control+Shift+F')
    await page.keyboard.type('356938')
    await shell.press('Enter')
    await expect(notes.findSays).toContainText('of')
    await picture(app, `traffic-find-${theme}`)
    await shell.press('Escape')
    for (let i = 0; i < 3; i++) await shell.press('Shift+ArrowDown')
    await shell.filter.fill('-type:position')
    await traffic.grid.focus()
    await picture(app, `traffic-missing-${theme}`)
    await shell.filter.fill('')
    await traffic.grid.focus()
    await shell.press('Home')
    await traffic.frame(5).click()
    await page.getByRole('tab', { name: 'Raw stream' }).click()
    await expect(page.getByRole('list', { name: 'Raw stream' })).toContainText('78 78')
    await picture(app, `traffic-stream-${theme}`)
    await shell.sessions.click()
    await traffic.connections.filter({ hasText: 'TCP #2' }).getByRole('button').click()
    await expect(traffic.connection).toContainText('open')
    await picture(app, `traffic-connections-${theme}`)
    await shell.press('Escape')
    await page.getByRole('tab', { name: /^Devices/ }).click()
    await page.getByRole('tab', { name: 'Map' }).click()
    await shell.press('Control+E')
    await expect(notes.exportSheet).toBeVisible()
    await picture(app, `export-${theme}`)
    stop()
  })
}

for (const theme of themes) {
  test(`map in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const { shell, page } = app
    const stop = await playDrive(await shell.listen())
    const [traffic, map] = [new TrafficPage(page), new MapPage(page)]
    await traffic.open()
    await expect(map.device('865472034512987')).toContainText('60')
    await shell.press('Home')
    await traffic.frame(9).click()
    await expect.poll(() => map.selected()).toBeDefined()
    await picture(app, `map-${theme}`)
    for (let i = 0; i < 10; i++) await map.button('Zoom out').click()
    await expect.poll(async () => (await map.painted('outline', '--map-land')).length).toBeGreaterThan(1_000)
    await picture(app, `map-world-${theme}`)
    await map.button('Show all tracks').click()
    await resize(app, 1920, 1080)
    await map.surface.focus()
    await shell.press('ArrowLeft')
    await picture(app, `map-wide-${theme}`)
    await resize(app, 1024, 640)
    await shell.runCommand('show the map')
    await expect(map.surface).toBeVisible()
    await picture(app, `map-small-${theme}`)
    stop()
  })
}

for (const theme of themes) {
  test(`simulated trackers in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const { shell, page } = app
    const simulate = new SimulatePage(page)
    await simulate.open()
    await simulate.startOne.click()
    await expect(simulate.log).toContainText('answered')
    await simulate.happen('SOS')
    await simulate.happen('Vibration')
    await expect(simulate.score).toContainText('The server answers everything.')
    await picture(app, `simulate-running-${theme}`)
    await page.getByRole('button', { name: 'Faults' }).click()
    await page.getByText('Wrong checksum').click()
    await picture(app, `simulate-faults-${theme}`)
    await page.getByRole('button', { name: 'Faults' }).click()
    await page.getByRole('button', { name: 'Add trackers' }).click()
    await expect(simulate.form.locator('.map')).toBeVisible()
    await picture(app, `simulate-form-${theme}`)
    await shell.press('Escape')
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await simulate.editor.getByRole('row').filter({ hasText: 'Speed' }).click()
    await simulate.editor.getByRole('textbox', { name: 'Speed' }).fill('120')
    await shell.press('Enter')
    await simulate.editor.getByRole('button', { name: 'Break the checksum' }).click()
    await picture(app, `simulate-edit-${theme}`)
    await shell.press('Escape')
    await resize(app, 1024, 640)
    await picture(app, `simulate-small-${theme}`)
  })
}
