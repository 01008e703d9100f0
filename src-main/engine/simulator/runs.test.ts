// Simulated devices as the window plays them, against the engine that they live in.
import { describe, expect, it } from 'vitest'
import { toHex } from '../../../src-shared/bytes/hex'
import type { SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { simulatorContract } from '../../../src-shared/link/contracts/simulator'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { simulatorAnswers } from '../answers/simulator'
import type { Engine } from '../engine'
import { engineForEach } from '../test-engine'

let engine: Engine
let answers: ReturnType<typeof simulatorAnswers>

engineForEach((made) => {
  engine = made
  answers = simulatorAnswers(
    engine,
    engine.openView(() => undefined),
  )
})

async function listen(): Promise<number> {
  const started = await engine.startListening({ host: '127.0.0.1', port: 0, tcp: true, udp: true })
  if (!started.ok || started.value.kind !== 'on') throw new Error('does not listen')
  return started.value.port
}

const DEVICE = { model: 'G02', protocol: 'gt06', route: '52.5,13.4;52.6,13.4', intervalSeconds: 0.2 }
const scenario = (...devices: object[]) =>
  JSON.stringify({ trackbench: 'scenario', version: 1, name: 'Test', seed: 1, devices })
const OWN = { to: undefined, really: undefined }

const list = () => engine.runs.list()
const log = (run: number) => engine.runs.detail(run)!.log

/** Waits until the list says so. */
async function until(is: (runs: SimulatedRun[]) => boolean): Promise<SimulatedRun[]> {
  for (let tries = 0; tries < 500; tries++) {
    if (is(list())) return list()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`waited in vain: ${JSON.stringify(list())}`)
}

describe('simulated devices', () => {
  it('play to this program, tell how they are, and obey clicks', async () => {
    await listen()
    expect(await answers['simulator.start']({ scenario: scenario(DEVICE), target: OWN })).toEqual({
      ok: true,
      value: [1],
    })
    await until(([run]) => run!.score.acknowledged > 0 && run!.score.frames > 2)
    expect(list()[0]).toMatchObject({
      ...{ name: 'G02', protocol: 'gt06', devices: 1, connected: 1, faults: [], fault: undefined },
      first: { phase: 'online', ignition: true, isPowered: true },
    })
    expect(simulatorContract.pushes['simulator.runs'].body(list())).toBe(true)
    expect(simulatorContract.questions['simulator.run'].answer(engine.runs.detail(1))).toBe(true)
    await answers['simulator.happen']({ run: 1, what: 'powerCut' })
    expect(log(1).findLast(({ kind }) => kind === 'sent')!.what).toBe('alarm')
    expect(list()[0]!.first.isPowered).toBe(false)
    await answers['simulator.pause']({ run: 1, isPaused: true })
    expect(list()[0]!.first.phase).toBe('paused')
    await answers['simulator.pause']({ run: 1, isPaused: false })
    await answers['simulator.change']({ run: 1, faults: ['checksum'], intervalSeconds: 1 })
    expect(list()[0]).toMatchObject({ faults: ['checksum'], intervalSeconds: 1 })
    expect(engine.runs.detail(1)!.next!.frames.map(({ kind }) => kind)).toEqual(['position'])
    const said = await answers['simulator.say']({ run: 1, bytes: Uint8Array.of(1, 2, 3) })
    expect([said.ok, toHex(log(1).at(-1)!.bytes!)]).toEqual([true, '010203'])
    await answers['simulator.stop'](1)
    await until(([run]) => run!.endedAt !== undefined)
    expect(JSON.parse(engine.runs.scenario(1)!)).toMatchObject({
      devices: [{ model: 'G02', faults: ['checksum'], intervalSeconds: 1 }],
    })
    await answers['simulator.remove'](undefined)
    expect(list()).toEqual([])
  })

  it('play a mixed fleet to its end, with a scorecard', async () => {
    await listen()
    const two = { ...DEVICE, reports: 2, devices: 20 }
    await answers['simulator.start']({ scenario: scenario(two, { ...two, protocol: 'h02' }), target: OWN })
    const runs = await until((runs) => runs.length === 2 && runs.every(({ endedAt }) => endedAt !== undefined))
    for (const { devices, score } of runs)
      expect({ devices, ...score }).toMatchObject({ devices: 20, missing: 0, late: 0, wrong: 0 })
    expect(engine.state().counters.frames).toBeGreaterThanOrEqual(80)
    const way = await answers['simulator.route']('490154203237518')
    expect(way.ok && way.value.split(';').length).toBeGreaterThanOrEqual(2)
  })

  it('go to a real platform only by its typed name, and nowhere without a listener', async () => {
    const start = (to?: string, really?: string) =>
      answers['simulator.start']({ scenario: scenario(DEVICE), target: { to, really } })
    const words = async (...ask: Parameters<typeof start>) => {
      const outcome = await start(...ask)
      return outcome.ok ? 'started' : outcome.error.text
    }
    expect({
      nobody: await words(),
      address: await words('a b'),
      platform: await words('d.plaspy.com:8888'),
      dot: await words('D.Plaspy.com.:8888'),
      number: await words('54.85.159.138'),
      mapped: await words('[::ffff:54.85.159.138]:8888'),
      other: await words('54.85.159.138', 'd.plaspy.com'),
      scenario: await words(undefined, 'd.plaspy.com'),
    }).toEqual({
      nobody: 'This program does not listen: start listening, or name a server.',
      address: '“a b” is no address: write HOST:PORT.',
      platform: expect.stringContaining('d.plaspy.com is a real platform'),
      dot: expect.stringContaining('is a real platform'),
      number: expect.stringContaining('is a real platform'),
      mapped: expect.stringContaining('is a real platform'),
      other: expect.stringContaining('is a real platform'),
      scenario: 'This program does not listen: start listening, or name a server.',
    })
    expect(list()).toEqual([])
  })

  it('send a frame made by hand, with a login before it', async () => {
    await listen()
    const gt06 = findProtocol('gt06')!
    const [bytes] = gt06.encode({ kind: 'heartbeat', device: '490154203237518', time: 0 }, 7)
    const login = { protocol: 'gt06', variant: undefined, device: '490154203237518' }
    const sent = await answers['simulator.send']({ bytes: bytes!, transport: 'tcp', target: OWN, login })
    expect(sent.ok && sent.value.answers.map((answer) => toHex(answer).slice(0, 8))).toEqual(['78780501', '78780513'])
    const refused = await answers['simulator.send']({
      ...{ bytes: bytes!, transport: 'tcp', login: undefined },
      target: { to: '127.0.0.1:1', really: undefined },
    })
    expect(refused.ok ? '' : refused.error.text).toContain('could not be reached (ECONNREFUSED)')
  })
})
