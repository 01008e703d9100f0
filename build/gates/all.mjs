import { readdirSync } from 'node:fs'
import { root } from '../paths.mjs'

/** One layer of types for each tsconfig.<layer>.json. */
const layers = readdirSync(root).flatMap((name) => /^tsconfig\.(?!base)(\w+)\.json$/.exec(name)?.[1] ?? [])

const typeGate = (layer) => [`types ${layer}`, async () => (await import('./types.mjs')).check(layer)]

/** The gates of `npm run check`, each loaded only where it runs; the longest first, because two run at once. */
const gates = {
  lint: async () => (await import('./lint.mjs')).check(),
  ...Object.fromEntries(layers.map(typeGate)),
  format: async () => (await import('./format.mjs')).check(),
  layers: async () => (await import('./layers.mjs')).check(),
  'unused exports': async () => (await import('./unused-exports.mjs')).check(),
  'lock files': async () => (await import('./lock-files.mjs')).check(),
}

export const gateNames = Object.keys(gates)

/** Runs one gate; a gate that saw nothing has checked nothing, and fails. */
export async function runGate(name) {
  const { looked, unit, problems } = await gates[name]()
  const complaints = looked > 0 ? problems : [...problems, `looked at 0 ${unit}: it checks nothing`]
  return { name, looked, unit, problems: complaints }
}
