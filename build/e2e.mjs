import { runAppTests } from './steps/app-tests.mjs'
import { bundle } from './steps/bundles.mjs'
import { installPackages } from './steps/packages.mjs'
import { main } from './steps/say.mjs'
import { summary } from './steps/totals.mjs'

/** `npm run e2e`: the tests of the real app only. Arguments go to Playwright. */
await main(async (args) => {
  await installPackages()
  await bundle('app')
  await bundle('cli')
  const totals = await runAppTests(args)
  console.log(summary(totals))
  return totals.failed > 0 ? 1 : 0
})
