import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, root } from '../paths.mjs'
import { runNode } from '../steps/run.mjs'

const FOLDERS = ['src-shared', 'src-main', 'src-renderer']

/** Who may import whom (.dependency-cruiser.mjs). Without a TypeScript it can use, the tool sees 0 modules and is content: looked tells. */
export async function check(folder = root) {
  const tool = inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const folders = FOLDERS.filter((name) => existsSync(join(folder, name)))
  const args = [...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json']
  const { output } = await runNode(tool, args, { cwd: folder })
  const { modules, summary } = JSON.parse(output)
  const problems = summary.violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}. ${commentOf(summary, rule.name)}`)
  return { looked: modules.filter(({ source }) => source.startsWith('src-')).length, unit: 'modules', problems }
}

const commentOf = (summary, name) => summary.ruleSetUsed.forbidden.find((rule) => rule.name === name)?.comment ?? ''
