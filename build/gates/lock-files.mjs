import { readFileSync } from 'node:fs'
import { inProject } from '../paths.mjs'

const LOCK_FILES = ['package-lock.json', 'build/runtime/package-lock.json']

/** What is wrong with a parsed lock file: download addresses tie it to one registry, a missing hash trusts any. */
export function problemsOf(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => [
      ...(entry.resolved ? [`${path} names its download address`] : []),
      ...(entry.integrity || entry.inBundle ? [] : [`${path} has no integrity hash`]),
    ])
}

/** The committed lock files install from any registry, and only what was locked. */
export function check() {
  const locks = LOCK_FILES.map((path) => [path, JSON.parse(readFileSync(inProject(path), 'utf8'))])
  const problems = locks.flatMap(([path, lock]) => problemsOf(lock).map((problem) => `${path}: ${problem}`))
  const looked = locks.reduce((sum, [, lock]) => sum + Object.keys(lock.packages).length - 1, 0)
  return { looked, unit: 'packages', problems }
}
