import { execFileSync, spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCapture } from '../../bench/load/write-capture'
import type { App } from '../app'
import { expect, test } from '../app'
import { NotesPage } from '../pages/notes-page'
import { SourcePage } from '../pages/source-page'
import { TrafficPage } from '../pages/traffic-page'
import { heartbeat } from '../tracker'
import { LAST_WORDS, playTraffic } from '../traffic-scene'

/** Several programs write and read here, on whatever else the machine does. */
const PATIENT = { timeout: 15_000 }

const hasTshark = spawnSync('tshark', ['--version']).status === 0

async function withTraffic({ shell, page }: App): Promise<{ traffic: TrafficPage; notes: NotesPage }> {
  const traffic = new TrafficPage(page)
  const stop = await playTraffic(await shell.listen())
  await traffic.open()
  await expect(traffic.rows.last()).toContainText(LAST_WORDS)
  stop()
  return { traffic, notes: new NotesPage(page) }
}

test('a mark and a comment are put on frames by keyboard, filtered by, and stand in the capture', async ({ app }) => {
  const { traffic, notes } = await withTraffic(app)
  const { shell, page } = app
  const total = await traffic.count()
  await shell.press('Home')
  await shell.press('ArrowDown')
  await shell.press('m')
  await expect(notes.mark(traffic.selected)).toHaveAccessibleName('marked red')
  await shell.press('Shift+M')
  await expect(notes.mark(traffic.selected)).toHaveAccessibleName('marked amber')
  await shell.press('c')
  await page.keyboard.type('antenna is loose, m c ?')
  await shell.press('Enter')
  await expect(traffic.selected).toContainText('antenna is loose, m c ?')
  // What is left with Escape is not kept, and the list has the keyboard again.
  await shell.press('ArrowDown')
  await shell.press('c')
  await page.keyboard.type('never mind')
  await shell.press('Escape')
  await expect(traffic.screen).not.toContainText('never mind')
  await shell.press('ArrowDown')
  await shell.press('Shift+ArrowDown')
  await shell.press('Shift+ArrowDown')
  await expect(traffic.selected).toHaveCount(3)
  await shell.press('m')
  await expect(page.getByRole('img', { name: /^marked/ })).toHaveCount(4)

  await shell.filter.fill('mark:any')
  await expect(shell.frames).toHaveText(`4 / ${total}`)
  await shell.filter.fill('comment:"is loose"')
  await expect(shell.frames).toHaveText(`1 / ${total}`)
  await traffic.rows.first().click()
  await traffic.rows.first().click({ button: 'right' })
  await traffic.menu.getByRole('menuitem', { name: 'Take the mark away' }).click()
  await expect(notes.mark(traffic.rows.first())).toHaveCount(0)
  await shell.filter.fill('mark:any')
  await expect(shell.frames).toHaveText(`3 / ${total}`)

  const captures = join(app.profile, 'data/captures')
  const [capture = ''] = (await readdir(captures)).filter((name) => name.endsWith('.pcapng'))
  const path = join(captures, capture)
  // A power cut a moment later loses none of it.
  await app.kill()
  await app.restart()
  await new SourcePage(app).open(path)
  const again = new NotesPage(app.page)
  await expect(app.shell.frames).toHaveText(`${total} / ${total}`)
  await app.shell.filter.fill('mark:any')
  await expect(app.shell.frames).toHaveText(`3 / ${total}`)
  await expect(again.mark(new TrafficPage(app.page).rows.first())).toHaveAccessibleName('marked amber')
  await app.shell.filter.fill('comment:loose')
  await expect(new TrafficPage(app.page).rows.first()).toContainText('antenna is loose, m c ?')
  if (!hasTshark) return
  const words = ['-r', path, '-T', 'fields', '-e', 'frame.comment']
  expect(execFileSync('tshark', words).toString()).toContain('antenna is loose, m c ?')
})

test('what the list shows is exported as a table and as a capture, and the capture is saved', async ({ app }) => {
  const { traffic, notes } = await withTraffic(app)
  const { shell } = app
  const total = await traffic.count()
  await shell.press('Home')
  await shell.press('c')
  await app.page.keyboard.type('=HYPERLINK("http://192.0.2.1")')
  await shell.press('Enter')
  await shell.filter.fill('protocol:gt06 dir:in')
  await expect(shell.frames).not.toHaveText(`${total} / ${total}`)
  const shown = await traffic.count()

  const table = join(app.profile, 'frames.csv')
  await notes.answerSaveDialog(app, table)
  await traffic.grid.focus()
  await notes.export('Table (CSV)')
  await expect(shell.toasts.first()).toContainText(`${shown} frames written to frames.csv`, PATIENT)
  const rows = (await readFile(table, 'utf8')).trim().split('\r\n')
  expect(new Set(rows.slice(1).map((row) => row.split(',')[0])).size).toBe(shown)
  expect(rows.join('\n')).toContain(`"'=HYPERLINK(""http://192.0.2.1"")"`)

  const capture = join(app.profile, 'frames.pcapng')
  await notes.answerSaveDialog(app, capture)
  await traffic.grid.focus()
  await notes.export('Capture (pcapng)')
  await expect(shell.toasts.first()).toContainText(`${shown} frames written to frames.pcapng`, PATIENT)
  const cli = join(import.meta.dirname, '../../out/cli/trackbench.cjs')
  const read = (path: string) => {
    const lines = execFileSync(process.execPath, [cli, 'read', path, '--json']).toString().trim().split('\n')
    // Findings stand between the frames.
    return lines.filter((line) => line.startsWith('{"frame"')).length
  }
  expect(read(capture)).toBe(shown)

  const whole = join(app.profile, 'whole.pcapng')
  await notes.answerSaveDialog(app, whole)
  await traffic.grid.focus()
  await shell.press('Control+S')
  await expect(shell.toasts.first()).toContainText('Capture saved to whole.pcapng', PATIENT)
  expect(read(whole)).toBe(total)
})

test('a long capture shows the notes behind its end; its export says how far it is and can be cancelled', async ({
  app,
}) => {
  test.setTimeout(60_000)
  const { page, shell } = app
  const notes = new NotesPage(page)
  const capture = join(app.profile, 'long.pcapng')
  writeCapture(capture, 400_000)
  const source = new SourcePage(app)
  const { rows } = new TrafficPage(page)
  await source.open(capture)
  await expect(shell.frames).toHaveText('400,000 / 400,000', { timeout: 30_000 })
  await rows.first().click()
  await shell.press('c')
  await notes.comment.fill('said at the garage')
  await shell.press('Enter')
  await expect(rows.first()).toContainText('said at the garage')
  // Its rows are there long before their notes, which stand behind all frames.
  await shell.runCommand('close the file')
  await expect(rows).toHaveCount(0)
  await source.open(capture)
  await expect(rows.first()).toBeVisible()
  await expect(shell.frames).toHaveText('400,000 / 400,000', { timeout: 30_000 })
  await expect(rows.first()).toContainText('said at the garage')
  await shell.press('Control+Shift+F')
  await page.keyboard.type('nobody said this')
  await expect(notes.findSays).toHaveText('Nothing found')
  await shell.press('Escape')

  const table = join(app.profile, 'long.csv')
  await notes.answerSaveDialog(app, table)
  await notes.export('Table (CSV)')
  const progress = page.getByRole('progressbar', { name: 'Writing long.csv' })
  await expect(progress).toContainText(/of 400,000 · [\d,]+ frames\/s/)
  // The list is as quick as ever meanwhile.
  await shell.press('End')
  await expect(new TrafficPage(page).selectedNumber).toHaveText('400,000')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toHaveCount(0)
  await expect(shell.toasts.first()).toContainText('Export cancelled; nothing was left behind')
  await expect.poll(async () => (await readdir(app.profile)).filter((name) => name.includes('.csv'))).toEqual([])
})

test('a comment on a log that is no capture is kept beside it, and is there when it is opened again', async ({
  app,
}) => {
  const { page, shell } = app
  const notes = new NotesPage(page)
  const source = new SourcePage(app)
  const traffic = new TrafficPage(page)
  const log = join(app.profile, 'tracker-server.log')
  await writeFile(log, `2026-11-21 14:00:01  INFO: [T1a2b3c4d: gt02 < 192.0.2.9] ${heartbeat.sent}\n`)
  await source.open(log)
  await traffic.rows.first().click()
  await shell.press('c')
  await notes.comment.fill('said at the garage')
  await shell.press('Enter')
  await expect(shell.toasts.first()).toContainText('Kept beside the capture')
  await shell.runCommand('close the file')
  await expect(traffic.rows).toHaveCount(0)
  await source.open(log)
  await expect(traffic.rows.first()).toContainText('said at the garage')
})
