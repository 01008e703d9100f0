import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app'
import { expect, test } from '../app'
import { DetailPage } from '../pages/detail-page'
import { NotesPage } from '../pages/notes-page'
import { TrafficPage } from '../pages/traffic-page'

/** What has the focus, and whether a person can see that it has. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement
    if (here === null || here === document.body) return 'nothing'
    const drawn = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo)
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
    }
    const isScreen = here.matches('main') && drawn(here, '::after')
    // A field is outlined with what stands around it; a divider and a dialog show themselves.
    const isSeen =
      isScreen ||
      drawn(here) ||
      (here.parentElement !== null && drawn(here.parentElement)) ||
      here.matches('[role="separator"], [role="dialog"], [role="dialog"] input')
    const name = here.getAttribute('aria-label') ?? here.textContent
    return `${isSeen ? '' : 'unseen '}${here.getAttribute('role') ?? here.tagName.toLowerCase()} ${name}`
  })
}

/** Presses keys one after the other; after each the focus is somewhere, and can be seen. */
async function press({ page }: App, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expect.poll(() => focused(page), { message: `after ${key}` }).not.toMatch(/^(nothing|unseen)/)
  }
}

test('from the first start to an exported table with nothing but keys', async ({ app }) => {
  const { page, shell } = app
  const [traffic, detail, notes] = [new TrafficPage(page), new DetailPage(page), new NotesPage(page)]
  const table = join(app.profile, 'found.csv')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, table)

  // The example, by the first button of its card.
  await shell.press('Control+2')
  await press(app, 'F6')
  while (!(await focused(page)).includes('Open the example')) await press(app, 'Tab')
  await press(app, 'Enter')
  await expect(traffic.selected).toContainText('checksum')

  // Filter, and down into the list.
  await press(app, '/')
  await page.keyboard.type('imei:356938035643809 dir:in')
  await expect(shell.frames).toHaveText('34 / 215')
  await press(app, 'Enter')
  await expect(traffic.grid).toBeFocused()
  await press(app, 'Home', 'ArrowDown')
  await expect(traffic.selectedNumber).toHaveText('2')

  // From the frame to its fields, and from a field to its bytes.
  await press(app, 'F6')
  await expect(page.getByRole('treegrid', { name: 'Fields' })).toBeFocused()
  await press(app, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'F6')
  await expect(detail.bytes).toBeFocused()
  await expect(detail.status).toContainText('byte 3 of 43 · 1 byte · Protocol number')
  await press(app, 'ArrowRight', 'Shift+F6', 'Shift+F6')
  await expect(traffic.grid).toBeFocused()

  // A mark, a comment, this connection alone, and all again.
  await press(app, 'm', 'c')
  await page.keyboard.type('antenna')
  await press(app, 'Enter')
  await expect(traffic.selected).toContainText('antenna')
  await expect(notes.mark(traffic.selected)).toBeVisible()
  await press(app, 'f')
  await expect(shell.filter).toHaveValue('conn:#1')

  // The frame with the whole screen to itself, the next one there, and back.
  await press(app, 'Enter')
  await expect(traffic.grid).toBeHidden()
  const heading = page.getByRole('heading', { name: /^Frame \d+$/ })
  await expect(heading).toHaveText('Frame 2')
  await press(app, 'j')
  await expect(heading).not.toHaveText('Frame 2')
  await press(app, 'Escape', 'Escape')
  await expect(shell.filter).toHaveValue('')
  await expect(traffic.grid).toBeFocused()

  // To a frame by its number, through what is wrong, to a file, and around the screens.
  await press(app, 'Control+G')
  await page.keyboard.type('120')
  await press(app, 'Enter')
  await expect(traffic.selectedNumber).toHaveText('120')
  await press(app, 'n')
  await expect(traffic.selectedNumber).toHaveText('95')
  await press(app, 'Control+E', 'Enter')
  await expect.poll(() => readFile(table, 'utf8').catch(() => '')).toContain('356938035643809')
  await press(app, 'Control+P', 'Escape')
  await expect(traffic.grid).toBeFocused()
  await press(app, 'Control+1', 'Control+3', 'Control+4', 'Control+2')
  await expect(traffic.grid).toBeFocused()
  await press(app, '?', 'Escape', 'Control+K', 'Escape', 'Control+,', 'Escape')
  await expect(traffic.grid).toBeFocused()
})
