import { beforeEach, expect, it, vi } from 'vitest'
import { fromText, toText } from '../../../src-shared/bytes/ascii'
import type { Frame } from '../../../src-shared/model/frame'
import type { FrameIndex } from '../index/frame-index'
import { Workspace } from '../workspace'
import { FrameView } from './frame-view'

const DEVICES = ['490154203237518', '356938035643809']
const LENGTH = 8

let index: FrameIndex
let view: FrameView
const onChange = vi.fn()

/** Frame n says "frame  n" in the capture, comes from one of two devices, and arrives n seconds after 1970. */
function add(count: number): void {
  for (let n = 0; n < count; n++) {
    const row = index.count
    const frame: Frame = {
      number: row + 1,
      session: 1 + (row % 2),
      direction: 'in',
      at: row * 1_000,
      protocol: null,
      variant: null,
      type: 'noise',
      device: DEVICES[row % 2] ?? null,
      bytes: new Uint8Array(LENGTH),
      offset: 0,
      isProven: false,
      isTail: false,
      messages: [],
      issues: [],
      replies: [],
    }
    index.add(frame, [{ offset: row * LENGTH, length: LENGTH }])
  }
}

const store = {
  read(offset: number, length: number): Uint8Array {
    const rows = Math.min(Math.ceil(length / LENGTH), index.count - offset / LENGTH)
    return fromText(Array.from({ length: rows }, (_, at) => `f${String(offset / LENGTH + at).padStart(7)}`).join(''))
  },
}

const rows = (from: number, count: number) => view.rows(from, count).map(({ row }) => row)
const filter = (text: string) => view.setFilter({ text, zoneMinutes: 0 })

beforeEach(() => {
  onChange.mockClear()
  const workspace = new Workspace(store)
  ;({ index } = workspace)
  view = new FrameView(workspace, onChange)
})

it('shows every frame while there is no filter', () => {
  add(10)
  expect(view.counts()).toMatchObject({ total: 10, shown: 10, searched: 10, firstAt: 0 })
  expect(rows(7, 10)).toEqual([7, 8, 9])
  expect(view.place({ row: 4 })).toEqual({ place: 4, row: 4 })
  expect(view.place({ row: 10 })).toBeUndefined()
})

it('shows what the filter lets through, those that come later too', () => {
  add(10)
  expect(filter('imei:3569')).toMatchObject({ ok: true, value: { total: 10, shown: 5, searched: 10 } })
  expect(rows(0, 3)).toEqual([1, 3, 5])
  add(4)
  expect(view.counts().shown).toBe(7)
  expect(rows(5, 9)).toEqual([11, 13])
  filter('')
  expect(view.counts().shown).toBe(14)
})

it('tells how long before it the row above in the list came', () => {
  add(6)
  filter('conn:#2')
  expect(view.rows(0, 2).map(({ sincePrevious }) => sincePrevious)).toEqual([undefined, 2_000])
})

it('sends the bytes of short frames along with their rows', () => {
  add(300)
  expect(view.rows(0, 2).map(({ bytes }) => bytes && toText(bytes))).toEqual(['f      0', 'f      1'])
  // Memory that they share with others would be sent, too.
  expect(view.rows(0, 1)[0]?.bytes?.buffer.byteLength).toBe(LENGTH)
  index.length[1] = 2_000
  expect(view.rows(1, 1)[0]?.bytes).toBeUndefined()
  expect(view.frame(1)?.bytes).toHaveLength(2_000)
})

it('finds rows and times, or what the list shows next', () => {
  add(10)
  filter('imei:3569')
  expect(view.place({ row: 4 })).toEqual({ place: 2, row: 5 })
  expect(view.place({ at: 6_500 })).toEqual({ place: 3, row: 7 })
  expect(view.place({ at: 60_000 })).toBeUndefined()
})

it('refuses what it cannot read, and goes on showing what it showed', () => {
  add(10)
  filter('imei:3569')
  const refused = filter('speed>fast')
  expect(refused.ok ? '' : refused.error.code).toBe('refused')
  expect(view.counts().shown).toBe(5)
})

it('searches the bytes of many frames in turns, and says how far it is', async () => {
  add(60_000)
  filter('text:59999')
  while (view.counts().searched < 60_000) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(rows(0, 2)).toEqual([59_999])
  view.close()
})

it('ends at the moment that is looked at, filtered or not', () => {
  add(10)
  view.endAt(6)
  expect(view.counts()).toMatchObject({ total: 6, shown: 6, searched: 6 })
  expect(rows(4, 9)).toEqual([4, 5])
  expect(view.place({ row: 6 })).toBeUndefined()
  filter('imei:3569')
  expect(view.counts()).toMatchObject({ total: 6, shown: 3, searched: 6 })
  expect(rows(0, 9)).toEqual([1, 3, 5])
  view.endAt(undefined)
  expect(view.counts().shown).toBe(5)
})

it('looks at another source with the same filter', () => {
  add(10)
  filter('imei:3569')
  const live = view.workspace
  const other = new Workspace(store)
  view.look(other)
  expect(view.counts()).toMatchObject({ total: 0, shown: 0 })
  view.look(live)
  expect(view.counts()).toMatchObject({ total: 10, shown: 5 })
})
