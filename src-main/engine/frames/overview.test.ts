import { beforeEach, expect, it } from 'vitest'
import type { Frame } from '../../../src-shared/model/frame'
import { Workspace } from '../workspace'
import { FrameView } from './frame-view'
import { marksOf, overviewOf } from './overview'

const SECOND = 1_000

interface Told {
  isFaulty?: boolean
  /** The device's clock less the receipt, in seconds. */
  clock?: number
}

const frame = (at: number | undefined, { isFaulty = false, clock }: Told = {}): Frame => ({
  number: 1,
  session: 1,
  direction: 'in',
  at,
  protocol: null,
  variant: null,
  type: 'position',
  device: 'device',
  bytes: new Uint8Array(1),
  offset: 0,
  isProven: false,
  isTail: false,
  messages: clock === undefined ? [] : [{ kind: 'position', time: (at ?? 0) + clock * SECOND }],
  issues: isFaulty ? [{ code: 'checksum', text: '', span: [0, 1] }] : [],
  replies: [],
})

let workspace: Workspace
let view: FrameView
beforeEach(() => {
  workspace = new Workspace({ read: () => new Uint8Array(1) })
  view = new FrameView(workspace, () => undefined)
})

const places = () =>
  overviewOf(view).places.map(({ place, frames, row, tone, clock }) =>
    [place, frames, row, tone, clock].map((told) => told ?? '–'),
  )

it('lays the frames of the list out over the time of the source, with the worst fault and the worst clock of a place', () => {
  const { index } = workspace
  index.add(frame(0, { clock: -1 }), [])
  index.add(frame(20 * SECOND), [])
  index.add(frame(20 * SECOND + 1, { clock: -7_200, isFaulty: true }), [])
  index.add(frame(20 * SECOND + 2, { clock: 3 }), [])
  index.add(frame(60 * SECOND, { clock: 0 }), [])
  index.add(frame(60 * SECOND, { clock: 90 }), [])
  expect(overviewOf(view)).toMatchObject({ firstAt: 0, lastAt: 60 * SECOND })
  expect(places()).toEqual([
    [0, 1, 0, '–', -1_000],
    [100, 3, 2, 'error', -7_200_000],
    [300, 2, 5, '–', 90_000],
  ])
  // What the filter hides has no place, and the time goes on to the end of the source.
  view.setFilter({ text: 'bad:crc', zoneMinutes: 0 })
  expect(places()).toEqual([[100, 1, 2, 'error', -7_200_000]])
  expect(marksOf(index)).toEqual([{ part: 100 / 300, tone: 'error' }])
})

it('lays them out by their number where the source has no clock, and says nothing of an empty one', () => {
  expect(overviewOf(view)).toEqual({ firstAt: undefined, lastAt: undefined, places: [] })
  for (let row = 0; row < 5; row++) workspace.index.add(frame(undefined, { isFaulty: row === 1 }), [])
  expect(overviewOf(view).firstAt).toBeUndefined()
  expect(places().map(([place, frames]) => [place, frames])).toEqual([0, 75, 150, 225, 300].map((place) => [place, 1]))
  expect(marksOf(workspace.index)).toEqual([{ part: 75 / 300, tone: 'error' }])
})
