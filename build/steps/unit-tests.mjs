import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, reportFolder } from '../paths.mjs'
import { runNode } from './run.mjs'
import { vitestTotals } from './totals.mjs'

/** `npm test -- gt06` means the rules of the contract for gt06; anything else goes to vitest as it is. */
export function vitestArguments(args) {
  return args.flatMap((word) => {
    const isProtocol = /^[a-z0-9-]+$/.test(word) && existsSync(inProject('src-shared', 'protocols', word, 'index.ts'))
    return isProtocol ? ['src-shared/protocols', '--testNamePattern', `\\b${word}\\b`] : [word]
  })
}

/** A readable list of what fails, one line each and why. */
export function printFailures({ testResults }) {
  const failures = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  )
  if (failures.length === 0) return
  console.log(`\nWhat fails (${failures.length}):`)
  for (const { fullName, failureMessages } of failures) {
    console.log(`- ${fullName}\n    ${failureMessages[0]?.split('\n')[0] ?? ''}`)
  }
}

/** Runs vitest, lists what fails in one place, and resolves to the totals. */
export async function runUnitTests(args = []) {
  const report = join(reportFolder, 'vitest.json')
  rmSync(report, { force: true })
  mkdirSync(reportFolder, { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    ['run', ...reporters, ...vitestArguments(args)],
    { show: true },
  )
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const results = JSON.parse(readFileSync(report, 'utf8'))
  printFailures(results)
  const totals = vitestTotals(results)
  // An error outside any test (an unhandled rejection) fails the run without a failed test.
  if (code !== 0 && totals.failed === 0) totals.failed = 1
  return totals
}
