import { expect, test } from '../app'
import { playTraffic } from '../traffic-scene'
const sizes = [[1280, 800], [1024, 640], [1920, 1080]] as const
for (const theme of ['light', 'dark'] as const)
  test(`shots ${theme}`, async ({ app }) => {
    const { shell, page, electron } = app
    page.on('console', (m) => console.log('console', m.type(), m.text()))
    page.on('pageerror', (e) => console.log('pageerror', e.message))
    await electron.evaluate(({ nativeTheme }, wanted) => { nativeTheme.themeSource = wanted }, theme)
    const port = await shell.listen()
    await shell.tab('Traffic').click()
    const stop = await playTraffic(port)
    await page.waitForTimeout(1500)
    for (const [w, h] of sizes) {
      await electron.evaluate(({ BrowserWindow }, [w, h]) => { BrowserWindow.getAllWindows()[0]?.setContentSize(w!, h!) }, [w, h])
      await page.waitForTimeout(400)
      await page.screenshot({ path: `/tmp/shots/list-${theme}-${w}.png` })
    }
    await page.locator('[data-place]').nth(4).click().catch((e) => console.log(String(e)))
    await page.waitForTimeout(300)
    await page.screenshot({ path: `/tmp/shots/selected-${theme}.png` })
    await page.locator('[data-place]').nth(4).click({ button: 'right' })
    await page.waitForTimeout(300)
    await page.screenshot({ path: `/tmp/shots/menu-${theme}.png` })
    await shell.press('Escape')
    await shell.press('Control+G')
    await page.waitForTimeout(300)
    await page.screenshot({ path: `/tmp/shots/goto-${theme}.png` })
    stop()
  })
