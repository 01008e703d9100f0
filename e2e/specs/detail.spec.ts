import { crcX25 } from '../../src-shared/bytes/crc'
import type { App } from '../app'
import { expect, shareApp, test } from '../app'
import { faults } from '../faults'
import { DetailPage } from '../pages/detail-page'
import { TrafficPage } from '../pages/traffic-page'
import { Tracker } from '../tracker'

/** A position of GT06, put together from gt06.md, 4: latitude in bytes 11–14, course and flags in 20–21. */
const position = '78781f121a08150c0000c905a2814001702de832145a02d405123400abcd0001e6700d0a'
const damaged = position.replace('0001e670', '0002e670')

/** A frame of GT06 with a number that no manual has. */
function unknownNumber(): string {
  const content = Uint8Array.of(0x09, 0xee, 1, 2, 3, 4, 0, 3)
  const sum = crcX25(content).toString(16).padStart(4, '0')
  return `7878${Buffer.from(content).toString('hex')}${sum}0d0a`
}

/** The same place, a ten-millionth of a degree further north. */
function next(): string {
  const frame = Buffer.from(position, 'hex')
  frame[14] = 0x41
  frame.writeUInt16BE(crcX25(frame.subarray(2, 32)), 32)
  return frame.toString('hex')
}

const login = '78780d01049015420323751800011f170d0a'
const LONG = 60_000

shareApp(async ({ shell }) => {
  const port = await shell.listen()
  const trackers: Tracker[] = []
  // What is looked at stands on top, our answers to the tracker behind it: its frames come as one.
  for (const [bytes, frames] of [
    ['aa'.repeat(LONG), '1 / 1'],
    [Buffer.from('GET / HTTP/1.1\r\nHost: bench\r\n\r\n').toString('hex'), '3 / 3'],
    [position + next() + damaged + unknownNumber() + login, '13 / 13'],
  ] as const) {
    const tracker = await Tracker.connect(port)
    tracker.send(bytes)
    await expect(shell.frames).toHaveText(frames)
    trackers.push(tracker)
  }
  return () => trackers.forEach((tracker) => tracker.close())
})

/** The frame with these words, opened from the list. */
async function opened({ page }: App, words: string): Promise<DetailPage> {
  const traffic = new TrafficPage(page)
  await traffic.open()
  // The list follows the newest frame: the first ones may be above what is in view.
  await traffic.grid.evaluate((grid) => grid.scrollTo({ top: 0 }))
  await expect(traffic.frame(1)).toBeInViewport({ ratio: 1 })
  const detail = new DetailPage(page)
  await detail.open(words)
  await expect(detail.byte(0)).toBeVisible()
  return detail
}

test('by mouse: a byte finds its innermost field, and a field its bytes', async ({ app }) => {
  const detail = await opened(app, 'position')

  await detail.byte(12).click()
  await expect(detail.selectedField()).toHaveText(/Latitude\s*52\.520000° N\s*11–14/)
  await expect(detail.selectedBytes()).toHaveCount(4)
  await expect(detail.status).toHaveText('bytes 11–14 of 36 · 4 bytes · Latitude · 0x05a28140 → 52.520000° N')

  await detail.field('Longitude').click()
  await expect(detail.selectedBytes()).toHaveCount(4)
  await expect(detail.byte(15)).toHaveAttribute('aria-selected', 'true')

  await detail.field('Speed').hover()
  await expect(detail.outlinedBytes()).toHaveCount(1)
  await detail.byte(16).hover()
  await expect(detail.outlinedBytes()).toHaveCount(4)
  await expect(detail.tree.locator('.is-hovered')).toContainText('Longitude')
  await expect(detail.selectedField()).toContainText('Longitude')

  // The hour lies in the time, which is closed: selecting its byte opens it.
  await expect(detail.field('Hour')).toHaveCount(0)
  await detail.byte(7).click()
  await expect(detail.selectedField()).toContainText('Hour')
  await expect(detail.field('Time')).toHaveAttribute('aria-expanded', 'true')
})

test('by keyboard: the tree moves and opens, Tab walks the fields, Alt+↑ goes up, Shift extends', async ({ app }) => {
  const { shell } = app
  const detail = await opened(app, 'position')

  await detail.tree.focus()
  for (let step = 0; step < 4; step++) await shell.press('ArrowDown')
  await expect(detail.selectedField()).toContainText('Time')
  await expect(detail.selectedBytes()).toHaveCount(6)
  await shell.press('ArrowRight')
  await shell.press('ArrowRight')
  await expect(detail.selectedField()).toContainText('Year')
  await expect(detail.selectedBytes()).toHaveCount(1)

  await shell.press('F6')
  await expect(detail.bytes).toBeFocused()
  await shell.press('ArrowRight')
  await expect(detail.selectedField()).toContainText('Month')
  await shell.press('Alt+ArrowUp')
  await expect(detail.selectedField()).toContainText(/Time\s*2026-08-21 12:00:00 UTC/)
  await shell.press('Tab')
  await expect(detail.selectedField()).toContainText('Satellites')
  await shell.press('Tab')
  await expect(detail.selectedField()).toContainText('Latitude')
  await shell.press('Shift+Tab')
  await expect(detail.selectedField()).toContainText('Satellites')
  await shell.press('Shift+ArrowRight')
  await shell.press('Shift+ArrowDown')
  await expect(detail.status).toContainText('bytes 10–19 of 36 · 10 bytes · Satellites, Latitude, Longitude, …')
  await shell.press('Escape')
  await expect(detail.selectedBytes()).toHaveCount(0)

  // At the last field Tab leaves the pane, as everywhere.
  await shell.press('Control+End')
  await expect(detail.selectedField()).toContainText('Stop')
  await shell.press('Tab')
  await expect(detail.bytes).not.toBeFocused()
})

test('a byte that several flags share spreads them out, by mouse and by keyboard', async ({ app }) => {
  const detail = await opened(app, 'position')
  await detail.byte(20).click()
  await expect(detail.flags.getByRole('button')).toHaveCount(8)
  await detail.flags.getByRole('button', { name: 'North' }).click()
  await expect(detail.selectedField()).toHaveText(/North\s*yes\s*bit 10/)
  await expect(detail.status).toHaveText('bytes 20–21 of 36 · bit 10 · North · 0x145a → yes')
  await expect(detail.flags).toBeHidden()

  await app.shell.press('Enter')
  await app.shell.press('ArrowDown')
  await app.shell.press('Enter')
  await expect(detail.selectedField()).toContainText('Course')
  await expect(detail.bytes).toBeFocused()
})

test('the field stays selected when the next frame is opened', async ({ app }) => {
  const detail = await opened(app, 'position')
  await detail.byte(12).click()
  await detail.page.getByRole('grid', { name: 'Frames' }).focus()
  await app.shell.press('ArrowDown')
  await expect(detail.status).toContainText('Latitude · 0x05a28141 → 52.520001° N')
})

test('a wrong checksum is boxed, with what it should be below it', async ({ app }) => {
  const right = crcX25(Buffer.from(damaged, 'hex'), 2, 32).toString(16).padStart(4, '0')
  const detail = await opened(app, 'checksum')
  await expect(detail.issues).toContainText(`The checksum is 0xe670 and should be 0x${right}`)
  await expect(detail.bytes.locator('.is-wrong')).toHaveText(['e6', '70'])
  const note = detail.bytes.getByRole('row').filter({ hasText: 'should be' })
  await expect(note.getByRole('gridcell')).toHaveText([right.slice(0, 2), right.slice(2), '← should be so'])
  await detail.issues.getByRole('button').click()
  await expect(detail.selectedField()).toContainText(`should be ${right}`)
  await expect(detail.selectedBytes()).toHaveText(['e6', '70'])
})

test('unknown bytes are explained as far as anybody can', async ({ app }) => {
  const detail = await opened(app, 'unknown type')
  await expect(detail.issues).toContainText('0xee')
  await detail.byte(5).click()
  await expect(detail.status).toContainText('01020304')

  await detail.open('Web browser')
  await expect(detail.issues).toContainText('Web browser or HTTP client')
  await detail.byte(4).click()
  await expect(detail.byte(4)).toHaveAccessibleName('offset 4, hex 2f, not explained')
  await expect(detail.status).toHaveText('byte 4 of 31 · 1 byte · not explained · “/”')
  await detail.tab('Why this protocol').click()
  await expect(detail.page.getByRole('region', { name: 'Web browser or HTTP client' })).toContainText('sure')
  await detail.tab('Answer').click()
  await expect(detail.page.getByText('nothing is sent')).toBeVisible()
})

test('“Why this protocol” names the tests, and a test lights its bytes', async ({ app }) => {
  const detail = await opened(app, 'position')
  await detail.tab('Why this protocol').click()
  const gt06 = detail.page.getByRole('region', { name: 'GT06 binary' })
  await expect(gt06).toContainText('sure')
  await gt06.getByRole('button', { name: 'CRC-X25 fits' }).click()
  await expect(detail.selectedBytes()).toHaveText(['e6', '70'])
  await expect(detail.page.getByText(/rules it out/)).toBeVisible()
})

test('“Answer” shows what a server sends back', async ({ app }) => {
  const detail = await opened(app, 'login')
  await detail.tab('Answer').click()
  await expect(detail.page.getByRole('region', { name: 'Answer' })).toContainText('78 78 05 01 00 01 d9 dc 0d 0a')
})

test('the inspector reads the selection in our formats', async ({ app }) => {
  const detail = await opened(app, 'position')
  await expect(detail.inspector).toContainText('Select bytes or a field')
  await detail.byte(11).click()
  await expect(detail.reading('32 bit')).toContainText('94536000')
  await expect(detail.reading('1/1,800,000°')).toContainText('52.520000°')
  await detail.page.getByRole('button', { name: 'Inspector' }).click()
  await expect(detail.inspector).toBeHidden()
})

test('right click offers, beside the pointer, to copy the selected bytes in a form', async ({ app }) => {
  const detail = await opened(app, 'position')
  await detail.byte(11).click()
  await detail.byte(13).click({ button: 'right' })
  const [byte, menu] = await Promise.all([detail.byte(13).boundingBox(), detail.page.getByRole('menu').boundingBox()])
  expect(Math.abs((menu?.x ?? 0) - (byte?.x ?? 0))).toBeLessThan(40)
  await detail.page.getByRole('menuitem', { name: 'hex with spaces' }).click()
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('05 a2 81 40')
})

test('of a long frame only the rows in view are drawn, and its last byte is reached', async ({ app }) => {
  const detail = await opened(app, `${LONG} bytes`)
  await expect.poll(() => detail.bytes.getByRole('row').count()).toBeLessThan(60)
  await detail.bytes.focus()
  await app.shell.press('Control+End')
  await expect(detail.bytes.locator('.is-cursor')).toBeVisible()
  await expect(detail.status).toContainText(`byte ${LONG - 1} of ${LONG}`)
})

test('no serious fault of access in the panes', async ({ app }) => {
  const detail = await opened(app, 'checksum')
  const found = [await faults(app.page)]
  await detail.byte(20).click()
  found.push(await faults(app.page))
  await detail.tab('Why this protocol').click()
  found.push(await faults(app.page))
  await detail.tab('Answer').click()
  found.push(await faults(app.page))
  expect(found.flat()).toEqual([])
})
