import { inProject } from '../paths.mjs'
import { runNode } from '../steps/run.mjs'

/** The formatter over every file that it knows and .oxfmtrc.json does not leave out; both numbers are its own. */
export async function check() {
  const tool = inProject('node_modules', 'oxfmt', 'bin', 'oxfmt')
  const { code, output } = await runNode(tool, ['--check', '.'])
  const problems = [...output.matchAll(/^(\S.*) \(\d+ms\)$/gm)].map(([, path]) => `${path} is not formatted`)
  if (code !== 0 && problems.length === 0) problems.push(`oxfmt ended with ${code}: ${output.trim()}`)
  const [, looked = '0'] = /^Finished in .* on (\d+) files/m.exec(output) ?? []
  return { looked: Number(looked), unit: 'files', problems }
}
