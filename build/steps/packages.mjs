import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../paths.mjs'
import { mustBeWritable } from './files.mjs'
import { runNpm } from './run.mjs'
import { Stop, withProgress } from './say.mjs'

/** No package of ours needs an install script, so none is run. Without a network npm would wait for minutes between its tries. */
export const INSTALL = [
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retry-maxtimeout=10000',
]

/** The first package that the lock file asks for and the installation has not, or undefined. */
export function firstMissing(locked, installed, isThere) {
  return Object.entries(locked.packages).find(
    ([path, { version, optional }]) =>
      // npm leaves out optional packages of other systems.
      path !== '' && !optional && !(installed.packages[path]?.version === version && isThere(path)),
  )?.[0]
}

/** Packages with binaries name their system; npm leaves out those of others. */
function isForHere({ os, cpu, libc }) {
  const fits = (list, here) => list === undefined || list.includes(here)
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc')
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { packages: {} }
}

/** Installs the locked packages of a folder unless they are there already. */
export async function installPackages(folder = root) {
  const modules = join(folder, 'node_modules')
  const locked = readLock(join(folder, 'package-lock.json'))
  const isThere = (path) => existsSync(join(folder, path, 'package.json'))
  // npm's own record of what it put there; compared by content, because git sets file times as it likes.
  const missing = firstMissing(locked, readLock(join(modules, '.package-lock.json')), isThere)
  if (missing === undefined) return
  mustBeWritable(folder)
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Stop(`node_modules is a link and lacks ${missing}.`, 'Run npm ci in the folder that it points to.')
  const paths = Object.keys(locked.packages).filter((path) => path !== '' && isForHere(locked.packages[path]))
  const arrived = () => paths.filter(isThere).length
  const { code, output } = await withProgress(
    'packages',
    `installing ${paths.length} locked packages (npm ci)`,
    () => `${arrived()} of ${paths.length} packages`,
    () => runNpm(INSTALL, { cwd: folder }),
  )
  if (code === 0) return
  console.error(output.trim())
  throw new Stop(
    'npm ci failed.',
    'Where it could not reach the npm registry (npm ping tells), mend that and try again.',
  )
}
