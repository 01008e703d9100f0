import { type App, expect, shareApp, test } from '../app'
import { TrafficPage } from '../pages/traffic-page'
import { heartbeat } from '../tracker'

shareApp()

function copy(app: App, text: string): Promise<void> {
  return app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

const forms = {
  hex: heartbeat.sent,
  base64: Buffer.from(heartbeat.sent, 'hex').toString('base64'),
  'a line of a log': `2026-08-21 12:00:00  INFO: [T1a2b3c4d: gt02 < 192.0.2.1] ${heartbeat.sent}`,
  'a hex dump': '0000   68 68 0f 05 04 04 90 15 42 03 23 75 18 00 05 1a\n0010   00 00 0d 0a\n',
}

test('what was copied is decoded wherever it is pasted, in every form', async ({ app }) => {
  const traffic = new TrafficPage(app.page)
  for (const [form, text] of Object.entries(forms)) {
    await app.shell.press('Control+1')
    await copy(app, text)
    await app.shell.press('Control+V')
    await expect(traffic.rows, form).toHaveCount(1)
    await expect(traffic.rows.first(), form).toContainText('490154203237518')
    await app.shell.runCommand('close the file')
  }
})

test('what stood around the bytes is left out, and said; a text field keeps its own paste', async ({ app }) => {
  await copy(app, `It sends this: ${heartbeat.sent} all day.`)
  await app.shell.press('Control+V')
  await expect(app.shell.toasts).toContainText('It sends this:')
  await expect(new TrafficPage(app.page).rows).toHaveCount(1)
  await copy(app, 'gt02')
  await app.shell.filter.click()
  await app.shell.press('Control+V')
  await expect(app.shell.filter).toHaveValue('gt02')
})
