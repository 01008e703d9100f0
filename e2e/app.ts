import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron, test as base } from '@playwright/test'
import type { SettingChanges } from '../src-shared/settings/settings'
import { ShellPage } from './pages/shell-page'

/** npm starts everything here; the benchmarks run from a bundle that lies elsewhere. */
const root = process.cwd()

/** A packaged program to test instead of the built one. */
const packaged = process.env['TRACKBENCH_ELECTRON']

/** Where several workers run, each shows its windows on a display of its own (build/steps/app-tests.mjs). */
const display = process.env['TRACKBENCH_DISPLAYS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])]
if (display !== undefined) process.env['DISPLAY'] ??= display

/**
 * A window of a test lives for seconds: what V8 would optimize meanwhile is hardly used, and takes a twelfth of the time
 * that all tests take. The benchmarks, which begin here too, measure the program as it is.
 */
const brief = display === undefined ? [] : ['--js-flags=--no-opt']

/** What the program is started with: a profile of its own, and what CI's machines need. */
export function launchWords(profile: string): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    ...(packaged === undefined ? [root] : []),
    // Root cannot use Chromium's own process sandbox, and /dev/shm is small in containers.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    ...brief,
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

  /** Starts the program with a new profile, which has this file of settings. */
  static async startNew(port: string, settings?: string): Promise<App> {
    const profile = await mkdtemp(join(tmpdir(), 'trackbench-e2e-'))
    if (settings !== undefined) await writeFile(join(profile, 'settings.json'), settings)
    return App.start(profile, port)
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
    const app = new App(profile, port, electron, await electron.firstWindow())
    await app.isReady()
    return app
  }

  /** Commands for the engine are refused until it has spoken; on a busy machine that takes a moment. */
  private async isReady(): Promise<void> {
    await this.shell.status.getByText(/Engine running|Servicio en marcha/).waitFor()
  }

  /** The page as it is in a new window. The engine goes on, with everything that it holds. */
  async renewPage(): Promise<void> {
    await this.page.evaluate(() => localStorage.clear())
    await this.page.mouse.move(0, 0)
    await this.page.reload()
    await this.isReady()
  }

  async close(): Promise<void> {
    await this.electron.close()
  }

  /** Ends the program, and removes what it leaves behind. */
  async end(): Promise<void> {
    await this.close()
    await rm(this.profile, { recursive: true, force: true })
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

/** How a program is to start: on which port, and with which file of settings. */
interface Beginning {
  port?: string
  settings?: SettingChanges | string
}

interface Programs {
  /** Where it listens unless a test says otherwise; 0 takes a free one, so that tests disturb nobody and nobody disturbs them. */
  port: string
  /** Starts a program that is ended after the test, with all that it leaves behind. */
  start: (beginning?: Beginning) => Promise<App>
  app: App
}

/** `app` is a fresh program per test; a test that begins otherwise uses `start`. */
export const test = base.extend<Programs>({
  port: ['0', { option: true }],
  start: async ({ port }, use) => {
    const started: App[] = []
    await use(async ({ port: ownPort = port, settings } = {}) => {
      const app = await App.startNew(ownPort, typeof settings === 'object' ? JSON.stringify(settings) : settings)
      started.push(app)
      return app
    })
    for (const app of started) await app.end()
  },
  app: async ({ start }, use) => use(await start()),
})

/**
 * Tests of this file, or of this group, share one program: for stories that leave nothing behind but what a new page
 * forgets, and with which each of them begins. What they all look at is prepared once; it gives how to end that.
 */
export function shareApp(prepare?: (app: App) => Promise<() => void>): void {
  test.describe.configure({ mode: 'default' })
  let shared: App | undefined
  let stop: (() => void) | undefined
  let isNew = prepare === undefined
  test.beforeAll(async () => {
    shared = await App.startNew('0')
    stop = await prepare?.(shared)
  })
  test.use({
    app: async ({}, use) => {
      if (!shared) throw new Error('The program that these tests share has not started.')
      if (!isNew) await shared.renewPage()
      isNew = false
      await use(shared)
    },
  })
  test.afterAll(async () => {
    stop?.()
    await shared?.end()
  })
}

export { expect } from '@playwright/test'
