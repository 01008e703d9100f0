import { accessSync, constants, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from '../paths.mjs'
import { Stop } from './say.mjs'

const NOT_OURS = new Set([
  'node_modules',
  '.git',
  '.runtime',
  'out',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
])

/** Our own files below a folder, as sorted paths from the top with forward slashes. */
export function ourFiles(folder = root, top = root) {
  const below = (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      if (NOT_OURS.has(entry.name)) return []
      const full = join(path, entry.name)
      return entry.isDirectory() ? below(full) : [relative(top, full).split(sep).join('/')]
    })
  return below(folder).sort()
}

/** Installing and building write below the project's folder; their tools say only with a stack that they cannot. */
export function mustBeWritable(folder = root) {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new Stop(`${folder} cannot be written to.`, 'Copy Trackbench into a folder of your own and run it there.')
  }
}
