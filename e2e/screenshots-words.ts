import { expect, test } from './app'
import { picture, resize, setUp, themes } from './pictures'
import { heartbeat, Tracker } from './tracker'
import { playTraffic } from './traffic-scene'

test.use({ port: '8888' })

/** What a person sets and reads: settings, the relay, the window in Spanish. */
for (const theme of themes) {
  test(`settings, relay and Spanish in ${theme}`, async ({ app }) => {
    await setUp(app, theme)
    const { shell, page } = app
    await shell.press('Control+,')
    await page.keyboard.type('udp')
    await page.getByRole('switch').first().press('Space')
    await picture(app, `settings-search-${theme}`)
    await page.getByRole('searchbox').fill('')
    await page.getByRole('tab', { name: 'Privacy' }).click()
    await picture(app, `settings-${theme}`)
    await shell.press('Escape')
    await shell.runCommand('mode relay')
    await page.getByRole('button', { name: 'Use d.plaspy.com:8888' }).click()
    await picture(app, `relay-${theme}`)
    await page.getByRole('dialog').getByRole('textbox').fill('127.0.0.1:9')
    await page.keyboard.press('Enter')
    const port = await shell.listen()
    const tracker = await Tracker.connect(port)
    tracker.send(heartbeat.sent)
    await expect(shell.statusItem('Relay')).toContainText('cannot be reached')
    await picture(app, `relay-away-${theme}`)
    await shell.runCommand('mode answer')
    await expect(shell.mode).toHaveAccessibleName('Mode: Answer here')
    const stop = await playTraffic(port)
    await shell.runCommand('language espa')
    await shell.press('Control+2')
    await shell.press('Home')
    await picture(app, `traffic-spanish-${theme}`)
    await resize(app, 1024, 640)
    await picture(app, `traffic-spanish-small-${theme}`)
    await resize(app, 1280, 800)
    await shell.press('Control+,')
    await page.getByRole('tab', { name: 'Avanzado' }).click()
    await picture(app, `settings-spanish-${theme}`)
    stop()
  })
}
