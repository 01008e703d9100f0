import { existsSync } from 'node:fs'
import { inProject } from './paths.mjs'
import { bundle } from './steps/bundles.mjs'
import { compareFamily, recordedFamilies, sameEnough } from './steps/conformance.mjs'
import { installPackages } from './steps/packages.mjs'
import { main } from './steps/say.mjs'
import { sum, summary } from './steps/totals.mjs'

async function compareAll(folder) {
  await bundle('cli')
  const { compared, left } = await recordedFamilies(folder)
  const counts = []
  for (const id of compared) counts.push(await compareFamily(folder, id))
  if (left.length > 0) console.log(`not decoded yet: ${left.join(', ')}`)
  const isEnough = sameEnough(counts)
  if (!isEnough) console.log('fewer than nine in ten values are the same')
  return sum([...counts, { skipped: left.length, failed: isEnough ? 0 : 1 }])
}

/** Recorded frames and what an independent server made of them, against ours. Argument: the folder where they lie. */
await main(async ([folder = inProject('..', 'shared', 'conformance')]) => {
  await installPackages()
  const isThere = existsSync(folder)
  if (!isThere) console.log(`${folder} is not here: nothing to compare with.`)
  const totals = isThere ? await compareAll(folder) : sum([])
  console.log(`\n${summary(totals)}`)
  return totals.failed > 0 ? 1 : 0
})
