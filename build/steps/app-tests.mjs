import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { inProject, reportFolder } from '../paths.mjs'
import { hasDisplay, openDisplay } from './display.mjs'
import { findElectron } from './electron.mjs'
import { runNode } from './run.mjs'
import { checkLibraries, checkVirtualDisplay } from './system-libraries.mjs'
import { playwrightTotals } from './totals.mjs'

/**
 * Tests that run at once: one more than there are cores, since each waits for sockets and clocks for a part of its time, and
 * not more than most machines have memory for. Each has a virtual display of its own: windows on one display would take the
 * focus from each other.
 */
const WORKERS = Math.min(availableParallelism() + 1, 4)

/** Runs Playwright against the real Electron app, on virtual displays where there is none; resolves to the totals. */
export async function runAppTests(args = [], env = {}) {
  const electron = await findElectron()
  await checkLibraries(electron.executable)
  if (hasDisplay()) return runPlaywright(['--workers=1', ...args], electron, env)
  await checkVirtualDisplay()
  const displays = await Promise.all(Array.from({ length: WORKERS }, openDisplay))
  try {
    const names = displays.map(({ name }) => name).join(' ')
    return await runPlaywright([`--workers=${displays.length}`, ...args], electron, {
      ...env,
      TRACKBENCH_DISPLAYS: names,
    })
  } finally {
    for (const display of displays) display.close()
  }
}

async function runPlaywright(args, electron, env) {
  const report = join(reportFolder, 'playwright.json')
  rmSync(report, { force: true })
  mkdirSync(reportFolder, { recursive: true })
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js')
  const { code } = await runNode(playwright, ['test', '--reporter=list,json', ...args], {
    show: true,
    // npm's electron package, which Playwright asks for the executable, follows the first of these.
    env: { ...process.env, ...env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  const totals = existsSync(report)
    ? playwrightTotals(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  if (code !== 0 && totals.failed === 0) totals.failed = 1
  return totals
}
