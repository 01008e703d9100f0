import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, root } from '../paths.mjs'
import { mustBeWritable, ourFiles } from './files.mjs'
import { runNode } from './run.mjs'
import { Stop, say } from './say.mjs'

const bundles = {
  app: {
    title: 'the app (electron-vite)',
    tool: ['node_modules/electron-vite/bin/electron-vite.js', ['build']],
    config: 'electron.vite.config.ts',
    folders: ['src-shared', 'src-main', 'src-renderer'],
    makes: ['out/main/index.cjs', 'out/renderer/index.html'],
  },
  cli: {
    title: 'the command line (vite)',
    tool: ['node_modules/vite/bin/vite.js', ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn']],
    config: 'vite.cli.config.ts',
    folders: ['src-shared', 'src-main'],
    makes: ['out/cli/trackbench.cjs'],
  },
}

const isSource = (path) => !/\.test\.tsx?$/.test(path)

/** Changes with every source file that is edited, added or removed; looks at size and time only, so it takes milliseconds. */
export function fingerprint({ folders, config }, top = root) {
  const files = folders.flatMap((folder) => ourFiles(join(top, folder), top)).filter(isSource)
  const hash = createHash('sha256')
  for (const path of [...files, config, 'package.json', 'package-lock.json']) {
    const entry = statSync(join(top, path), { throwIfNoEntry: false })
    hash.update(`${path} ${entry?.size} ${entry?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function isCurrent(bundle, stamp, print) {
  const isThere = bundle.makes.every((path) => existsSync(inProject(path)))
  return isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}

/** Builds 'app' or 'cli' unless what is in out/ was built from these very sources. */
export async function bundle(name) {
  const wanted = bundles[name]
  const stamp = inProject('out', `${name}.stamp`)
  const print = fingerprint(wanted)
  if (isCurrent(wanted, stamp, print)) return
  mustBeWritable()
  const start = performance.now()
  const [file, args] = wanted.tool
  const { code, output } = await runNode(inProject(file), args)
  if (code !== 0) throw new Stop(`${output.trim()}\n\nBuilding ${wanted.title} failed.`, 'The lines above say where.')
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(stamp, print)
  say('build', `${wanted.title}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
