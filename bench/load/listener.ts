import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface, type Interface } from 'node:readline'

const CLI = 'out/cli/trackbench.cjs'

interface Listener {
  readonly child: ChildProcess
  readonly port: number
  readonly lines: Interface
}

/** The built command line, listening on a free port of this computer. */
export async function startListener(words: readonly string[], data: string): Promise<Listener> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: npm run build`)
  const child = spawn(process.execPath, [CLI, 'listen', '--host', '127.0.0.1', '--port', '0', '--json', ...words], {
    env: { ...process.env, TRACKBENCH_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const [line] = (await once(lines, 'line')) as [string]
  return { child, lines, port: (JSON.parse(line) as { port: number }).port }
}

export async function stopListener({ child }: Listener, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const over = once(child, 'exit')
  child.kill(signal)
  await over
}

/** The value that so many of a hundred are not above. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
