import { installPackages } from './steps/packages.mjs'
import { findElectron } from './steps/electron.mjs'
import { main } from './steps/say.mjs'

/** `npm run runtime`: gets an Electron and prints where it is. */
await main(async () => {
  await installPackages()
  const { executable } = await findElectron()
  console.log(executable)
})
