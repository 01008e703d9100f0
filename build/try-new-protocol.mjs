import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check as checkLayers } from './gates/layers.mjs'
import { check as checkTypes } from './gates/types.mjs'
import { inProject, root } from './paths.mjs'
import { createProtocol } from './steps/new-protocol.mjs'
import { installPackages } from './steps/packages.mjs'
import { runNode } from './steps/run.mjs'
import { main } from './steps/say.mjs'
import { sum, summary, vitestTotals } from './steps/totals.mjs'
import { printFailures } from './steps/unit-tests.mjs'

const NAME = 'acme'

/** Only what the recipe touches: the shared layer, its listings, and the files at the top, which configure the tools. */
function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-recipe-'))
  const topFiles = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile())
  // The last one is what vitest's configuration starts with.
  const parts = ['src-shared', 'fixtures', 'build/steps/test-folder.mjs']
  for (const name of [...parts, ...topFiles.map((entry) => entry.name)])
    cpSync(inProject(name), join(folder, name), { recursive: true })
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** The contract, and every other test that goes through all families. */
async function sharedTests(folder) {
  const report = join(folder, 'vitest.json')
  // -u accepts the listing of the new family, which nobody can have approved yet.
  const args = ['run', 'src-shared', '-u', '--reporter=json', `--outputFile=${report}`]
  const { output } = await runNode(inProject('node_modules', 'vitest', 'vitest.mjs'), args, { cwd: folder })
  const results = JSON.parse(readFileSync(report, 'utf8'))
  const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults)
  printFailures(results)
  const ofNewOne = tests.filter(({ fullName }) => fullName.startsWith(`${NAME} `)).length
  console.log(`tests: ${tests.length}, ${ofNewOne} of them about ${NAME}`)
  if (ofNewOne === 0) console.log(output)
  return ofNewOne > 0 ? vitestTotals(results) : { passed: 0, failed: 1 }
}

async function gate(name, work) {
  const { looked, unit, problems } = await work()
  console.log(`${name}: ${looked} ${unit}, ${problems.length} problems`)
  for (const problem of problems) console.log(`  ${problem}`)
  return looked > 0 && problems.length === 0 ? { passed: 1 } : { failed: 1 }
}

async function tool(name, file, args, folder) {
  const { code, output } = await runNode(inProject('node_modules', file), args, { cwd: folder })
  console.log(`${name}: ${code === 0 ? 'fine' : output}`)
  return code === 0 ? { passed: 1 } : { failed: 1 }
}

/** The recipe of CONTRIBUTING.md on a scratch copy: an untouched template must pass every rule, so that the guide cannot rot. */
await main(async () => {
  await installPackages()
  const folder = copyProject()
  try {
    createProtocol(NAME, folder)
    const home = `src-shared/protocols/${NAME}`
    const totals = sum([
      await gate('types', () => checkTypes('shared', folder)),
      await gate('layers', () => checkLayers(folder)),
      await tool('lint', 'eslint/bin/eslint.js', [home, '--max-warnings=0'], folder),
      await tool('format', 'oxfmt/bin/oxfmt', ['--check', home, 'src-shared/protocols/families.ts'], folder),
      await sharedTests(folder),
    ])
    console.log(`\n${summary(totals)}`)
    return totals.failed > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
