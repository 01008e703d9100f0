import { expect, it } from 'vitest'
import { readLines, trace, type WorldLine } from './world-lines'

/** The width of the flat map. */
const UNITS = 54_000

function x(longitude: number): number {
  return Math.round((longitude / 360) * UNITS)
}

function y(latitude: number): number {
  return Math.round((-Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)) * UNITS)
}

/** Lines as build/world-outline.mjs writes them, of degrees in turns, longitude first. */
function lines(...all: number[][]): WorldLine[] {
  const numbers = all.flatMap((degrees) => {
    const points = degrees.map((part, at) => (at % 2 === 0 ? x(part) : y(part)))
    const [xs, ys] = [points.filter((_, at) => at % 2 === 0), points.filter((_, at) => at % 2 === 1)]
    return [xs.length, Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), ...points]
  })
  return readLines(Buffer.from(Int16Array.from(numbers).buffer).toString('base64'))
}

/** What is drawn of them when the whole world is that many pixels wide, and a box of 90° by 90° is in sight. */
function drawn(all: WorldLine[], pixels: number): string[] {
  const told: string[] = []
  const tell =
    (word: string) =>
    (x: number, y: number): void =>
      void told.push(`${word} ${Math.round(x)} ${Math.round(y)}`)
  const sight = { left: 0.5, right: 0.75, top: 0.25, bottom: 0.5, pixels }
  trace({ moveTo: tell('from'), lineTo: tell('to') }, all, UNITS, sight)
  return told
}

it('reads one line behind the other, each with its box', () => {
  expect(
    lines([-180, 0, 190, 0], [0, 10, 10, 0, 20, 10]).map((line) => ({ ...line, points: [...line.points] })),
  ).toEqual([
    { points: [-27_000, 0, 28_500, 0], left: -27_000, right: 28_500, top: 0, bottom: 0 },
    { points: [0, y(10), 1_500, 0, 3_000, y(10)], left: 0, right: 3_000, top: y(10), bottom: 0 },
  ])
})

it('draws what is in sight and as far as it can be seen', () => {
  expect(drawn(lines([10, 0, 45, 0], [-90, 0, -10, 0], [10, 0, 10, -80]), 1024)).toEqual([
    'from 28 256',
    'to 128 256',
    'from 28 256',
    'to 28 653',
  ])
  expect(drawn(lines([10, 1, 10.2, 1.2, 10, 1]), 1024)).toEqual([])
  expect(drawn(lines([10, 0, 10.1, 0, 10.2, 0, 30, 0, 30.1, 0]), 360)).toEqual(['from 10 90', 'to 30 90', 'to 30 90'])
})

it('takes a way beyond the edge for its ends, and goes around the corner with it', () => {
  const out = [100, 10, 120, 20, 140, 10, 160, 5]
  expect(drawn(lines([80, 10, ...out, 80, 5]), 360)).toEqual(['from 80 80', 'to 100 80', 'to 160 85', 'to 80 85'])
  // Right of it, right below, below, left below: the corner point stays, or the line would cut across the sight.
  expect(drawn(lines([100, 10, 100, -10, 45, -20, -10, -10, -10, 10]), 360).length).toBe(5)
})
