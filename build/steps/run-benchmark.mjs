import { pathToFileURL } from 'node:url'
import { measure } from './measure.mjs'

// A process for each benchmark: what the engine learned of one must not help or hinder the next.
const [benchmarkFile, calibrateFile] = process.argv.slice(2).map((path) => pathToFileURL(path).href)
const { benchmark } = await import(benchmarkFile)
const { calibrate } = await import(calibrateFile)
const loop = benchmark.calibrate ?? oneLoop
const measured = await measure(benchmark.run, loop)
const { unit, floor } = benchmark
console.log(JSON.stringify({ ...measured, unit, floor, isOwn: !!benchmark.calibrate, report: benchmark.report?.() }))

function oneLoop() {
  calibrate()
  return 1
}
