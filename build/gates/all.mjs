/** The gates of `npm run check`: name, what it looks at, and how to run it. */
const gates = {
  'types shared': async () => (await import('./types.mjs')).check('shared'),
  'types main': async () => (await import('./types.mjs')).check('main'),
  'types renderer': async () => (await import('./types.mjs')).check('renderer'),
  'types tests': async () => (await import('./types.mjs')).check('tests'),
  lint: async () => (await import('./lint.mjs')).check(),
  format: async () => (await import('./format.mjs')).check(),
  layers: async () => (await import('./layers.mjs')).check(),
  'unused exports': async () => (await import('./unused-exports.mjs')).check(),
  'lock files': async () => (await import('./lock-files.mjs')).check(),
}

export const gateNames = Object.keys(gates)

/** Runs one gate; a gate that saw nothing has checked nothing, and fails. */
export async function runGate(name) {
  const { looked, unit, problems } = await gates[name]()
  return {
    name,
    looked,
    unit,
    problems: looked > 0 ? problems : [...problems, `looked at 0 ${unit}: it checks nothing`],
  }
}
