import { lookup } from 'node:dns/promises'
import { readFile } from 'node:fs/promises'
import { endpointText, type Endpoint, type Transport } from '../../src-shared/model/endpoint'
import { plansOf, type Fleet } from '../../src-shared/simulate/fleet'
import type { Plan } from '../../src-shared/simulate/plan'
import { parseScenario } from '../../src-shared/simulate/scenario'
import { fleetsOf } from '../../src-shared/simulate/scenario-plans'
import type { Score } from '../../src-shared/simulate/scorecard'
import { now } from '../engine/clock'
import { FrameIndex } from '../engine/index/frame-index'
import { wayOf } from '../engine/simulator/recorded-way'
import { Simulator, type SimulatorReport } from '../engine/simulator/simulator'
import { targetOption } from './live-run'
import { BadUse, CouldNotRun, JSON_OPTION, type CliCommand, type Options } from './options'
import { refusePlatform } from './platform-guard'
import { Progress } from './progress'
import { readFrames } from './read-frames'
import { fleetOptions, FLEET_OPTIONS } from './simulate-options'
import { SimulationPrinter } from './simulate-printer'
import { cancelOnSignal } from './stop-signal'

const PROGRESS_MS = 250

export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage: '[--model NAME|--protocol ID[:VARIANT]|--scenario FILE] --to HOST:PORT [options]',
  summary: 'play devices that speak correctly, or wrongly on purpose',
  options: [
    { name: 'to', value: 'HOST:PORT', help: 'where to send it' },
    { name: 'scenario', value: 'FILE', help: 'play what this file says, instead of the options below' },
    { name: 'transport', value: 'tcp|udp', help: 'tcp otherwise' },
    ...FLEET_OPTIONS,
    { name: 'really', help: 'allow a real platform as the target' },
    JSON_OPTION,
  ],
  operands: { min: 0, max: 0 },
  run: simulate,
}

async function simulate(options: Options): Promise<number> {
  const played = await playOf(options)
  const named = targetOption(options.get('to') ?? played.target)
  refusePlatform(named, options.has('really'))
  const plans = played.fleets.flatMap(plansOf)
  const target = await resolved(named)
  refusePlatform(target, options.has('really'))
  const stop = cancelOnSignal()
  const printer = new SimulationPrinter(plans.length, options.has('json'))
  const startedAt = now()
  const simulator = new Simulator({ plans, target, now, observer: printer, signal: stop.signal })
  const showing = showProgress(simulator, printer, reportsOf(plans))
  const report = await simulator.run()
  showing.end()
  stop.release()
  if (!report.isReached && Object.keys(report.faults).length > 0) throw unreachable(named, report)
  printer.scorecard(report, endpointText(named), now() - startedAt)
  return exitCode(printer.card.score())
}

interface Played {
  readonly fleets: readonly Fleet[]
  readonly target?: string | undefined
}

/** What a scenario file says, or what the words say. */
async function playOf(options: Options): Promise<Played> {
  const file = options.get('scenario')
  if (file !== undefined) return scenarioOf(file, options)
  const route = options.get('route')
  const transport = transportOption(options.get('transport'))
  return { fleets: [fleetOptions(options, route === undefined ? undefined : await routeText(route), now(), transport)] }
}

async function scenarioOf(file: string, options: Options): Promise<Played> {
  const other = FLEET_OPTIONS.find(({ name }) => options.has(name))
  if (other) throw new BadUse(`--scenario says it all: leave out --${other.name}, or change the file.`)
  const scenario = parseScenario(await textOf(file, `There is no file ${file}: check the name.`))
  if (!scenario.ok) throw new BadUse(`${file}: ${scenario.error}.`)
  const fleets = fleetsOf(scenario.value, now())
  if (!fleets.ok) throw new BadUse(`${file}: ${fleets.error}.`)
  return { fleets: fleets.value, target: scenario.value.target }
}

/** Of all devices together; undefined where one goes on for ever. */
function reportsOf(plans: readonly Plan[]): number | undefined {
  const counts = plans.map(({ count }) => count ?? Number.NaN)
  const sum = counts.reduce((sum, count) => sum + count, 0)
  return Number.isNaN(sum) ? undefined : sum
}

/** 1 when the server left frames unanswered that needed it. */
function exitCode({ missing }: Score): number {
  return missing > 0 ? 1 : 0
}

function unreachable(target: Endpoint, { faults }: SimulatorReport): CouldNotRun {
  const codes = Object.keys(faults).join(', ')
  return new CouldNotRun(`${endpointText(target)} could not be reached (${codes}): is something listening there?`)
}

function showProgress(
  simulator: Simulator,
  printer: SimulationPrinter,
  reports: number | undefined,
): { end: () => void } {
  const startedAt = now()
  const progress = new Progress('sent', () => {
    const rate = Math.round(printer.card.frames / Math.max(1, (now() - startedAt) / 1000))
    return `${printer.card.frames} frames, ${rate}/s · ${simulator.connected} connected · ${printer.card.answers} answered`
  })
  const timer = setInterval(() => progress.show(printer.positions, reports), PROGRESS_MS)
  return {
    end: () => {
      clearInterval(timer)
      progress.end()
    },
  }
}

function transportOption(text = 'tcp'): Transport {
  if (text === 'tcp' || text === 'udp') return text
  throw new BadUse(`--transport ${text}: write tcp or udp.`)
}

const CAPTURE = /\.(pcapng|pcap|cap|log|txt|jsonl|hex)$/i

/** The places themselves, what the file of that name holds, or the way of the first device in a capture. */
async function routeText(text: string): Promise<string> {
  if (/^[\d\s.,;+-]+$/.test(text)) return text
  if (CAPTURE.test(text)) return recordedWay(text)
  return textOf(text, `There is no file ${text}: check the name, or write LAT,LON;LAT,LON…`)
}

async function recordedWay(file: string): Promise<string> {
  const index = new FrameIndex()
  await readFrames(file, { index, verb: 'read', onFrame: () => undefined, busy: () => undefined })
  const way = index.names.devices
    .map((device) => (device === null ? '' : wayOf(index, device)))
    .find((way) => way !== '')
  if (way === undefined) throw new BadUse(`${file}: no device tells where it was.`)
  return way
}

async function textOf(file: string, missing: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new CouldNotRun(missing)
  }
}

/** Once for all devices, and so that another name of a real platform is noticed. */
async function resolved({ host, port }: Endpoint): Promise<Endpoint> {
  try {
    return { host: (await lookup(host)).address, port }
  } catch {
    throw new CouldNotRun(`The host ${host} was not found: check the name and the network.`)
  }
}
