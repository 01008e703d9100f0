// The built command line for the tests of this folder, called as a script would call it.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { build } from 'vite'
import { expect } from 'vitest'

export const folder = mkdtempSync(join(process.env['TRACKBENCH_TEST_FOLDER'] ?? tmpdir(), 'cli-'))
export const cli = join(folder, 'out', 'trackbench.cjs')
export const environment = { ...process.env, TRACKBENCH_DATA: join(folder, 'data') }
export const HEARTBEAT = '68680f0504049015420323751800051a00000d0a'

// Once for each worker, which may run several test files: hooks of a shared module would belong to the first of them.
await build({ configFile: 'vite.cli.config.ts', logLevel: 'error', build: { outDir: join(folder, 'out') } })

export function run(
  words: readonly string[],
  input: string | Buffer = '',
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    input,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 1 << 28,
    timeout: 50_000,
  })
  return { code: status, out: stdout, err: stderr }
}

/** The same without waiting, so that programs which spend their time listening do so side by side. */
export async function runBeside(words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [cli, ...words], { env: environment, timeout: 50_000 })
  child.stdin.end()
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, out, err }
}

export function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type Event = Record<string, unknown> & { event: string }

export function jsonLines(text: string): Event[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event)
}

/** `trackbench listen` on a free port of this computer. */
export async function startListening(
  words: readonly string[],
): Promise<{ port: number; stop: () => Promise<Event[]> }> {
  const child = spawn(process.execPath, [cli, 'listen', '--host', '127.0.0.1', '--port', '0', '--json', ...words], {
    env: environment,
  })
  const lines = createInterface(child.stdout)
  const events: Event[] = []
  lines.on('line', (line) => events.push(JSON.parse(line) as Event))
  while (events.length < 2) await once(lines, 'line')
  const stop = async () => {
    const over = Promise.all([once(child, 'exit'), once(lines, 'close')])
    child.kill('SIGTERM')
    const [[code]] = (await over) as [[number], unknown]
    expect(code).toBe(0)
    return events
  }
  return { port: Number(events[0]?.['port']), stop }
}

/** Sends hex over TCP and gives back the first answer. */
export async function talk(port: number, frames: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(Buffer.from(frames.join(''), 'hex'))
  const [answer] = (await once(socket, 'data')) as [Buffer]
  const ended = once(socket, 'close')
  socket.end()
  await ended
  return answer.toString('hex')
}
