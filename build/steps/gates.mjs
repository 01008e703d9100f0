import { inProject } from '../paths.mjs'
import { gateNames } from '../gates/all.mjs'
import { runNode } from './run.mjs'

const AT_ONCE = 2
const SHOWN = 40

async function runInProcess(name) {
  const start = performance.now()
  const { output } = await runNode(inProject('build', 'gates', 'run-one.mjs'), [name])
  const seconds = (performance.now() - start) / 1000
  const report = output.split('\n').find((line) => line.startsWith('{"name"'))
  return report
    ? { ...JSON.parse(report), seconds }
    : { name, looked: 0, unit: 'files', problems: [output.trim()], seconds }
}

function tell({ name, looked, unit, problems, seconds }, say) {
  const verdict =
    problems.length === 0 ? 'fine' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
  say(`${name.padEnd(16)}${`${looked} ${unit}`.padEnd(26)}${verdict.padEnd(14)}${seconds.toFixed(1)} s`)
  for (const problem of problems.slice(0, SHOWN)) say(`  ${problem}`)
  if (problems.length > SHOWN) say(`  … and ${problems.length - SHOWN} more`)
}

/** Runs all gates, says how much each looked at and what it found; resolves to how many passed and failed. */
export async function runGates(say = console.log) {
  const waiting = [...gateNames]
  const totals = { passed: 0, failed: 0, skipped: 0 }
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const result = await runInProcess(name)
      tell(result, say)
      totals[result.problems.length === 0 ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return totals
}
