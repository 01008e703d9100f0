import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../out/cli/trackbench.cjs')

/** A tracker that the command line plays, until it is stopped. */
export class Simulated {
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
    // A test that fails does not come to its end: what it started ends with the worker.
    process.once('exit', () => child.kill('SIGKILL'))
  }

  static start(to: string, ...words: readonly string[]): Simulated {
    const options = ['simulate', '--to', to, '--interval', '0.2', ...words]
    return new Simulated(spawn(process.execPath, [program, ...options], { stdio: 'ignore' }))
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGINT')
    await ended
  }
}
