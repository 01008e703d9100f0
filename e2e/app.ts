import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron, test as base } from '@playwright/test'
import { ShellPage } from './pages/shell-page'

const root = join(import.meta.dirname, '..')

/** A running Trackbench with a profile of its own. */
export interface App {
  electron: ElectronApplication
  page: Page
  shell: ShellPage
  /** The throw-away profile folder. */
  profile: string
}

/** Switches for machines like CI: root cannot use Chromium's own process sandbox, and /dev/shm is small in containers. */
function switches(profile: string): string[] {
  const isRoot = process.getuid?.() === 0
  return [...(isRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', `--user-data-dir=${profile}`]
}

/**
 * Starts the built program. The runtime is the one in ELECTRON_OVERRIDE_DIST_PATH (npm run e2e sets it), a packaged
 * program in TRACKBENCH_ELECTRON, or the installed Electron.
 */
export async function launch(profile: string): Promise<ElectronApplication> {
  const packaged = process.env['TRACKBENCH_ELECTRON']
  return _electron.launch({
    cwd: root,
    colorScheme: null, // the program's own theme, not Playwright's
    args: [...(packaged === undefined ? ['.'] : []), ...switches(profile)],
    ...(packaged === undefined ? {} : { executablePath: packaged }),
  })
}

/** `app` is a fresh program per test; what it leaves behind is removed. */
export const test = base.extend<{ app: App }>({
  // Playwright reads the first parameter's names: this fixture needs none of its own.
  app: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'trackbench-e2e-'))
    const electron = await launch(profile)
    const page = await electron.firstWindow()
    await use({ electron, page, shell: new ShellPage(page), profile })
    await electron.close()
    await rm(profile, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
