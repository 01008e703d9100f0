import { runAppTests } from './steps/app-tests.mjs'
import { bundle } from './steps/bundles.mjs'
import { runGates } from './steps/gates.mjs'
import { installPackages } from './steps/packages.mjs'
import { Stop, main } from './steps/say.mjs'
import { sum, summary } from './steps/totals.mjs'
import { runUnitTests } from './steps/unit-tests.mjs'

/** Each part of the whole run; a later part runs even if an earlier one failed, so that one run tells everything. */
const parts = [
  ['Build', buildBoth],
  ['Unit and contract tests', () => runUnitTests(['--exclude=src-main/**'])],
  ['Engine and command line, over real sockets and files', runEngineTests],
  ['Gates, begun beside the engine’s tests', tellGates],
  ['The real app', () => runAppTests()],
]

let gates
const toldByGates = []

/** These wait for sockets and clocks for half of their time: the gates, which come second on each core, use the rest. */
function runEngineTests() {
  gates = runGates((line) => toldByGates.push(line))
  gates.catch(() => undefined) // said when it is their turn
  return runUnitTests(['--exclude={src-shared,src-renderer,build}/**'])
}

async function tellGates() {
  const totals = await gates
  for (const line of toldByGates) console.log(line)
  return totals
}

async function buildBoth() {
  await bundle('app')
  await bundle('cli')
  return { passed: 1, failed: 0 }
}

async function runPart([title, work]) {
  const start = performance.now()
  console.log(`\n== ${title}`)
  const totals = await work().catch((error) => {
    if (!(error instanceof Stop)) throw error
    console.error(`${error.message}\n${error.tryThis}`)
    return { passed: 0, failed: 1 }
  })
  console.log(`== ${title}: ${summary(totals)}, ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return totals
}

/** `npm test`: everything. With arguments (-u, a protocol, a path): vitest only, with those. */
await main(async (args) => {
  await installPackages()
  const results = []
  if (args.length > 0) results.push(await runUnitTests(args))
  else for (const part of parts) results.push(await runPart(part))
  const totals = sum(results)
  console.log(`\n${summary(totals)}`)
  return totals.failed > 0 ? 1 : 0
})
