import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeCapture } from '../../../bench/load/write-capture'
import { EXPORT_FORMATS } from '../../../src-shared/link/contracts/exports'
import { EXPORTS } from '../../../src-shared/capture/exports'
import { OpenedFile } from '../files/opened-file'
import { FrameView } from '../frames/frame-view'
import { Exports } from './exports'
import { Targets } from './targets'

/** A busy machine takes its time. */
const PATIENT = { timeout: 10_000, interval: 10 }

let folder = ''
let view: FrameView
let exports: Exports

/** Whatever file is named, a person chose it just now. */
class Willing extends Targets {
  override take(): Promise<boolean> {
    return Promise.resolve(true)
  }
}

async function open(path: string): Promise<OpenedFile> {
  const file = new OpenedFile(1, path, () => undefined)
  await expect.poll(() => file.state.phase, PATIENT).toBe('read')
  return file
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trackbench-export-'))
  process.env['TRACKBENCH_DATA'] = join(folder, 'data')
  writeCapture(join(folder, 'a.pcapng'), 2_000)
  view = new FrameView((await open(join(folder, 'a.pcapng'))).workspace, () => undefined)
  exports = new Exports(view, new Willing(), () => undefined)
})
afterEach(() => {
  delete process.env['TRACKBENCH_DATA']
  rmSync(folder, { recursive: true, force: true })
})

async function done(): Promise<string | undefined> {
  await expect.poll(() => exports.state?.phase, PATIENT).not.toBe('writing')
  return exports.state?.phase
}

it('knows the formats of the command line', () => {
  expect(EXPORT_FORMATS).toEqual(['pcapng', ...Object.keys(EXPORTS)])
})

it('writes what the list shows, or a stretch of it', async () => {
  view.setFilter({ text: 'conn:#7', zoneMinutes: 0 })
  const file = join(folder, 'b.csv')
  await exports.start({ file, format: 'csv', from: undefined, count: undefined })
  expect(await done()).toBe('done')
  expect(readFileSync(file, 'utf8').trim().split('\r\n').length).toBe(1 + 10)
  await exports.start({ file, format: 'csv', from: 3, count: 2 })
  expect(await done()).toBe('done')
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\r\n')
  expect(rows.map((row) => row.split(',')[0])).toEqual(['607', '807'])
})

it('writes frames as a capture that opens again, with the notes on them', async () => {
  view.setFilter({ text: 'conn:#7..8', zoneMinutes: 0 })
  await view.workspace.note(206, { mark: 'green', comment: 'here' })
  const file = join(folder, 'b.pcapng')
  await exports.start({ file, format: 'pcapng', from: undefined, count: undefined })
  expect(await done()).toBe('done')
  const { workspace } = await open(file)
  const again = workspace.index
  expect(again.count).toBe(20)
  expect(again.noted().map((row) => [row, again.noteOf(row)])).toEqual([[2, { mark: 'green', comment: 'here' }]])
  expect(workspace.reader.bytes(2)).toEqual(view.workspace.reader.bytes(206))
  expect(again.time[2]).toBe(view.workspace.index.time[206])
})

it('copies the capture as it is', async () => {
  await exports.save(join(folder, 'copy.pcapng'))
  expect(await done()).toBe('done')
  expect(readFileSync(join(folder, 'copy.pcapng')).equals(readFileSync(join(folder, 'a.pcapng')))).toBe(true)
  expect(exports.state).toMatchObject({ unit: 'bytes', done: readFileSync(join(folder, 'a.pcapng')).length })
})

it('leaves nothing behind when it is cancelled or cannot write', async () => {
  await exports.start({ file: join(folder, 'b.jsonl'), format: 'jsonl', from: undefined, count: undefined })
  exports.cancel()
  expect(await done()).toBe('cancelled')
  await expect.poll(() => readdirSync(folder), PATIENT).not.toContain('b.jsonl.part')
  expect(existsSync(join(folder, 'b.jsonl'))).toBe(false)
  await exports.start({ file: join(folder, 'none', 'b.txt'), format: 'txt', from: undefined, count: undefined })
  expect(await done()).toBe('failed')
  expect(exports.state?.fault).toContain('no such folder')
})

it('refuses to write over the capture itself, or under a name that lies', async () => {
  const own = join(folder, 'a.pcapng')
  const refused = [
    await exports.save(own),
    await exports.start({ file: join(folder, 'b.csv'), format: 'gpx', from: 0, count: 1 }),
  ]
  expect(refused.map(({ ok }) => ok)).toEqual([false, false])
  expect(readFileSync(own).length).toBeGreaterThan(0)
})

it('writes what a person chose, once, and nothing else', async () => {
  const targets = new Targets()
  const careful = new Exports(view, targets, () => undefined)
  const file = join(folder, 'b.csv')
  const start = () => careful.start({ file, format: 'csv', from: 0, count: 1 })
  expect((await start()).ok).toBe(false)
  const early = start()
  targets.grant(file)
  expect((await early).ok).toBe(true)
  await expect.poll(() => careful.state?.phase, PATIENT).toBe('done')
  expect((await start()).ok).toBe(false)
})
