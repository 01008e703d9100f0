import * as prettier from 'prettier'
import { inProject } from '../paths.mjs'
import { ourFiles } from '../steps/files.mjs'
import { runNode } from '../steps/run.mjs'

async function isChecked(path) {
  const { ignored, inferredParser } = await prettier.getFileInfo(inProject(path), {
    ignorePath: inProject('.prettierignore'),
  })
  return !ignored && inferredParser !== null
}

/** Prettier over every file that it knows and .prettierignore does not name; its cache spares those that did not change. */
export async function check() {
  const tool = inProject('node_modules', 'prettier', 'bin', 'prettier.cjs')
  const cache = ['--cache', '--cache-strategy=content', '--cache-location', inProject('out', 'cache', 'prettier')]
  const { code, output } = await runNode(tool, ['--list-different', ...cache, '.'])
  const problems = output.split(/\r?\n/).filter(Boolean)
  if (code !== 0 && problems.length === 0) problems.push(`prettier ended with ${code}`)
  const looked = await Promise.all(ourFiles().map(isChecked))
  return { looked: looked.filter(Boolean).length, unit: 'files', problems }
}
