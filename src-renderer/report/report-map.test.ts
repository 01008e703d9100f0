import { describe, expect, it } from 'vitest'
import { HEIGHT, projectionFor, WIDTH } from './report-map'

describe('the drawing of a report', () => {
  it('keeps a track inside, north up, east right', () => {
    const bounds = { south: 4.6, west: -74.12, north: 4.7, east: -74.05 }
    const { at } = projectionFor(bounds)
    const [left, bottom] = at([bounds.south, bounds.west])
    const [right, top] = at([bounds.north, bounds.east])
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(WIDTH)
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan(HEIGHT)
    expect(right).toBeGreaterThan(left)
    expect(bottom).toBeGreaterThan(top)
  })

  it('is true to distance at every latitude', () => {
    for (const lat of [0, 52, -60]) {
      const { at } = projectionFor({ south: lat, north: lat + 0.02, west: 10, east: 10.02 })
      const shrink = Math.cos(((lat + 0.01) * Math.PI) / 180)
      const east = at([lat, 10.01])[0] - at([lat, 10])[0]
      const north = at([lat, 10])[1] - at([lat + 0.01, 10])[1]
      expect(east / north).toBeCloseTo(shrink, 6)
    }
  })

  it('shows the neighbourhood of a vehicle that never moved, with a round scale', () => {
    const { edges, scale, at } = projectionFor({ south: 4.6, west: -74, north: 4.6, east: -74 })
    expect(at([4.6, -74])).toEqual([WIDTH / 2, HEIGHT / 2])
    expect((edges.north - edges.south) * 111_195).toBeGreaterThan(400)
    expect(scale.metres).toBe(200)
    expect(scale.length).toBeLessThanOrEqual(WIDTH / 3)
  })
})
