import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../out/cli/trackbench.cjs')

/** A tracker that the command line plays, until it is stopped. */
export class Simulated {
  readonly #process: ChildProcess

  private constructor(process: ChildProcess) {
    this.#process = process
  }

  static start(to: string, ...words: readonly string[]): Simulated {
    const options = ['simulate', '--to', to, '--interval', '0.2', ...words]
    return new Simulated(spawn(process.execPath, [program, ...options], { stdio: 'ignore' }))
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGINT')
    await ended
  }
}
