import { expect, it } from 'vitest'
import { readLines, trace, type WorldLine } from './world-lines'

/** Lines as build/world-outline.mjs writes them: degrees in turns, longitude first. */
function lines(...all: number[][]): WorldLine[] {
  const numbers = all.flatMap((line) => [line.length / 2, ...line.map((degrees) => degrees * 150)])
  return readLines(Buffer.from(Int16Array.from(numbers).buffer).toString('base64'), 150)
}

/** What is drawn of them when the whole world is that many pixels wide, and a box of 90° by 90° is in sight. */
function drawn(all: WorldLine[], pixels: number): string[] {
  const told: string[] = []
  const tell =
    (word: string) =>
    (x: number, y: number): void =>
      void told.push(`${word} ${Math.round(x)} ${Math.round(y)}`)
  trace({ moveTo: tell('from'), lineTo: tell('to') }, all, { left: 0.5, right: 0.75, top: 0.25, bottom: 0.5, pixels })
  return told
}

it('lays the world flat', () => {
  const [line] = lines([-180, 0, 180, 90, 0, -90, 90, 66.51326])
  // 66.51326° is where half of the way to the pole lies on this map.
  expect([...(line?.points ?? [])].map((part) => Math.round(part * 1e4) / 1e4)).toEqual([
    0, 0.5, 1, 0, 0.5, 1, 0.75, 0.25,
  ])
  expect(line).toMatchObject({ left: 0, right: 1, top: expect.closeTo(0), bottom: expect.closeTo(1) })
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
