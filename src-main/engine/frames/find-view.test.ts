import { beforeEach, expect, it } from 'vitest'
import { fromText } from '../../../src-shared/bytes/ascii'
import { Workspace } from '../workspace'
import { FindView } from './find-view'
import { FrameView } from './frame-view'
import { StreamView } from './stream-view'

const LENGTH = 8
let workspace: Workspace
let view: FrameView
let find: FindView

/** Frame n says "say    n"; even ones are of connection 1, odd ones of connection 2. */
function add(count: number): void {
  const { index } = workspace
  for (let n = 0; n < count; n++) {
    const row = index.count
    const rest = { protocol: null, variant: null, device: null, offset: 0, isProven: false, isTail: false }
    const parts = { bytes: new Uint8Array(LENGTH), messages: [], issues: [], replies: [] }
    const head = { number: row + 1, session: 1 + (row % 2), at: row, type: 'noise' } as const
    const direction = row % 4 === 2 ? 'out' : 'in'
    index.add({ ...head, direction, ...rest, ...parts }, [{ offset: row * LENGTH, length: LENGTH }])
  }
}

const look = (text: string) => find.set({ text, zoneMinutes: 0 })
const next = (row?: number) => find.next(row, 1)?.row
const previous = (row?: number) => find.next(row, -1)?.row

beforeEach(() => {
  const read = (offset: number, length: number) => {
    const rows = Array.from({ length: Math.ceil(length / LENGTH) }, (_, at) => offset / LENGTH + at)
    return fromText(rows.map((row) => `say${String(row).padStart(5)}`).join(''))
  }
  workspace = new Workspace({ read })
  view = new FrameView(workspace, () => undefined)
  find = new FindView(view, () => undefined)
})

it('counts the matches and walks through them, round the ends', () => {
  add(40)
  expect(look('3')).toEqual({ text: '3', found: 13, searched: 40, total: 40 })
  expect([next(), next(3), next(4), next(39), previous(), previous(3), previous(13)]).toEqual([3, 13, 13, 3, 39, 39, 3])
  expect(find.next(13, 1)).toEqual({ row: 23, place: 23, nth: 3 })
  expect(find.matches(10, 8)).toEqual([13])
})

it('takes hex for bytes, and comments into account', () => {
  add(20)
  expect(look('20 31 39').found).toBe(1)
  workspace.index.setNote(4, { comment: 'Antenna' })
  expect(look('antenna').found).toBe(1)
  expect(next()).toBe(4)
})

it('looks among what the list shows, and anew when the list shows something else', () => {
  add(40)
  look('3')
  view.setFilter({ text: 'conn:#1', zoneMinutes: 0 })
  expect(find.state()).toMatchObject({ found: 5, searched: 40 })
  expect(find.next(undefined, 1)).toEqual({ row: 30, place: 15, nth: 1 })
  view.setFilter({ text: '', zoneMinutes: 0 })
  expect(find.state().found).toBe(13)
})

it('finds in frames that come later, and nothing when it is over', () => {
  add(3)
  look('3')
  expect(next()).toBeUndefined()
  add(1)
  expect(find.state().found).toBe(1)
  look(' ')
  expect(find.state()).toMatchObject({ found: 0, searched: 4 })
})

it('keeps what it has found when it is stopped', () => {
  add(60_000)
  look('say')
  const { found } = find.state()
  find.stop()
  expect(find.state()).toMatchObject({ found, total: 60_000 })
  expect(found).toBeLessThan(60_000)
  expect(next(0)).toBe(1)
})

it('gives the frames of one connection, whatever the list shows', () => {
  add(10)
  view.setFilter({ text: 'dir:out', zoneMinutes: 0 })
  const stream = new StreamView(view)
  expect(stream.lengths(1, 0, 10)).toEqual({ lengths: [8, 8, 8, 8, 8], rows: [0, 2, 4, 6, 8], isWhole: true })
  expect(stream.lengths(1, 3, 2)).toMatchObject({ rows: [6, 8], isWhole: false })
  const told = stream
    .chunks(1, 1, 2)
    .map(({ number, direction, bytes }) => [number, direction, String.fromCharCode(...bytes)])
  expect(told).toEqual([
    [3, 'out', 'say    2'],
    [5, 'in', 'say    4'],
  ])
  add(2)
  expect(stream.lengths(1, 5, 10).rows).toEqual([10])
})
