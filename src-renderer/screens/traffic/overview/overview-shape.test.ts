import { expect, it } from 'vitest'
import type { Overview, OverviewPlace } from '../../../../src-shared/link/contracts/overview'
import { momentOfPlace, nearestPlace, overviewShape, placeBeside, placeOfMoment } from './overview-shape'

const place = (at: number, told: Partial<OverviewPlace> = {}): OverviewPlace => ({
  place: at,
  frames: 1,
  row: at,
  tone: undefined,
  clock: undefined,
  ...told,
})
const overview: Overview = { firstAt: 0, lastAt: 300_000, places: [place(0), place(100), place(250)] }

it('draws one frame beside a hundred, faults apart, and clocks up and down from the middle', () => {
  const places = [
    place(0, { frames: 100 }),
    place(7, { tone: 'error', clock: -7_200_000 }),
    place(8, { clock: 59_000 }),
  ]
  expect(overviewShape({ places })).toEqual({
    frames: 'M0 20v-20h1v20zM8 20v-2h1v2z',
    warning: '',
    error: 'M7 20v-2h1v2z',
    clock: 'M8 8v-1.6h1v1.6z',
    doubtful: 'M7 8v3.5h1v-3.5z',
  })
})

it('finds the frames beside a place, by pointer and by key', () => {
  expect([0, 40, 60, 299].map((at) => nearestPlace(overview, at)?.place)).toEqual([0, 0, 100, 250])
  expect(nearestPlace({ places: [] }, 5)).toBeUndefined()
  const beside = (from: number, by: number) => placeBeside(overview, from, by)?.place
  expect([beside(0, 1), beside(100, -1), beside(40, 1), beside(40, -1), beside(300, 1), beside(0, -1)]).toEqual([
    100, 0, 100, 0, 250, 0,
  ])
})

it('goes by time, and nowhere without one', () => {
  expect([placeOfMoment(overview, 100_400), momentOfPlace(overview, 100), momentOfPlace(overview, 0)]).toEqual([
    100, 99_500, 0,
  ])
  const timeless = { ...overview, firstAt: undefined }
  expect([placeOfMoment(timeless, 5), momentOfPlace(timeless, 5)]).toEqual([undefined, undefined])
})
