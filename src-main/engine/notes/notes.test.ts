import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromHex } from '../../../src-shared/bytes/hex'
import { pcapngOf } from '../../../src-shared/capture/test-captures'
import type { SourceEvent } from '../../../src-shared/capture/source-event'
import { Counters } from '../counters'
import { Captures } from '../frames/captures'
import { Journal } from '../journal/journal'
import { Pipeline } from '../pipeline/pipeline'
import { readCapture } from '../sources/file-source'
import { Workspace } from '../workspace'
import { FileNotes } from './file-notes'

const T0 = Date.UTC(2026, 7, 21, 12)
/** A GT02 heartbeat (gt02.md, 3). */
const HEARTBEAT = fromHex('68680f0504049015420323751800051a00000d0a')!
const hasTshark = spawnSync('tshark', ['--version']).status === 0

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trackbench-notes-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const opened: SourceEvent = {
  kind: 'opened',
  session: 1,
  at: T0,
  transport: 'tcp',
  peer: { host: '192.0.2.7', port: 40_000 },
  local: { host: '192.0.2.1', port: 8888 },
  isMidStream: false,
}

const chunk = (bytes: Uint8Array, at: number): SourceEvent => ({
  kind: 'bytes',
  session: 1,
  at,
  direction: 'in',
  bytes,
  offset: undefined,
})

/** A capture that is being recorded, with `frames` heartbeats of one device, two in each chunk. */
function recorded(frames: number, fileBytes?: number) {
  const captures = new Captures()
  const live = new Workspace(captures, captures)
  const limits = fileBytes === undefined ? {} : { fileBytes }
  const journal = new Journal({ folder, version: '0.0.0', counters: new Counters(), now: () => T0, limits })
  captures.add(journal)
  const pipeline = pipelineInto(live, journal)
  void pipeline.accept(opened)
  const pair = new Uint8Array([...HEARTBEAT, ...HEARTBEAT])
  for (let i = 0; i < frames; i += 2) void pipeline.accept(chunk(pair, T0 + i))
  pipeline.finish()
  return { live, journal }
}

function pipelineInto(workspace: Workspace, recording: Journal | null = null): Pipeline {
  const rest = { recording, counters: new Counters(), answer: null, showAnswers: true, isLive: false, now: () => T0 }
  return new Pipeline({ ...workspace.taking(() => undefined), ...rest })
}

async function reopened(path: string, program?: string): Promise<Workspace> {
  const notes = new FileNotes(path, join(folder, 'notes'), program)
  const workspace = new Workspace({ read: () => new Uint8Array(0) }, notes)
  const pipeline = pipelineInto(workspace)
  const onEvent = (event: SourceEvent): void => void pipeline.accept(event)
  await readCapture(path, { onEvent, onNotice: () => undefined })
  await notes.read(onEvent)
  pipeline.finish()
  return workspace
}

const notesOf = ({ index }: Workspace) => index.noted().map((row) => [row, index.noteOf(row)])
const captureFiles = () => readdirSync(folder).filter((name) => name.endsWith('.pcapng'))

describe('notes in a capture that is being recorded', () => {
  it('come back on the same frame, the last word on each', async () => {
    const { live, journal } = recorded(10)
    await live.note(3, { mark: 'red', comment: 'Antenna loose — “left”' })
    await live.note(4, { mark: 'blue' })
    await live.note(5, { comment: 'second of its chunk' })
    await live.note(4, {})
    await journal.close()
    const expected = [
      [3, { mark: 'red', comment: 'Antenna loose — “left”' }],
      [5, { comment: 'second of its chunk' }],
    ]
    expect(notesOf(live)).toMatchObject(expected)
    expect(notesOf(await reopened(journal.path))).toMatchObject(expected)
  })

  it('are written at once: a kill a moment later loses none', async () => {
    const { live, journal } = recorded(4)
    expect(await live.note(1, { comment: 'kept' })).toEqual({
      ok: true,
      value: { file: journal.path, isBeside: false },
    })
    expect(notesOf(await reopened(journal.path))).toMatchObject([[1, { comment: 'kept' }]])
    await journal.close()
  })

  it('go to the file that has the frame, full or closed', async () => {
    const { live, journal } = recorded(60, 2_000)
    const first = captureFiles().find((name) => !/-\d+\.pcapng$/.test(name)) ?? ''
    await live.note(0, { comment: 'in the first file' })
    const last = await live.note(59, { comment: 'in the last' })
    await journal.close()
    await live.note(1, { comment: 'after the end' })
    expect(captureFiles().length).toBeGreaterThan(2)
    const comments = (workspace: Workspace) =>
      notesOf(workspace).map(([, note]) => (note as { comment: string }).comment)
    expect(comments(await reopened(join(folder, first)))).toEqual(['in the first file', 'after the end'])
    expect(comments(await reopened(last.ok ? last.value.file : ''))).toEqual(['in the last'])
  })

  it('refuse a frame whose bytes were not recorded', async () => {
    const workspace = new Workspace({ read: () => new Uint8Array(0) }, new FileNotes(join(folder, 'none')))
    expect((await workspace.note(0, { mark: 'red' })).ok).toBe(false)
  })

  it.skipIf(!hasTshark)('are shown by packet tools, which open the file as before', async () => {
    const { live, journal } = recorded(4)
    await live.note(2, { mark: 'green', comment: 'Masse prüfen' })
    await live.note(3, { mark: 'red' })
    await journal.close()
    const shown = execFileSync('tshark', [
      '-r',
      journal.path,
      '-Y',
      'frame.comment',
      '-T',
      'fields',
      '-e',
      'frame.comment',
    ])
    expect(shown.toString().trim().split('\n')).toEqual(['Masse prüfen', 'Marked red'])
    // A packet tool that saves the capture anew moves its bytes.
    const saved = join(folder, 'saved.pcapng')
    execFileSync('tshark', ['-r', journal.path, '-w', saved])
    expect(notesOf(await reopened(saved))).toMatchObject(notesOf(live))
  })
})

describe('notes on an opened file', () => {
  it('wait until a capture is no longer recorded; behind one that was left open they stand in the capture', async () => {
    const { live, journal } = recorded(4)
    await live.note(1, { mark: 'blue' }) // everything is on the disk now
    const mark = `${journal.path}.open`
    writeFileSync(mark, String(process.pid))
    const growing = await reopened(journal.path)
    const refused = await growing.note(0, { mark: 'red' })
    expect(refused.ok ? '' : refused.error).toContain('still being recorded')
    await journal.close()
    writeFileSync(mark, '1')
    const left = await reopened(journal.path)
    expect(await left.note(0, { mark: 'red' })).toEqual({ ok: true, value: { file: journal.path, isBeside: false } })
    expect(notesOf(await reopened(journal.path))).toMatchObject([
      [0, { mark: 'red' }],
      [1, { mark: 'blue' }],
    ])
  })

  const packet = { at: T0, bytes: ethernetless(HEARTBEAT) }

  it('go behind the end of a pcapng of any tool, byte order and link', async () => {
    const path = join(folder, 'theirs.pcapng')
    const before = pcapngOf([packet], { isLittle: false })
    writeFileSync(path, before)
    const first = await reopened(path)
    expect(await first.note(0, { mark: 'purple', comment: 'odd' })).toEqual({
      ok: true,
      value: { file: path, isBeside: false },
    })
    expect(readFileSync(path).subarray(0, before.length)).toEqual(Buffer.from(before))
    expect(notesOf(await reopened(path))).toMatchObject([[0, { mark: 'purple', comment: 'odd' }]])
    if (hasTshark)
      expect(execFileSync('tshark', ['-r', path, '-T', 'fields', '-e', 'frame.comment']).toString().trim()).toBe('odd')
  })

  it('go beside a file that is cut off or is no pcapng, and are found by its content', async () => {
    const whole = pcapngOf([packet])
    const files = { 'cut.pcapng': Buffer.concat([whole, whole.subarray(0, 40)]), 'stream.bin': HEARTBEAT }
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      writeFileSync(path, content)
      const first = await reopened(path)
      const kept = await first.note(0, { comment: name })
      expect(kept.ok && kept.value.isBeside && kept.value.file.startsWith(join(folder, 'notes'))).toBe(true)
      expect(readFileSync(path).toString('latin1')).toBe(Buffer.from(content).toString('latin1'))
      const moved = join(folder, `moved-${name}`)
      writeFileSync(moved, content)
      expect(notesOf(await reopened(moved))).toMatchObject([[0, { comment: name }]])
    }
  })

  it('go beside the example, which stays as the program brought it', async () => {
    const [path, example] = [join(folder, 'example.pcapng'), pcapngOf([packet])]
    writeFileSync(path, example)
    const kept = await (await reopened(path, folder)).note(0, { mark: 'green' })
    expect(kept).toMatchObject({ ok: true, value: { isBeside: true } })
    expect(readFileSync(path)).toEqual(Buffer.from(example))
    expect(notesOf(await reopened(path, folder))).toMatchObject([[0, { mark: 'green' }]])
  })
})

/** An IPv4 UDP datagram around a payload, with the checksums left at 0. */
function ethernetless(payload: Uint8Array): Uint8Array {
  const length = 28 + payload.length
  const head = [0x45, 0, length >> 8, length & 255, 0, 1, 0, 0, 64, 17, 0, 0, 192, 0, 2, 7, 192, 0, 2, 1]
  const udp = [0x9c, 0x40, 0x22, 0xb8, (8 + payload.length) >> 8, (8 + payload.length) & 255, 0, 0]
  return Uint8Array.from([...head, ...udp, ...payload])
}
