import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { captureName, isCaptureName } from './folders'
import { removeOldCaptures } from './retention'

const NOW = Date.UTC(2026, 10, 21, 12)
const DAY = 24 * 3_600_000
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trackbench-retention-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A capture last written so many days ago. Its room is claimed, not filled. */
function capture(days: number, { bytes = 0, part = 1, name = captureName(NOW - days * DAY, part) } = {}): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  truncateSync(path, bytes)
  utimesSync(path, (NOW - days * DAY) / 1_000, (NOW - days * DAY) / 1_000)
  return path
}

const left = () => readdirSync(folder).length
const remove = (retentionDays: number, retentionGigabytes: number, open?: string) =>
  removeOldCaptures(
    folder,
    { 'captures.retentionDays': retentionDays, 'captures.retentionGigabytes': retentionGigabytes },
    open,
    NOW,
  )

it('keeps everything unless somebody has said otherwise', async () => {
  capture(4_000, { bytes: 20e9 })
  expect(await remove(0, 0)).toEqual([])
  expect(left()).toBe(1)
})

it('removes what is older than so many days', async () => {
  const [old, young] = [capture(31), capture(29)]
  expect(await remove(30, 0)).toEqual([old])
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([young])
})

it('removes the oldest beyond so much room', async () => {
  const paths = [1, 2, 3, 4].map((days) => capture(days, { bytes: 0.4e9 }))
  expect(await remove(0, 1)).toEqual(paths.slice(2))
})

it('keeps what is open or was written just now, however old or large', async () => {
  const open = capture(100, { bytes: 3e9 })
  capture(0.001, { bytes: 3e9 })
  expect(await remove(30, 1, open)).toEqual([])
})

it('keeps every part of a capture that was not closed', async () => {
  const first = capture(100)
  capture(100, { part: 2 })
  writeFileSync(`${first}.open`, '1')
  expect(await remove(30, 0)).toEqual([])
})

it('touches no file that has a name of somebody’s own', async () => {
  capture(100, { name: 'the van of Mr. Ortiz.pcapng' })
  capture(100, { name: '2026-08-13T12-00-00Z copy.pcapng' })
  capture(100, { name: 'notes.txt' })
  expect(await remove(30, 0)).toEqual([])
  expect([captureName(NOW, 1), captureName(NOW, 12)].every(isCaptureName)).toBe(true)
})
