import { bundle } from './steps/bundles.mjs'
import { installPackages } from './steps/packages.mjs'
import { main } from './steps/say.mjs'

/** `npm run build`: the app and the command line into out/, where they are older than the sources. */
await main(async () => {
  await installPackages()
  await bundle('app')
  await bundle('cli')
})
