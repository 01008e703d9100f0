import { commandLine } from './paths.mjs'
import { bundle } from './steps/bundles.mjs'
import { hasDisplay, sandboxArguments } from './steps/display.mjs'
import { findElectron } from './steps/electron.mjs'
import { installPackages } from './steps/packages.mjs'
import { standFor } from './steps/run.mjs'
import { checkSandbox } from './steps/sandbox.mjs'
import { main, say } from './steps/say.mjs'
import { checkLibraries } from './steps/system-libraries.mjs'

async function startWindow(args) {
  const electron = await findElectron()
  await checkLibraries(electron.executable)
  await checkSandbox(electron.executable)
  await bundle('app')
  say('window', 'opening')
  const code = await standFor(electron.executable, ['.', ...sandboxArguments(), ...args])
  if (code !== 0) explainEnd(code, electron)
  return code
}

/** Electron's own last words are for its makers. */
function explainEnd(code, { kind, dist }) {
  say('window', `ended with code ${code}. If it never opened, then`)
  if (process.platform === 'linux')
    say(
      '',
      'unset DISPLAY and WAYLAND_DISPLAY where no screen is behind them: npm start then listens without a window;',
    )
  say('', kind === 'override' ? `check the Electron in ${dist}.` : `or remove ${dist}: npm start then fetches it anew.`)
}

/** The same engine, for a rented server or a container: needs no Electron at all. */
async function startListening(args) {
  await bundle('cli')
  say('no display', 'so Trackbench listens without a window; Ctrl+C ends it. For the window, run npm start')
  say('', 'in a desktop session, or on a machine that you reached with ssh -X. Options follow two dashes:')
  say('', 'npm start -- --port 8889, or npm start -- --help for all of them.')
  return standFor(process.execPath, [commandLine, 'listen', ...args])
}

/** `npm start`: does what is still missing, then runs Trackbench. Arguments go to the program. */
await main(async (args) => {
  await installPackages()
  return hasDisplay() ? startWindow(args) : startListening(args)
})
