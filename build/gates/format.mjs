import { readFile } from 'node:fs/promises'
import * as prettier from 'prettier'
import { inProject } from '../paths.mjs'
import { ourFiles } from '../steps/files.mjs'

/** Prettier over every file that it knows and .prettierignore does not name. */
export async function check() {
  const problems = []
  let looked = 0
  for (const path of ourFiles()) {
    const filepath = inProject(path)
    const { ignored, inferredParser } = await prettier.getFileInfo(filepath, {
      ignorePath: inProject('.prettierignore'),
    })
    if (ignored || inferredParser === null) continue
    looked += 1
    const options = await prettier.resolveConfig(filepath)
    const isFormatted = await prettier.check(await readFile(filepath, 'utf8'), { ...options, filepath })
    if (!isFormatted) problems.push(`${path} (npx prettier --write writes it as it should be)`)
  }
  return { looked, unit: 'files', problems }
}
