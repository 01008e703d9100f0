import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron, test as base } from '@playwright/test'
import { ShellPage } from './pages/shell-page'

/** npm starts everything here; the benchmarks run from a bundle that lies elsewhere. */
const root = process.cwd()

/** A packaged program to test instead of the built one. */
const packaged = process.env['TRACKBENCH_ELECTRON']

/** What the program is started with: a profile of its own, and what CI's machines need. */
export function launchWords(profile: string): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    ...(packaged === undefined ? [root] : []),
    // Root cannot use Chromium's own process sandbox, and /dev/shm is small in containers.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    `--user-data-dir=${profile}`,
  ]
}

/** A running Trackbench with a throw-away profile. */
export class App {
  readonly profile: string
  readonly port: string
  electron: ElectronApplication
  page: Page
  shell: ShellPage

  constructor(profile: string, port: string, electron: ElectronApplication, page: Page) {
    this.profile = profile
    this.port = port
    this.electron = electron
    this.page = page
    this.shell = new ShellPage(page)
  }

  /**
   * Starts the program. Its runtime is the one in ELECTRON_OVERRIDE_DIST_PATH (`npm run e2e` sets it), else the
   * installed Electron.
   */
  static async start(profile: string, port: string, words: readonly string[] = []): Promise<App> {
    const electron = await _electron.launch({
      cwd: root,
      env: { ...process.env, TRACKBENCH_DATA: join(profile, 'data'), TRACKBENCH_PORT: port },
      args: [...launchWords(profile), ...words],
      colorScheme: null, // the program's own theme, not Playwright's
      ...(packaged === undefined ? {} : { executablePath: packaged }),
    })
    const page = await electron.firstWindow()
    await page.getByRole('tablist').first().waitFor()
    const app = new App(profile, port, electron, page)
    // Commands for the engine are refused until it has spoken; on a busy machine that takes a moment.
    await app.shell.status.getByText(/Engine running|Servicio en marcha/).waitFor()
    return app
  }

  async close(): Promise<void> {
    await this.electron.close()
  }

  /** Ends every process of the program at once, as a power cut does. */
  async kill(): Promise<void> {
    const metrics = await this.electron.evaluate(({ app }) => app.getAppMetrics())
    const ended = once(this.electron.process(), 'exit')
    for (const { pid } of metrics) process.kill(pid, 'SIGKILL')
    await ended
  }

  /** Starts the program a second time, as a file manager does that opens a file with it. Settles when that one has ended. */
  async startAgain(...words: string[]): Promise<void> {
    const { spawnfile } = this.electron.process()
    const second = spawn(spawnfile, [...launchWords(this.profile), ...words], { cwd: root, stdio: 'ignore' })
    await once(second, 'exit')
  }

  /** Ends the program, if it still runs, and starts it again with the same profile. */
  async restart(port = this.port, ...words: string[]): Promise<void> {
    await this.close()
    const { electron, page, shell } = await App.start(this.profile, port, words)
    Object.assign(this, { electron, page, shell })
  }

  async enginePid(): Promise<number> {
    const metrics = await this.electron.evaluate(({ app }) => app.getAppMetrics())
    return metrics.find(({ name }) => name === 'Trackbench engine')?.pid ?? NaN
  }
}

/**
 * `app` is a fresh program per test; what it leaves behind is removed. It listens on a free port, so that tests disturb
 * nobody and nobody disturbs them; a test may name another.
 */
export const test = base.extend<{ app: App; port: string }>({
  port: ['0', { option: true }],
  app: async ({ port }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'trackbench-e2e-'))
    const app = await App.start(profile, port)
    await use(app)
    await app.close()
    await rm(profile, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
