import { runAppTests } from './steps/app-tests.mjs'
import { bundle } from './steps/bundles.mjs'
import { installPackages } from './steps/packages.mjs'
import { main } from './steps/say.mjs'

/** `npm run screenshots`: pictures of the running app, both themes, into docs/screens; one after the other, all on port 8888. */
await main(async (args) => {
  await installPackages()
  await bundle('app')
  await bundle('cli')
  const totals = await runAppTests(['--config=e2e/screenshots.config.ts', '--workers=1', ...args])
  return totals.failed > 0 ? 1 : 0
})
