import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { statSync, truncateSync } from 'node:fs'
import { writeCapture } from '../../bench/load/write-capture'
import { expect, test } from '../app'
import { faults } from '../faults'
import { SourcePage } from '../pages/source-page'

test('no serious fault in any state of an opened file', async ({ app }) => {
  const { page, shell } = app
  const folder = await mkdtemp(join(tmpdir(), 'trackbench-files-'))
  const path = join(folder, 'night shift.pcapng')
  writeCapture(path, 200)
  truncateSync(path, statSync(path).size - 30)
  const source = new SourcePage(app)
  await source.open(path)
  await expect(source.notice).toBeVisible()
  const found: Record<string, string[]> = { 'a damaged file, played to its end': await faults(page) }
  await shell.press('ArrowLeft')
  await source.slider.focus()
  found['the playhead with the focus'] = await faults(page)
  await source.control('Speed').click()
  found['speeds'] = await faults(page)
  await shell.press('Escape')
  await source.button.click()
  await expect(source.menu).toContainText('Opened before')
  found['the menu of sources'] = await faults(page)
  await shell.press('Escape')
  await source.open(join(folder, 'nothing.pcapng'))
  await expect(page.getByText('There is no file')).toBeVisible()
  found['no such file'] = await faults(page)
  await source.hold(path)
  found['a file over the window'] = await faults(page)
  await rm(folder, { recursive: true })
  expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
})
