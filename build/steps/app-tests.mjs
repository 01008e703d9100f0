import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { inProject, reportFolder } from '../paths.mjs'
import { hasDisplay, onDisplay } from './display.mjs'
import { findElectron } from './electron.mjs'
import { run } from './run.mjs'
import { checkLibraries, checkVirtualDisplay } from './system-libraries.mjs'
import { playwrightTotals, sum } from './totals.mjs'

/** Each half has a virtual display of its own: windows on one display would take the focus from each other. */
const HALVES = 2

/** Runs Playwright against the real Electron app, on a virtual display where there is none; resolves to the totals. */
export async function runAppTests(args = [], env = {}) {
  const electron = await findElectron()
  await checkLibraries(electron.executable)
  if (!hasDisplay()) await checkVirtualDisplay()
  const halves = args.length > 0 || hasDisplay() || availableParallelism() < HALVES ? 1 : HALVES
  const words = (half) => (halves === 1 ? args : [`--shard=${half}/${halves}`, `--output=test-results/${half}`])
  const runs = Array.from({ length: halves }, (_, i) => runPart(i + 1, words(i + 1), electron, env))
  return sum(await Promise.all(runs))
}

async function runPart(half, args, electron, env) {
  const report = join(reportFolder, `playwright-${half}.json`)
  rmSync(report, { force: true })
  mkdirSync(reportFolder, { recursive: true })
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js')
  const playwrightWords = [playwright, 'test', '--reporter=list,json', ...args]
  const [command, words] = onDisplay(process.execPath, playwrightWords, half)
  const { code } = await run(command, words, {
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
