import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { analyzeTsConfig } from 'ts-unused-exports'
import { inProject, root } from '../paths.mjs'
import { ourFiles } from '../steps/files.mjs'

/** Exported to a tool or found by pattern, not imported by name: configurations, benchmarks, the vectors of a family. */
const FOUND_BY_PATTERN = /\.config\.ts$|^bench\/[^/]+\.ts$|^src-shared\/protocols\/[^/]+\/vectors\.ts$/

/** Exports that no other file imports, tests included as importers. */
export function check() {
  const { unusedExports } = analyzeTsConfig(inProject('tsconfig.json'))
  const problems = Object.entries(unusedExports)
    .map(([path, names]) => [relative(root, path), names])
    .filter(([path]) => !FOUND_BY_PATTERN.test(path))
    .flatMap(([path, names]) => names.map(({ exportName, location }) => `${path}:${location.line} ${exportName}`))
  return { looked: ourFiles().filter(hasExports).length, unit: 'files with exports', problems }
}

const hasExports = (path) => /\.tsx?$/.test(path) && /^export /m.test(readFileSync(inProject(path), 'utf8'))
