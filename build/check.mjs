import { runGates } from './steps/gates.mjs'
import { installPackages } from './steps/packages.mjs'
import { main } from './steps/say.mjs'
import { summary } from './steps/totals.mjs'

/** `npm run check`: types per layer, lint, format, layers, unused exports, lock files. */
await main(async () => {
  await installPackages()
  const totals = await runGates()
  console.log(summary(totals))
  return totals.failed > 0 ? 1 : 0
})
