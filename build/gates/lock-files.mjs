import { readFileSync } from 'node:fs'
import { inProject } from '../paths.mjs'

const LOCK_FILES = ['package-lock.json', 'build/runtime/package-lock.json']

/** Whether a package finds another one: in its own folder, or in one around it. */
function finds(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder}${folder && '/'}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

/**
 * What is wrong with a parsed lock file: download addresses tie it to one registry, a missing hash trusts any, and
 * without the binaries of other systems npm refuses it, on this one too.
 */
export function problemsOf(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => [
      ...(entry.resolved ? [`${path} names its download address`] : []),
      ...(entry.integrity || entry.inBundle ? [] : [`${path} has no integrity hash`]),
      ...Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !finds(lock.packages, path, name))
        .map((name) => `${path} lacks ${name}`),
    ])
}

/** The committed lock files install from any registry, and only what was locked. */
export function check() {
  const locks = LOCK_FILES.map((path) => [path, JSON.parse(readFileSync(inProject(path), 'utf8'))])
  const problems = locks.flatMap(([path, lock]) => problemsOf(lock).map((problem) => `${path}: ${problem}`))
  const looked = locks.reduce((sum, [, lock]) => sum + Object.keys(lock.packages).length - 1, 0)
  return { looked, unit: 'packages', problems }
}
