import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inProject } from './paths.mjs'
import { bundle } from './steps/bundles.mjs'
import { onDisplay } from './steps/display.mjs'
import { findElectron } from './steps/electron.mjs'
import { installPackages } from './steps/packages.mjs'
import { run } from './steps/run.mjs'
import { Stop, main } from './steps/say.mjs'
import { summary } from './steps/totals.mjs'

const folder = inProject('bench')
const outDir = inProject('out', 'bench')
const isTool = (name) => ['benchmark', 'calibrate', 'decode-benchmark', 'vector-frames'].includes(name)

function namesToRun(wanted) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .filter((name) => !isTool(name))
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown) throw new Stop(`There is no bench/${unknown}.ts.`, `Name one of: ${names.join(', ')}`)
  return wanted.length > 0 ? wanted : names
}

async function buildBenchmarks(names) {
  const { build } = await import('vite')
  const input = Object.fromEntries([...names, 'calibrate'].map((name) => [name, join(folder, `${name}.ts`)]))
  const output = { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' }
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['@playwright/test'] },
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { input, output } },
  })
}

/** These open the window: they need the built app, its runtime and a display. */
const opensWindow = (name) => name === 'ui'

async function start(name) {
  const files = [name, 'calibrate'].map((part) => join(outDir, `${part}.mjs`))
  const args = ['--expose-gc', inProject('build', 'steps', 'run-benchmark.mjs'), ...files]
  if (!opensWindow(name)) return run(process.execPath, args)
  await bundle('app')
  const { dist } = await findElectron()
  const [command, words] = onDisplay(process.execPath, args)
  return run(command, words, { env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist } })
}

async function runOne(name) {
  const { code, output } = await start(name)
  if (code !== 0) {
    console.log(`${name}: ${output.trim()}`)
    return false
  }
  const { perSecond, ratio, unit, floor, isOwn, report } = JSON.parse(output.trim().split('\n').at(-1))
  if (perSecond === undefined) {
    console.log(`${name.padEnd(16)}${report}`)
    return true
  }
  const rate = `${Math.round(perSecond).toLocaleString('en')} ${unit}/s`
  const isEnough = ratio >= floor
  console.log(
    `${name.padEnd(16)}${rate.padStart(26)}${ratio.toFixed(isOwn ? 3 : 1).padStart(12)} ${isOwn ? 'of its own' : 'a loop    '}${`floor ${floor}`.padStart(14)}${isEnough ? '' : '  TOO SLOW'}`,
  )
  if (report) console.log(`${' '.repeat(16)}${report}`)
  return isEnough
}

/** `npm run bench [-- NAME…]`: how fast, also in units per calibration loop, which compares between machines. */
await main(async (wanted) => {
  await installPackages()
  const names = namesToRun(wanted)
  await buildBenchmarks(names)
  let passed = 0
  for (const name of names) passed += (await runOne(name)) ? 1 : 0
  const failed = names.length - passed
  console.log(`\n${summary({ passed, failed, skipped: 0 })}`)
  return failed > 0 ? 1 : 0
})
