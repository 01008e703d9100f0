import { pathToFileURL } from 'node:url'
import { measure } from './measure.mjs'

// A process for each benchmark: what the engine learned of one must not help or hinder the next.
const [benchmarkFile, calibrateFile] = process.argv.slice(2).map((path) => pathToFileURL(path).href)
const { benchmark } = await import(benchmarkFile)
const { calibrate } = await import(calibrateFile)
console.log(JSON.stringify('trial' in benchmark ? { report: await benchmark.trial() } : await measured(benchmark)))

async function measured({ run, calibrate: own, unit, floor, report }) {
  return { ...(await measure(run, own ?? oneLoop)), unit, floor, isOwn: !!own, report: report?.() }
}

function oneLoop() {
  calibrate()
  return 1
}
