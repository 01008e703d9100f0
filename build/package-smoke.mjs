import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from './steps/bundles.mjs'
import { DevTools, eventually } from './steps/devtools.mjs'
import { hasDisplay, onDisplay, sandboxArguments } from './steps/display.mjs'
import { findElectron } from './steps/electron.mjs'
import { packApp } from './steps/package-app.mjs'
import { installPackages } from './steps/packages.mjs'
import { main } from './steps/say.mjs'
import { checkLibraries, checkVirtualDisplay } from './steps/system-libraries.mjs'
import { summary } from './steps/totals.mjs'

const LIMIT_MS = 60_000
const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

/** What must be true in the running page, as an expression and its value. */
const inThePage = [
  ['the window shows Trackbench', 'document.title', 'Trackbench'],
  ['it is the packed page', 'location.origin', 'app://trackbench'],
  ['four screens are there', "document.querySelectorAll('[role=tab]').length", 4],
  ['the engine runs', "/Engine running/.test(document.querySelector('footer')?.textContent)", true],
  ['the page has no Node', "typeof require + ' ' + typeof process", 'undefined undefined'],
]

const inTheFuses = [
  ['runs no Node program', 'RunAsNode', OFF],
  ['ignores NODE_OPTIONS', 'EnableNodeOptionsEnvironmentVariable', OFF],
  ['refuses the inspector', 'EnableNodeCliInspectArguments', OFF],
  ['loads the packed app only', 'OnlyLoadAppFromAsar', ON],
  ['checks its archive where the system can', 'EnableEmbeddedAsarIntegrityValidation', ON],
]

const totals = { passed: 0, failed: 0, skipped: 0 }

function note(name, got, wanted) {
  const isRight = got === wanted
  totals[isRight ? 'passed' : 'failed'] += 1
  console.log(isRight ? `  ok    ${name}` : `  FAIL  ${name}: ${got} instead of ${wanted}`)
}

async function tryFuses(executable) {
  // Not at the top: on a fresh clone it is there only after the installation.
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(executable)
  for (const [name, fuse, wanted] of inTheFuses) note(name, wire[FuseV1Options[fuse]], wanted)
}

async function tryWindow(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'trackbench-packaged-'))
  const args = [...sandboxArguments(), '--remote-debugging-pipe', `--user-data-dir=${profile}`]
  const [command, words] = onDisplay(executable, args)
  const child = spawn(command, words, { cwd: profile, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const exit = new Promise((resolve) => child.on('close', resolve))
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
  const died = exit.then((code) => Promise.reject(new Error(`it ended by itself with ${code}`)))
  const devTools = new DevTools(child)
  const look = async () => {
    const evaluate = await devTools.firstPage()
    for (const [name, expression, wanted] of inThePage)
      note(name, await eventually(() => evaluate(expression), wanted), wanted)
    void devTools.call('Browser.close')
  }
  await Promise.race([look(), died]).catch((error) => note('the app stays up', error.message, ''))
  note('it closes cleanly', await exit, 0)
  clearTimeout(limit)
  rmSync(profile, { recursive: true, force: true })
}

/** Packs the app as `npm run package` does, starts the very thing that would be shipped, and looks at its page and fuses. */
await main(async () => {
  await installPackages()
  const electron = await findElectron()
  await checkLibraries(electron.executable)
  if (!hasDisplay()) await checkVirtualDisplay()
  await bundle('app')
  const { executable } = await packApp(electron)
  console.log(executable)
  await tryFuses(executable)
  await tryWindow(executable)
  console.log(`\n${summary(totals)}`)
  return totals.failed > 0 ? 1 : 0
})
