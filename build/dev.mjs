import { inProject } from './paths.mjs'
import { onDisplay, sandboxArguments } from './steps/display.mjs'
import { findElectron } from './steps/electron.mjs'
import { installPackages } from './steps/packages.mjs'
import { standFor } from './steps/run.mjs'
import { checkSandbox } from './steps/sandbox.mjs'
import { main } from './steps/say.mjs'
import { checkLibraries } from './steps/system-libraries.mjs'

/** `npm run dev`: the window with hot reload of the page and restart of the rest. */
await main(async (args) => {
  await installPackages()
  const electron = await findElectron()
  await checkLibraries(electron.executable)
  await checkSandbox(electron.executable)
  const noSandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : []
  const tool = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const [command, words] = onDisplay(process.execPath, [tool, 'dev', '--watch', ...noSandbox, ...args])
  // electron-vite asks for the executable in this variable, and knows no other way than a download.
  return standFor(command, words, { env: { ...process.env, ELECTRON_EXEC_PATH: electron.executable } })
})
