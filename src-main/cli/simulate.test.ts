// trackbench simulate against real listeners: CONTRACT.md, exit codes and all.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, jsonLines, runBeside, startListening } from './test-command'

// Side by side: most of the time they wait for an answer that does not come.
describe.concurrent('trackbench simulate', () => {
  const DRIVE = ['--count', '3', '--interval', '0.2', '--json']
  const score = (out: string) => jsonLines(out).at(-1)

  it('plays a fleet to a listener, which hears every frame and answers', async () => {
    const listener = await startListening([])
    const to = ['--to', `127.0.0.1:${listener.port}`]
    const [fleet, spoilt, datagrams] = await Promise.all([
      runBeside(['simulate', ...to, ...DRIVE, '--protocol', 'gt06', '--devices', '20', '--alarm', 'sos']),
      runBeside(['simulate', ...to, ...DRIVE, '--protocol', 'gt06', '--fault', 'checksum,split']),
      runBeside(['simulate', ...to, ...DRIVE, '--model', 'GT02', '--transport', 'udp']),
    ])
    const events = await listener.stop()
    expect([fleet.code, spoilt.code, datagrams.code]).toEqual([0, 0, 0])
    expect(score(fleet.out)).toMatchObject({ devices: 20, frames: 100, late: 0, missing: 0, wrong: 0, disconnects: 0 })
    expect(score(fleet.out)?.['acknowledged']).toBe(score(fleet.out)?.['wanted'])
    const heard = events.filter(({ event }) => event === 'frame')
    const sent = [fleet, spoilt, datagrams].flatMap(({ out }) => jsonLines(out).filter(({ event }) => event === 'sent'))
    expect(heard.map(({ bytes }) => bytes).sort()).toEqual(sent.map(({ bytes }) => bytes).sort())
    const codes = heard.flatMap((frame) => (frame['issues'] as { code: string }[]).map(({ code }) => code))
    expect(codes).toEqual(['checksum', 'checksum', 'checksum'])
  }, 60_000)

  it('ends with 1 when a server leaves frames unanswered', async () => {
    const silent = await startListening(['--no-reply'])
    const to = ['--to', `127.0.0.1:${silent.port}`]
    const [unasked, asked] = await Promise.all([
      runBeside(['simulate', ...to, ...DRIVE, '--protocol', 'gt02', '--rate', '10']),
      runBeside(['simulate', ...to, '--count', '1', '--protocol', 'h02']),
    ])
    await silent.stop()
    expect([unasked.code, score(unasked.out)?.['missing']]).toEqual([0, 0])
    expect([asked.code, asked.out]).toEqual([1, expect.stringContaining('1 wanted, 0 acknowledged, 0 late, 1 missing')])
  }, 60_000)

  it('plays a scenario file, and a mixed fleet with stops, tunnels, fences and sleep', async () => {
    const file = join(folder, 'short.json')
    const device = { model: 'GT06N', route: '52.5,13.4;52.6,13.4', intervalSeconds: 0.2, reports: 3, devices: 2 }
    writeFileSync(file, JSON.stringify({ trackbench: 'scenario', version: 1, name: 'Short', devices: [device] }))
    const listener = await startListening([])
    const to = ['--to', `127.0.0.1:${listener.port}`, '--json']
    const played = await runBeside(['simulate', '--scenario', file, ...to])
    const mixed = ['--model', 'G02,GT06N,S7', '--devices', '6', '--count', '2', '--interval', '0.2']
    const way = ['--stop', '0.01:1', '--tunnel', '0.1-0.2', '--fence', '52.52,13.33,500', '--sleep', '60:60']
    const fleet = await runBeside(['simulate', ...to, ...mixed, ...way])
    const example = join(import.meta.dirname, '../../fixtures/captures/example.pcapng')
    const again = await runBeside(['simulate', ...to, '--route', example, '--count', '1', '--model', 'GT02'])
    const events = await listener.stop()
    expect([played.code, fleet.code, again.code]).toEqual([0, 0, 0])
    expect(score(played.out)).toMatchObject({ devices: 2, missing: 0, wrong: 0 })
    const families = new Set(events.flatMap((event) => (event.event === 'frame' ? [event['protocol']] : [])))
    expect(families).toEqual(new Set(['gt06', 'gotop', 'startek', 'h02']))
    // The first device of the example starts in the middle of Bogotá.
    const [{ fix } = { fix: undefined }] = (events.findLast(({ protocol }) => protocol === 'h02')?.['messages'] ??
      []) as {
      fix?: { lat: number }
    }[]
    expect(fix?.lat).toBeCloseTo(4.6097, 2)
  }, 60_000)

  it('has a clear word for every bad input', async () => {
    const to = ['--to', '127.0.0.1:1']
    const badScenario = join(folder, 'bad.json')
    const device = { model: 'G02', route: '1,1', speedKmh: -1 }
    writeFileSync(badScenario, JSON.stringify({ trackbench: 'scenario', version: 1, devices: [device] }))
    const commands = {
      target: ['simulate'],
      platform: ['simulate', '--to', '54.85.159.138:8888', '--count', '1'],
      nowhere: ['simulate', ...to],
      nobody: ['simulate', ...to, '--transport', 'udp', '--interval', '0.1'],
      model: ['simulate', ...to, '--model', 'X1'],
      family: ['simulate', ...to, '--protocol', 'gt6'],
      variant: ['simulate', ...to, '--protocol', 'gt06:none'],
      alarm: ['simulate', ...to, '--protocol', 'v680', '--alarm', 'door'],
      fault: ['simulate', ...to, '--fault', 'gremlin'],
      idleFault: ['simulate', ...to, '--protocol', 'h02', '--fault', 'checksum'],
      route: ['simulate', ...to, '--route', '91,0;1,1'],
      file: ['simulate', ...to, '--route', join(folder, 'nowhere.gpx')],
      devices: ['simulate', ...to, '--devices', '0'],
      noScenario: ['simulate', ...to, '--scenario', join(folder, 'nowhere.json')],
      scenario: ['simulate', ...to, '--scenario', badScenario],
      twice: ['simulate', ...to, '--scenario', badScenario, '--speed', '5'],
      stop: ['simulate', ...to, '--stop', 'here'],
    }
    const seen = await Promise.all(
      Object.entries(commands).map(async ([name, words]) => {
        const { code, err } = await runBeside(words)
        return [name, [code, err.split('\n')[0]]] as const
      }),
    )
    expect(Object.fromEntries(seen)).toEqual({
      target: [2, '--to HOST:PORT is missing: where to?'],
      platform: [2, expect.stringContaining('54.85.159.138 is a real platform')],
      nowhere: [3, expect.stringContaining('127.0.0.1:1 could not be reached (ECONNREFUSED)')],
      nobody: [3, expect.stringContaining('127.0.0.1:1 could not be reached (ECONNREFUSED)')],
      model: [2, expect.stringContaining('There is no model “X1”. Known: G02')],
      family: [2, expect.stringContaining('There is no family “gt6” to simulate. Known: ')],
      variant: [2, expect.stringContaining('gt06 has no variant “none”. Known: ')],
      alarm: [2, 'v680 has no word for the alarm “door”. It can say: sos.'],
      fault: [2, expect.stringContaining('There is no fault “gremlin”. Known: ')],
      idleFault: [2, 'h02 has no field that the fault “checksum” could spoil.'],
      route: [2, '--route: The place 91,0 does not exist: latitude comes first.'],
      file: [3, expect.stringContaining('nowhere.gpx: check the name')],
      devices: [2, '--devices 0: from 1 to 100000.'],
      noScenario: [3, expect.stringContaining('nowhere.json: check the name')],
      scenario: [2, expect.stringContaining('bad.json: devices[0].speedKmh: a number from 0 to 500 is expected')],
      twice: [2, '--scenario says it all: leave out --speed, or change the file.'],
      stop: [2, '--stop here: write KM:SECONDS.'],
    })
  }, 60_000)
})
