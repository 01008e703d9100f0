import { relative } from 'node:path'
import { ESLint } from 'eslint'
import { inProject, root } from '../paths.mjs'

/** ESLint over everything that its configuration does not leave out; warnings count as problems. */
export async function check() {
  const eslint = new ESLint({ cwd: root, cache: true, cacheLocation: inProject('out', 'cache', 'eslint') })
  const results = await eslint.lintFiles(['.'])
  const problems = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => `${relative(root, filePath)}:${line} ${message} (${ruleId})`),
  )
  return { looked: results.length, unit: 'files', problems }
}
