import { describe, expect, it } from 'vitest'
import { toHex } from '../bytes/hex'
import { planOf } from './fleet'
import { parseScenario, writeScenario } from './scenario'
import { fleetsOf } from './scenario-plans'
import { Keeper } from './test-plans'
import { rehearse } from './test-rehearsal'

const files = import.meta.glob<string>('../../fixtures/scenarios/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const START = Date.UTC(2026, 10, 21, 12)

function read(text: string) {
  const scenario = parseScenario(text)
  if (!scenario.ok) throw new Error(scenario.error)
  return scenario.value
}

/** Plays every device of a scenario against our own answers. */
function play(text: string) {
  const fleets = fleetsOf(read(text), START)
  if (!fleets.ok) throw new Error(fleets.error)
  return fleets.value.map((fleet) => {
    const keeper = new Keeper(1)
    const { frames, chunks, connections } = rehearse(planOf(fleet, 0), keeper)
    const alarms = frames.flatMap(({ messages }) => messages.flatMap(({ alarms }) => alarms ?? []))
    const issues = frames.flatMap((frame) => frame.issues.map(({ code }) => code))
    return { keeper, frames, chunks, connections, alarms, issues }
  })
}

const device = (own: object) => JSON.stringify({ trackbench: 'scenario', version: 1, devices: [own] })
const error = (text: string) => {
  const scenario = parseScenario(text)
  return scenario.ok ? 'none' : scenario.error
}

describe('a scenario file', () => {
  it('has all that is left out', () => {
    expect(read(device({ model: 'G02', route: '52.5,13.4' })).devices[0]).toMatchObject({
      ...{ model: 'G02', identity: '490154203237518', devices: 1, transport: 'tcp', intervalSeconds: 10 },
      ...{ route: [{ lat: 52.5, lon: 13.4 }], speedKmh: 50, events: [], faults: [] },
    })
  })

  it('is told where it is wrong', () => {
    const route = '52.5,13.4'
    expect({
      nothing: error(''),
      stranger: error('{"a":1}'),
      later: error('{"trackbench":"scenario","version":2,"devices":[]}'),
      none: error('{"trackbench":"scenario","version":1,"devices":[]}'),
      spelling: error(device({ model: 'G02', route, intervall: 3 })),
      model: error(device({ model: 'X1', route })),
      family: error(device({ protocol: 'gt6', route })),
      nobody: error(device({ route })),
      route: error(device({ model: 'G02', route: '91,0' })),
      event: error(device({ model: 'G02', route, events: [{ atSeconds: 1, what: 'ignition' }] })),
      radius: error(device({ model: 'G02', route, fences: [{ kind: 'circle', centre: { lat: 1, lon: 2 } }] })),
      target: error('{"trackbench":"scenario","version":1,"target":"d.plaspy.com","devices":[]}'),
    }).toEqual({
      nothing: expect.stringMatching(/^This is no JSON: /),
      stranger: expect.stringMatching(/^nobody knows “a”; known are trackbench, version/),
      later: 'version: a number from 1 to 1 is expected',
      none: 'devices: at least one device is expected',
      spelling: expect.stringMatching(/^devices\[0\]: nobody knows “intervall”; known are /),
      model: expect.stringMatching(/^devices\[0\]\.model: there is no model “X1”; known are G02, /),
      family: expect.stringMatching(/^devices\[0\]\.protocol: “gt6” is not known; known are .*gt06, /),
      nobody: 'devices[0]: a model or a protocol is expected',
      route: 'devices[0].route: the place 91,0 does not exist: latitude comes first',
      event: expect.stringMatching(/^devices\[0\]\.events\[0\]\.what: “ignition” is not known; /),
      radius: 'devices[0].fences[0].radiusM: a number from 1 to 1000000 is expected',
      target: 'target: d.plaspy.com is another computer: choose it when you start',
    })
  })

  it('is read again as it was written', () => {
    for (const text of Object.values(files)) expect(read(writeScenario(read(text)))).toEqual(read(text))
    const high = read(
      device({
        model: 'S7',
        route: [
          [52.5, 13.4, 40],
          [52.6, 13.4],
        ],
      }),
    )
    expect(read(writeScenario(high))).toEqual(high)
  })
})

describe('the bundled scenarios', () => {
  const named = (name: string) => files[`../../fixtures/scenarios/${name}.json`] ?? ''

  it('are four', () => {
    expect(Object.keys(files).length).toBe(4)
  })

  it.each(Object.keys(files))('%s gives the same bytes every time', (name) => {
    const bytes = () =>
      play(files[name]!).map(({ chunks }) => chunks.map((chunk) => `${chunk.at} ${toHex(chunk.bytes)}`))
    expect(bytes()).toEqual(bytes())
  })

  it('commuter: drives, parks, sleeps, and drives home', () => {
    const [played] = play(named('commuter-day'))
    expect(played!.connections).toBeGreaterThan(2)
    expect(played!.issues).toEqual([])
    const ignition = played!.keeper.packets.map(({ scene }) => scene.attributes?.ignition)
    expect([ignition[1], ignition.includes(false), ignition.at(-1)]).toEqual([true, true, false])
  })

  it('theft: loses its supply, is moved, and lives on its battery', () => {
    const [played] = play(named('theft'))
    expect(played!.alarms).toEqual(expect.arrayContaining(['vibration', 'powerCut']))
    const power = played!.keeper.packets.map(({ scene }) => scene.attributes?.powerV)
    expect([power[1], power.at(-1)]).toEqual([12.6, 0])
  })

  it('rural: has gaps, and tells of them later', () => {
    const [played] = play(named('rural-gaps'))
    const fixes = played!.frames.flatMap(({ messages }) => messages.flatMap(({ fix }) => (fix ? [fix.valid] : [])))
    expect([fixes.includes(false), fixes.includes(true)]).toEqual([true, true])
    expect(played!.connections).toBeGreaterThan(1)
  })

  it('silence: logs in again and again', () => {
    const [played] = play(named('no-answer'))
    expect(played!.keeper.packets.filter(({ scene }) => scene.kind === 'login').length).toBeGreaterThanOrEqual(3)
  })
})
