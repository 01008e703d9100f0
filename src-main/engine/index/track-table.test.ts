import { expect, it } from 'vitest'
import type { Track, TracksAsk } from '../../../src-shared/link/contracts/track'
import type { Fix, Message } from '../../../src-shared/model/message'
import { TRACK_FLAGS } from '../../../src-shared/track/thin-track'
import { FrameIndex } from './frame-index'
import { TrackTable } from './track-table'

const { invalid, alarm, apart } = TRACK_FLAGS
const EVERYTHING: TracksAsk = { devices: undefined, budget: 1_000, within: undefined, seen: undefined }

class Capture {
  readonly index = new FrameIndex()
  end = 0
  readonly table = new TrackTable(this.index, () => this.end)

  add(device: string | null, said: Partial<Message> & { fix?: Fix } = {}): this {
    const message: Message = { kind: 'position', ...said }
    this.index.add(
      {
        number: this.index.count + 1,
        session: 1,
        direction: 'in',
        at: this.index.count * 1_000,
        protocol: 'gt06',
        variant: null,
        type: 'position',
        device,
        bytes: new Uint8Array(0),
        offset: 0,
        isProven: true,
        isTail: false,
        messages: [message],
        issues: [],
        replies: [],
      },
      [],
    )
    this.end = this.index.count
    return this
  }

  at(device: string | null, lat: number, lon: number, said: Partial<Message> & { valid?: boolean } = {}): this {
    const { valid = true, ...others } = said
    return this.add(device, { ...others, fix: { valid, lat, lon } })
  }
}

const rowsOf = (tracks: Track[]) => Object.fromEntries(tracks.map(({ device, row }) => [device, [...row]]))

it('gives each device its positions, and what is to be known of them', () => {
  const capture = new Capture()
    .add('A')
    .add('A', { fix: { valid: true, lat: 4.65, lon: -74.06, speedKmh: 42, courseDeg: 57 }, time: 5_000 })
    .at('B', 52.5, 13.4)
    .at('A', 4.66, -74.05, { alarms: ['sos'] })
    .at('A', 0, 0, { valid: false })
    .at(null, 1, 1)
  const { tracks, ...rest } = capture.table.tracksOf(EVERYTHING)
  expect(rest).toMatchObject({ seen: { frames: 6 }, total: 6, isWhole: true })
  expect(rowsOf(tracks)).toEqual({ A: [1, 3, 4], B: [2], '': [5] })
  const [first] = tracks
  expect(first).toMatchObject({ total: 3, bounds: { south: 4.65, north: 4.66, west: -74.06, east: -74.05 } })
  expect([...first!.flags]).toEqual([0, alarm | apart, invalid])
  expect([first!.time[0], first!.speedKmh[0], first!.courseDeg[0]]).toEqual([5_000, 42, 57])
  expect(first!.speedKmh[1]).toBeNaN()
})

it('leaves out tracks that have not grown since the answer before', () => {
  const capture = new Capture().at('A', 1, 1).at('B', 2, 2)
  const { seen } = capture.table.tracksOf(EVERYTHING)
  capture.at('B', 3, 3)
  const { tracks, isWhole } = capture.table.tracksOf({ ...EVERYTHING, seen })
  expect([rowsOf(tracks), isWhole]).toEqual([{ B: [1, 2] }, false])
})

it('follows the playhead back, and says that older tracks are void', () => {
  const capture = new Capture().at('A', 1, 1).at('A', 2, 3).at('B', 3, 3)
  const { seen } = capture.table.tracksOf(EVERYTHING)
  capture.end = 1
  const { tracks, isWhole } = capture.table.tracksOf({ ...EVERYTHING, seen })
  expect([rowsOf(tracks), isWhole]).toEqual([{ A: [0] }, true])
})

it('knows no way over a long silence, or back in time', () => {
  const minute = 60_000
  const capture = new Capture()
  for (const [at, time] of [0, 1, 32, 33, 2, 3].entries()) capture.at('A', at, at * at, { time: time * minute })
  const [track] = capture.table.tracksOf(EVERYTHING).tracks
  expect([...track!.flags]).toEqual([0, 0, apart, 0, apart, 0])
})

it('does not take another capture for the one that was seen', () => {
  const { seen } = new Capture().at('A', 1, 1).table.tracksOf(EVERYTHING)
  const { tracks, isWhole } = new Capture()
    .at('B', 1, 1)
    .at('B', 2, 2)
    .table.tracksOf({ ...EVERYTHING, seen })
  expect([rowsOf(tracks), isWhole]).toEqual([{ B: [0, 1] }, true])
})

it('shows the detail of a part, with the way into it and out of it', () => {
  const capture = new Capture()
  // Along a square with sides of 4 degrees, twice.
  const square = [[0, 0], [0, 4], [4, 4], [4, 0]] as const // oxfmt-ignore
  for (const [lat, lon] of [...square, ...square]) capture.at('A', lat, lon)
  const within = { south: -1, north: 1, west: 3, east: 5 }
  const [track] = capture.table.tracksOf({ ...EVERYTHING, within }).tracks
  expect([...track!.row]).toEqual([0, 1, 2, 4, 5, 6])
  expect([...track!.flags]).toEqual([apart, 0, 0, apart, 0, 0])
})

it('shows a way that crosses a part without a position in it', () => {
  const { table } = new Capture().at('A', 0, 0).at('A', 0, 1).at('A', 0, 9).at('A', 9, 9)
  const within = { south: -1, north: 1, west: 4, east: 5 }
  expect(rowsOf(table.tracksOf({ ...EVERYTHING, within }).tracks)).toEqual({ A: [1, 2] })
})

it('finds the frame nearest to a place, the newest of those on one spot', () => {
  const { table } = new Capture().at('A', 1, 1).at('A', 2, 2).at('B', 2.1, 2).at('A', 2, 2)
  table.tracksOf(EVERYTHING)
  const near = { devices: undefined, lat: 2.01, lon: 2, within: 0.5 }
  expect(table.nearest(near)).toEqual({ row: 3, device: 'A' })
  expect(table.nearest({ ...near, devices: ['B'] })).toEqual({ row: 2, device: 'B' })
  expect(table.nearest({ ...near, lat: 30 })).toBeUndefined()
})
