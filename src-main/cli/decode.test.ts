// The built command line, as a script would call it: what reads bytes and what tells of itself.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, environment, file, folder, HEARTBEAT, run } from './test-command'

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
    // Zeros are no frame, but each of them once asked every family and every stranger.
    const pieces = [HEARTBEAT.repeat(100_000), ...Array.from({ length: 40 }, () => '00'.repeat(500_000))]
    for (const piece of pieces) if (!out.write(piece)) await once(out, 'drain')
    out.end()
    await once(out, 'close')
    const program = `process.argv.splice(1, 0, 'x'); process.on('exit', () => process.stderr.write('RSS ' + process.resourceUsage().maxRSS)); require(${JSON.stringify(cli)})`
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program, 'decode', path, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    expect(stdout.split('\n').length - 1).toBe(100_000)
    expect(Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024).toBeLessThan(320)
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
