import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, root } from '../paths.mjs'
import { Stop } from './say.mjs'

const REGISTRY = 'src-shared/protocols/families.ts'
const TEMPLATE = inProject('build', 'templates', 'protocol')

/** The registry's text with one line more, in its place in the alphabet. */
export function withLine(registry, id) {
  const line = `export { ${id} } from './${id}'`
  const lines = registry.trimEnd().split('\n')
  const isLine = (text) => text.startsWith('export {')
  const place = lines.findIndex((text) => isLine(text) && text > line)
  lines.splice(place < 0 ? lines.findLastIndex(isLine) + 1 : place, 0, line)
  return `${lines.join('\n')}\n`
}

/** Makes a family of the template: its folder and its line. Gives back the paths that it wrote. */
export function createProtocol(id, folder = root) {
  if (!/^[a-z][a-z0-9]*$/.test(id ?? ''))
    throw new Stop(`“${id ?? ''}” cannot name a family.`, 'Use small letters and digits: npm run new:protocol -- acme')
  const home = join(folder, 'src-shared', 'protocols', id)
  // A file of that name would be imported in place of the folder.
  if (existsSync(home) || existsSync(`${home}.ts`))
    throw new Stop(`${home} is there already.`, 'Choose another name, or edit what is there.')
  mkdirSync(home, { recursive: true })
  const written = readdirSync(TEMPLATE).map((file) => {
    writeFileSync(join(home, file), readFileSync(join(TEMPLATE, file), 'utf8').replaceAll('__id__', id))
    return `src-shared/protocols/${id}/${file}`
  })
  const registry = join(folder, REGISTRY)
  writeFileSync(registry, withLine(readFileSync(registry, 'utf8'), id))
  return [...written, REGISTRY]
}
