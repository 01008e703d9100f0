// The built command line, as a script would call it: CONTRACT.md, exit codes and all.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { cli, environment, file, folder, HEARTBEAT, jsonLines, run, startListening, talk } from './test-command'

const LOCATION = '686825000004901542032375180006101a08150c000005a2814001702de832005a000000000000070d0a'

describe('trackbench decode', () => {
  it('prints the shapes of the contract, the same every time', () => {
    const first = run(['decode', '-', '--json', '--fields', '--explain'], `${HEARTBEAT}\n`)
    const frame = JSON.parse(first.out) as Record<string, unknown>
    expect(Object.keys(frame)).toEqual([
      'frame',
      'session',
      'direction',
      'protocol',
      'variant',
      'type',
      'device',
      'bytes',
      'messages',
      'issues',
      'replies',
      'fields',
      'detection',
    ])
    expect(run(['decode', '-', '--json', '--fields', '--explain'], `${HEARTBEAT}\n`).out).toBe(first.out)
    const [field] = frame['fields'] as object[]
    expect(Object.keys(field ?? {})).toEqual(['id', 'label', 'span', 'value', 'text', 'children'])
  })

  it('joins lines of one connection, and ends it at an empty line', () => {
    const input = `${HEARTBEAT.slice(0, 10)}\r\n${HEARTBEAT.slice(10)}${HEARTBEAT}\n\n${HEARTBEAT}\r${HEARTBEAT}`
    const frames = run(['decode', '--json'], input)
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { frame: number; session: number; type: string })
    expect(frames.map(({ frame, session, type }) => `${frame} ${session} ${type}`)).toEqual([
      '1 1 heartbeat',
      '2 1 heartbeat',
      '3 2 heartbeat',
      '4 2 heartbeat',
    ])
  })

  it('takes each line for itself with --separate', () => {
    const { out } = run(['decode', '--json', '--separate'], `${HEARTBEAT.slice(0, 20)}\n${HEARTBEAT}\n`)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { session: number }).session),
    ).toEqual([1, 2])
  })

  it.each([
    ['hex with spaces', HEARTBEAT.replace(/(..)/g, '$1 ')],
    ['hex set apart by colons', HEARTBEAT.replace(/(..)(?=.)/g, '$1:')],
    ['hex as C writes it', HEARTBEAT.replace(/(..)(?=.)/g, '0x$1, ').replace(/(..)$/, '0x$1')],
    ['base64', `base64:${Buffer.from(HEARTBEAT, 'hex').toString('base64')}`],
    ['a log line of old', `2026-08-21 12:00:00 DEBUG: [1A2B3C4D: 5022 < 192.0.2.1] HEX: ${HEARTBEAT}`],
    ['a log line of now', `2026-08-21 12:00:00  INFO: [T1a2b3c4d: gt02 < 192.0.2.1] ${HEARTBEAT}`],
  ])('reads %s', (_, line) => {
    expect(JSON.parse(run(['decode', '--json'], line).out)).toMatchObject({ protocol: 'gt02', type: 'heartbeat' })
  })

  it('has a clear word for every bad input', () => {
    const results = {
      empty: run(['decode', file('empty.txt', '')]),
      binary: run([
        'decode',
        file('binary.bin', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 89) & 0xff))),
      ]),
      missing: run(['decode', join(folder, 'nothing-here')]),
      folder: run(['decode', folder]),
      option: run(['decode', '--frobnicate']),
      family: run(['decode', '--protocol', 'nokia'], HEARTBEAT),
      command: run(['frobnicate']),
      operand: run(['read']),
      dump: run(['decode'], '00000000  68 68 0f 05 04 04 90 15  42 03 23 75 18 00 05 1a  |hh......B.#u....|'),
    }
    expect(
      Object.fromEntries(
        Object.entries(results).map(([name, { code, err }]) => [
          name,
          [code, err.split('\n')[0]?.replace(folder, '…')],
        ]),
      ),
    ).toEqual({
      empty: [0, 'The input is empty: nothing to decode.'],
      binary: [2, expect.stringContaining('line 1: ')],
      missing: [3, 'There is no file …/nothing-here: check the name.'],
      folder: [3, '… is a folder: name a file.'],
      option: [2, 'There is no option --frobnicate.'],
      family: [2, expect.stringContaining('There is no family “nokia”')],
      command: [2, 'There is no command “frobnicate”.'],
      operand: [2, 'CAPTURE is missing.'],
      dump: [2, expect.stringContaining('a row of a hex dump')],
    })
    for (const { err } of Object.values(results)) expect(err).not.toContain('    at ')
  })

  it('reads a line of many megabytes in bounded memory', async () => {
    const path = join(folder, 'one-line.txt')
    const out = createWriteStream(path)
    const piece = HEARTBEAT.repeat(5_000)
    for (let i = 0; i < 100; i++) if (!out.write(piece)) await once(out, 'drain')
    out.end()
    await once(out, 'close')
    const program = `process.argv.splice(1, 0, 'x'); process.on('exit', () => process.stderr.write('RSS ' + process.resourceUsage().maxRSS)); require(${JSON.stringify(cli)})`
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program, 'decode', path, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    expect(stdout.split('\n').length - 1).toBe(500_000)
    expect(Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024).toBeLessThan(400)
  }, 60_000)

  it('ends cleanly on Ctrl+C while it waits for input', async () => {
    const child = spawn(process.execPath, [cli, 'decode'], { env: environment })
    child.stdin.write(`${HEARTBEAT}\n`)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('ends quietly when nobody reads on', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `yes ${HEARTBEAT} | head -20000 | "${process.execPath}" "${cli}" decode --json | head -1 > /dev/null`],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('trackbench protocols', () => {
  it('lists what is decoded, and what is known by name', () => {
    const rows = run(['protocols', '--json'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { protocol: string; decoded: boolean })
    expect(rows.find((row) => row.protocol === 'gt02')?.decoded).toBe(true)
    expect(rows.find((row) => row.protocol === 'teltonika')?.decoded).toBe(false)
  })

  it('tells everything about one family to people', () => {
    const { code, out } = run(['protocols', 'h02'])
    expect(code).toBe(0)
    for (const part of ['h02: H02', 'simulated', 'answered', 'models', 'binary-45', 'acts on the vehicle'])
      expect(out).toContain(part)
    expect(run(['protocols', 'nokia'])).toMatchObject({ code: 2, err: expect.stringContaining('no family “nokia”') })
  })
})

describe('trackbench listen', () => {
  it('listens, records, answers and ends cleanly on Ctrl+C', async () => {
    const child = spawn(process.execPath, [cli, 'listen', '--host', '127.0.0.1', '--port', '0', '--json'], {
      env: environment,
    })
    const events: { event: string; port?: number; capture?: string; why?: string }[] = []
    const lines = createInterface(child.stdout)
    lines.on('line', (line) => events.push(JSON.parse(line) as (typeof events)[number]))
    while (events.filter(({ event }) => event === 'listening').length < 2) await once(lines, 'line')
    const socket = connect(events[0]?.port ?? 0, '127.0.0.1')
    socket.write(Buffer.from(HEARTBEAT, 'hex'))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number]
    socket.destroy()
    expect([answer.toString('hex'), code]).toEqual(['54681a0d0a', 0])
    expect(events.map(({ event }) => event)).toEqual(['listening', 'listening', 'open', 'frame', 'close', 'counters'])
    const capture = events[0]?.capture ?? ''
    expect(existsSync(capture) && readFileSync(capture).includes(Buffer.from(HEARTBEAT, 'hex'))).toBe(true)
  }, 20_000)
})

describe('trackbench read, replay and relay', () => {
  it('records, reads back, filters, and replays what it recorded', async () => {
    const capture = join(folder, 'story.pcapng')
    const listener = await startListening(['--capture', capture])
    await talk(listener.port, [HEARTBEAT, HEARTBEAT])
    await listener.stop()
    const frames = jsonLines(run(['read', capture, '--json']).out)
    expect(
      frames
        .filter((frame) => frame['direction'] === 'in')
        .map((frame) => [frame['protocol'], frame['type'], frame['bytes']]),
    ).toEqual([
      ['gt02', 'heartbeat', HEARTBEAT],
      ['gt02', 'heartbeat', HEARTBEAT],
    ])
    expect(frames[0]?.['at']).toMatch(/^20\d\d-/)
    expect(jsonLines(run(['read', capture, '--json', '--filter', 'type:alarm']).out)).toEqual([])
    expect(run(['read', capture, '--filter', 'type:']).code).toBe(2)

    const second = await startListening([])
    const replayed = run(['replay', capture, '--to', `127.0.0.1:${second.port}`, '--speed', 'max', '--json'])
    expect(replayed.code).toBe(0)
    expect(JSON.parse(replayed.out)).toMatchObject({ sessions: 1, bytesSent: HEARTBEAT.length, bytesAnswered: 10 })
    const events = await second.stop()
    expect(events.filter(({ event }) => event === 'frame').length).toBe(2)
  }, 30_000)

  it('relays to a platform, byte for byte, and says when it cannot be reached', async () => {
    const platform = await startListening([])
    const relay = await startListening(['--relay', `127.0.0.1:${platform.port}`])
    expect(await talk(relay.port, [HEARTBEAT])).toBe('54681a0d0a')
    const events = await relay.stop()
    expect(events.filter(({ event }) => event === 'frame').map((frame) => frame['direction'])).toContain('in')
    await platform.stop()
  }, 30_000)

  it('has a clear word for every bad input', () => {
    const results = {
      missing: run(['read', join(folder, 'nothing-here')]),
      empty: run(['read', file('empty.pcapng', '')]),
      platform: run(['replay', file('line.txt', HEARTBEAT), '--to', 'd.plaspy.com:8888']),
      nowhere: run(['replay', file('line.txt', HEARTBEAT), '--to', '127.0.0.1:1']),
      target: run(['relay']),
      itself: run(['relay', '--to', '127.0.0.1:8888']),
    }
    expect(
      Object.fromEntries(
        Object.entries(results).map(([name, { code, err }]) => [
          name,
          [code, err.split('\n')[0]?.replace(folder, '…')],
        ]),
      ),
    ).toEqual({
      missing: [3, 'There is no file …/nothing-here: check the name.'],
      empty: [3, '…/empty.pcapng is empty: nothing was recorded into it.'],
      platform: [2, expect.stringContaining('d.plaspy.com is a real platform')],
      nowhere: [3, expect.stringContaining('127.0.0.1:1 could not be reached (1 × ECONNREFUSED)')],
      target: [2, '--to HOST:PORT is missing: where to?'],
      itself: [3, expect.stringContaining('is this listener itself')],
    })
  })
})

describe('trackbench convert', () => {
  it('writes every format, and a pcapng that reads back the same', () => {
    const source = file('to-convert.txt', `${HEARTBEAT}\n${LOCATION}\n`)
    const bytes = (path: string) => jsonLines(run(['read', path, '--json']).out).map((frame) => frame['bytes'])
    for (const ending of ['pcapng', 'jsonl', 'csv', 'gpx', 'kml', 'geojson', 'txt']) {
      const target = join(folder, `converted.${ending}`)
      const { code, out, err } = run(['convert', source, target])
      expect([ending, code, out.replace(folder, '…'), err]).toEqual([
        ending,
        0,
        `2 frames written to …/converted.${ending}.\n`,
        '',
      ])
      expect(existsSync(`${target}.part`)).toBe(false)
    }
    expect(bytes(join(folder, 'converted.pcapng'))).toEqual([HEARTBEAT, LOCATION])
    expect(bytes(join(folder, 'converted.txt'))).toEqual([HEARTBEAT, LOCATION])
    expect(readFileSync(join(folder, 'converted.gpx'), 'utf8')).toContain('lat="52.52"')
  }, 30_000)

  it('has a clear word for every bad target', () => {
    const source = file('to-convert.txt', HEARTBEAT)
    const firstLine = (words: readonly string[]) => {
      const { code, err } = run(words)
      return [code, err.split('\n')[0]?.replaceAll(folder, '…')]
    }
    expect([
      firstLine(['convert', source, join(folder, 'out.doc')]),
      firstLine(['convert', source, source]),
      firstLine(['convert', source, join(folder, 'no', 'such', 'out.csv')]),
      firstLine(['convert', join(folder, 'nothing-here'), join(folder, 'out.csv')]),
    ]).toEqual([
      [2, expect.stringContaining('its ending must say the format')],
      [2, '…/to-convert.txt is the capture itself: write into another file.'],
      [3, '…/no/such/out.csv cannot be written: there is no such folder.'],
      [3, 'There is no file …/nothing-here: check the name.'],
    ])
    expect(existsSync(join(folder, 'out.csv'))).toBe(false)
  })
})
