import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../../src-shared/simulate/scenario'
import { draftFrom, EMPTY_DRAFT, rightDigit, scenarioOf, withoutLastPoint, withPoint, type Draft } from './draft'

function made(own: Partial<Draft>) {
  const text = scenarioOf({ ...EMPTY_DRAFT, ...own })
  const scenario = text.ok ? parseScenario(text.value) : text
  return scenario.ok ? scenario.value : scenario.error
}

describe('the form of simulated trackers', () => {
  it('makes a scenario that can be played', () => {
    expect(made({ stops: '1.4:20, 3:30', tunnels: '2-2.5', sleeps: true, heartbeatSeconds: '60' })).toMatchObject({
      devices: [
        {
          ...{ model: 'G02', devices: 1, intervalSeconds: 10, heartbeatSeconds: 60 },
          stops: [
            { atKm: 1.4, seconds: 20 },
            { atKm: 3, seconds: 30 },
          ],
          tunnels: [{ fromKm: 2, toKm: 2.5 }],
          sleep: { afterSeconds: 60, everySeconds: 300 },
        },
      ],
    })
  })

  it('deals a fleet out among its models, each device with an identity of its own', () => {
    const scenario = made({ models: ['G02', 'GT06N', 'S7'], devices: '8', speedKmh: '47,5' })
    expect(scenario).toMatchObject({
      devices: [
        { model: 'G02', devices: 3, identity: '490154203237518', speedKmh: 47.5 },
        { model: 'GT06N', devices: 3, identity: '490154203237542' },
        { model: 'S7', devices: 2, identity: '490154203237575' },
      ],
    })
    expect(made({ models: ['G02', 'S7'], devices: '1' })).toMatchObject({ devices: [{ model: 'G02', devices: 1 }] })
  })

  it.each([
    ['route', { route: 'here' }],
    ['devices', { devices: '0' }],
    ['speedKmh', { speedKmh: 'fast' }],
    ['stops', { stops: '1.4' }],
    ['tunnels', { tunnels: '2:3' }],
    ['identity', { identity: 'G02' }],
    ['reports', { reports: '-1' }],
  ] as const)('says that %s cannot be read', (field, own) => {
    expect(made(own)).toMatchObject({ field })
  })

  it('knows the right check digit, and draws point by point', () => {
    expect([rightDigit('490154203237518'), rightDigit('490154203237510'), rightDigit('49')]).toEqual([
      '8',
      '8',
      undefined,
    ])
    const route = withPoint(withPoint('', { lat: 1, lon: 2 }), { lat: 3, lon: 4 })
    expect([route, withoutLastPoint(route)]).toEqual(['1.000000,2.000000;3.000000,4.000000', '1.000000,2.000000'])
  })

  it('takes up what was kept, whatever it is', () => {
    expect(draftFrom({ models: ['S7', 'X'], speedKmh: '30', seed: 7, other: 1 })).toEqual({
      ...EMPTY_DRAFT,
      models: ['S7'],
      speedKmh: '30',
    })
    for (const kept of [undefined, null, 3, 'x', [], { models: [] }]) expect(draftFrom(kept)).toEqual(EMPTY_DRAFT)
  })
})
