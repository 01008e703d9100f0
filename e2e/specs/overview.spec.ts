import { expect, test } from '../app'
import { TrafficPage } from '../pages/traffic-page'

test('the overview leads to frames by pointer and by keys, and shows faults, silences and clocks', async ({ app }) => {
  const { shell, page } = app
  const traffic = new TrafficPage(page)
  const overview = page.getByRole('slider', { name: 'Overview over time' })
  await shell.runCommand('open the example')
  // What is wrong is selected, and stands where the overview says so.
  await expect(traffic.selected).toContainText('checksum')
  await expect(overview).toHaveAttribute('aria-valuetext', /with errors · the device’s clock is right$/)

  await overview.focus()
  await shell.press('End')
  await expect(traffic.selectedNumber).toHaveText('215')
  await shell.press('Home')
  await expect(traffic.selectedNumber).toHaveText('1')
  // Before the end stands what a tunnel held back: stored places, minutes old, all at once. However fast they come, every
  // key counts.
  await overview.evaluate(async (field) => {
    for (const key of ['End', 'ArrowLeft']) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await Promise.resolve()
    }
  })
  await expect(overview).toHaveAttribute('aria-valuetext', /7\d frames .*clock is 6 min behind$/)
  await expect(traffic.selected.locator('.cell-clock')).toHaveText('−6 min')
  await shell.press('Home')
  await expect(traffic.selectedNumber).toHaveText('1')

  const box = await overview.boundingBox()
  await overview.click({ position: { x: (box?.width ?? 0) * 0.5, y: 10 } })
  await expect(overview).toHaveAttribute('aria-valuetext', /^\d\d:03:4/)

  // Only what the list shows has a place.
  await shell.filter.fill('bad:crc')
  await expect(page.locator('.overview-frames')).toHaveAttribute('d', '')
  await overview.focus()
  await shell.press('End')
  await expect(traffic.selectedNumber).toHaveText('95')
  await shell.runCommand('hide the overview')
  await expect(overview).toBeHidden()
})
