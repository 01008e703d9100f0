import { PLATFORM } from '../../src-shared/model/platform'
import { en } from '../../src-shared/texts/en'
import { es } from '../../src-shared/texts/es'
import type { App } from '../app'
import { expect, shareApp, test } from '../app'
import { englishLeft } from '../english-left'
import { faults } from '../faults'
import { SetupPage } from '../pages/setup-page'
import { Tracker } from '../tracker'
import { positionAt, said } from '../traffic-scene'

const words = en.setup

shareApp()

async function openCard(app: App): Promise<SetupPage> {
  await app.shell.runCommand(en.check.commands.setup)
  const card = new SetupPage(app.page)
  await expect(card.form).toBeVisible()
  return card
}

test('the texts for a C720 with a Colombian SIM, in order, to copy and to scan', async ({ app }) => {
  const card = await openCard(app)
  await expect(card.texts).toContainText(words.noTexts)
  await card.choose(words.model, /C720/)
  await card.find(words.country, 'colom', 'Colombia')
  await card.find(words.carrier, 'claro', 'Claro')
  await expect(card.field(words.apn)).toHaveValue('internet.comcel.com.co')
  await expect(card.field(words.user)).toHaveValue('COMCELWEB')
  expect(await card.sendable()).toEqual([
    'APN,internet.comcel.com.co,COMCELWEB,COMCELWEB#',
    `SERVER,1,${PLATFORM.name},8888,0#`,
    'GPRSON,1#',
    'TIMER,30,300#',
    'GMT,E,0,0#',
    'STATUS#',
    'PARAM#',
  ])
  await card.copy('GPRSON,1#')
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('GPRSON,1#')
  await card.texts.getByRole('button', { name: words.code('GPRSON,1#') }).click()
  await expect(card.texts.getByRole('img', { name: words.code('GPRSON,1#') })).toBeVisible()
  // Another kind of texts has another syntax and a password of its own.
  await card.choose(words.dialect, /^GOTOP/)
  await expect(card.field(words.pin)).toHaveValue('123456')
  expect((await card.sendable())[0]).toBe(`123456Cinternet.comcel.com.co,${PLATFORM.address}:8888`)
})

test('a wrong port in a pasted reply is named, and the rules hear of it', async ({ app }) => {
  const card = await openCard(app)
  await card.type(words.apn, 'internet')
  await card.paste('SN:1234567890;APN:internet;IP:54.85.159.138:8880;TIMER:30;TimeZone:0.0;GPRS:Link Down')
  await expect(card.reading).toContainText('Server reads 54.85.159.138:8880: the port is wrong, 8888 was meant.')
  await expect(card.reading.locator('mark')).toHaveText(['8880'])
  await expect(card.reading).toContainText(words.link.down)
  await expect(app.shell.statusItem('Findings')).toContainText('1')
  await card.paste('SN:1234567890;APN:internet;IP:54.85.159.138:8888;TIMER:30;TimeZone:0.0;GPRS:Link Up')
  await expect(card.reading).toContainText(words.asMeant)
  await card.paste('adminip ok')
  await expect(card.reading).toContainText('another kind of texts: Coban')
  await card.reading.getByRole('button', { name: words.switchTo('Coban / Xexun / TK103') }).click()
  await expect(card.texts).toContainText('adminip123456 d.plaspy.com 8888')
})

test('a slip in what was typed is named and mended by one press', async ({ app }) => {
  const card = await openCard(app)
  await card.type(words.apn, 'internet')
  await card.type(words.host, 'http://tracking.example.com:9000')
  await expect(card.form).toContainText(words.slips.portInHost)
  await expect(card.texts).toContainText(words.noTexts)
  await card.form.getByRole('button', { name: words.useInstead('tracking.example.com') }).click()
  await expect(card.field(words.port)).toHaveValue('9000')
  await expect(card.texts).toContainText('SERVER,1,tracking.example.com,9000,0#')
})

test('what the tracker says of its network names the carrier', async ({ app }) => {
  const tracker = await Tracker.connect(await app.shell.listen())
  const device = '490154203237518'
  const cells = [{ mcc: 732, mnc: 101, lac: 1, cid: 1 }]
  for (const bytes of said('gt06', { device, kind: 'login' })) tracker.sendBytes(bytes)
  for (const bytes of said('gt06', { device, ...positionAt(0), cells })) tracker.sendBytes(bytes)
  const card = await openCard(app)
  await card.form.getByRole('button', { name: 'Claro, Colombia' }).click()
  await expect(card.field(words.apn)).toHaveValue('internet.comcel.com.co')
  await expect(card.field(words.country)).toHaveValue('Colombia')
  tracker.close()
})

test('Spanish shows no English on the card and in the tests', async ({ app }) => {
  const port = await app.shell.listen()
  const card = await openCard(app)
  await card.choose(words.model, /C720/)
  await card.type(words.apn, 'internet')
  await card.type(words.intervalSeconds, '2')
  await card.paste('SN:1;APN:Internet;IP:54.85.159.138:8880;TimeZone:8.0;GPRS:Link Down;CSQ:22;EXT-POWER:12.14V')
  await expect(card.reading.locator('mark').first()).toBeVisible()
  await app.shell.runCommand('language espa')
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'es')
  expect(await englishLeft(app.page)).toEqual([])
  const tracker = await Tracker.connect(port)
  for (const bytes of said('gt06', { device: '490154203237518', kind: 'login' })) tracker.sendBytes(bytes)
  await app.page.getByRole('button', { name: es.check.commands.wiring }).click()
  await app.page.getByRole('button', { name: es.wiring.startNamed(es.wiring.names.output) }).click()
  await app.page.getByRole('button', { name: es.wiring.order.cut }).click()
  await expect(app.page.getByRole('alert')).toContainText(es.wiring.hindrances.notConfirmed)
  expect(await englishLeft(app.page)).toEqual([])
  await app.shell.press('Control+K')
  await app.page.keyboard.type('idioma sistema')
  await app.shell.press('Enter')
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en')
  tracker.close()
})

test('a screen reader finds its way through the card', async ({ app }) => {
  const card = await openCard(app)
  await card.type(words.host, 'http://a')
  await card.paste('apn ok; APN:x; IP:1.2.3.4:8880')
  await expect(card.reading.locator('mark').first()).toBeVisible()
  expect(await faults(app.page)).toEqual([])
})
