import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { commandLine, inProject } from '../paths.mjs'
import { runNode } from './run.mjs'

/** Differences that were looked into and are meant, each with its reason. */
const ACCEPTED = inProject('fixtures', 'conformance-accepted.json')
/** Of the values besides place and time, this share must be the same, as in check.mjs, over all families together. */
const SAME_VALUES = 0.9

/** The counts in the closing line of check.mjs, or undefined where it did not come so far. */
export function countsIn(output) {
  const match = /^(\d+) agree, (\d+) accepted, (\d+) differ, of \d+; values (\d+) of (\d+)/m.exec(output)
  if (!match) return undefined
  const [agree, accepted, differ, same, values] = match.slice(1).map(Number)
  return { passed: agree + accepted, failed: differ, same, values }
}

/** Whether enough values are the same over several comparisons; none at all is too few. */
export function sameEnough(counts) {
  const total = (key) => counts.reduce((total, part) => total + (part[key] ?? 0), 0)
  return counts.length > 0 && total('same') >= SAME_VALUES * total('values')
}

/** The families that were recorded and are decoded, and those that are recorded only. */
export async function recordedFamilies(folder) {
  const { output } = await runNode(commandLine, ['protocols', '--json'])
  const rows = output.split('\n').filter((line) => line.startsWith('{'))
  const decoded = new Set(
    rows
      .map((line) => JSON.parse(line))
      .filter((row) => row.decoded)
      .map((row) => row.protocol),
  )
  const recorded = readdirSync(join(folder, 'vectors')).map((file) => basename(file, '.ndjson'))
  return { compared: recorded.filter((id) => decoded.has(id)), left: recorded.filter((id) => !decoded.has(id)) }
}

/** One family: prints the row and its first differences, resolves to the counts. */
export async function compareFamily(folder, id) {
  const accept = existsSync(ACCEPTED) ? ['--accept', ACCEPTED] : []
  const args = [commandLine, join(folder, 'vectors'), '--protocol', id, '--show', '5', ...accept]
  const { output } = await runNode(join(folder, 'check.mjs'), args)
  console.log(output.trim())
  return countsIn(output) ?? { failed: 1 }
}
