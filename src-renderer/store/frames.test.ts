import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FrameCounts, FrameRow } from '../../src-shared/link/engine-contract'
import type { Request } from '../../src-shared/link/envelope'
import { engine } from '../bridge/links'
import { setFilter, useFilter } from './filter'
import { followFrames, lookAt, selectPlace, useFrames } from './frames'
import { BLOCK_ROWS, noRows, rowIn, withRows } from './row-cache'
import { frameRow } from './test-frame-row'

/** What the page has asked, and what it is told. */
let asked: Request[]
let tell: (message: unknown) => void

const counts = (shown: number): FrameCounts => ({
  total: 1_000,
  shown,
  searched: 1_000,
  firstAt: 0,
  issues: { error: 0, warning: 0, info: 0 },
})

const rowOf = (row: number, bytes: Uint8Array | undefined): FrameRow =>
  frameRow({ row, number: row + 1, length: 2_000, bytes })

/** Every `spacing`th frame, from a place of the list on. */
const rowsOf = (from: number, spacing: number): FrameRow[] =>
  Array.from({ length: BLOCK_ROWS }, (_, at) => rowOf((from + at) * spacing, Uint8Array.of(1)))

function answer(name: string, value: unknown): Promise<void> {
  const [request] = asked.splice(
    asked.findIndex((each) => each.name === name),
    1,
  )
  tell({ kind: 'answer', id: request?.id, value })
  // As long as promises take that have nothing to wait for.
  return new Promise((resolve) => setTimeout(resolve))
}

followFrames()
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => setTimeout(go))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  asked = []
  engine.attach({
    send: (message) => asked.push(message as Request),
    onMessage: (listener) => (tell = listener),
    onClose: () => undefined,
    close: () => undefined,
  })
  useFrames.setState({ counts: counts(1_000), rows: withRows(noRows, 0, rowsOf(0, 1)) })
  lookAt(0, 10)
})
afterEach(() => {
  engine.detach()
  useFrames.setState(useFrames.getInitialState())
  useFilter.setState(useFilter.getInitialState())
  vi.unstubAllGlobals()
})

it('selects a frame that has come with its row at once, and asks for the bytes of another', async () => {
  selectPlace(3)
  expect(useFrames.getState()).toMatchObject({ selected: 3, frame: { row: { row: 3 }, bytes: Uint8Array.of(1) } })
  expect(asked).toEqual([])
  await new Promise((resolve) => setTimeout(resolve))

  const long = rowOf(300, undefined)
  useFrames.setState(({ rows }) => ({ rows: withRows(rows, 300, [long]) }))
  selectPlace(300)
  expect(useFrames.getState()).toMatchObject({ selected: 300, frame: { row: { row: 3 } } })
  await answer('frames.one', { row: long, bytes: new Uint8Array(2_000) })
  expect(useFrames.getState().frame?.bytes).toHaveLength(2_000)
})

it('shows another list with its number and its rows at once, looked at where it ends', async () => {
  useFrames.setState({ place: 300, selected: 300 })
  lookAt(60, 70)
  setFilter('type:position')
  expect(asked.map(({ name }) => name)).toEqual(['filter.set', 'frames.rows', 'frames.place'])
  await answer('filter.set', counts(50))
  tell({ kind: 'batch', batch: 1, pushes: [{ name: 'frames.counts', body: counts(51), leftOut: 0 }] })
  await answer('frames.rows', [])
  await answer('frames.place', { place: 7, row: 300 })
  expect(useFrames.getState()).toMatchObject({ counts: { shown: 1_000 }, place: 300 })

  await answer('frames.rows', rowsOf(0, 2).slice(0, 51))
  const { counts: told, place, rows } = useFrames.getState()
  expect([told.shown, place, rowIn(rows, 49)?.row]).toEqual([51, 7, 98])
})
