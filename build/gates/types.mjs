import { inProject, root } from '../paths.mjs'
import { runNode } from '../steps/run.mjs'

/** TypeScript 7 over one layer, with that layer's libraries only: what a layer must not know does not compile there. */
export async function check(layer, folder = root) {
  const compiler = inProject('node_modules', 'ts7', 'bin', 'tsc')
  const args = ['--project', `tsconfig.${layer}.json`, '--listFiles', '--pretty', 'false']
  const { code, output } = await runNode(compiler, args, { cwd: folder })
  const lines = output.split(/\r?\n/).filter(Boolean)
  const looked = lines.filter((line) => /\.tsx?$/.test(line) && !line.includes('node_modules')).length
  const problems = lines.filter((line) => line.includes('error TS') || line.startsWith('  '))
  if (code !== 0 && problems.length === 0) problems.push(`tsc ended with ${code}: ${output}`)
  return { looked, unit: 'files', problems }
}
