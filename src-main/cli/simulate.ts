import { lookup } from 'node:dns/promises'
import { readFile } from 'node:fs/promises'
import { endpointText, type Endpoint, type Transport } from '../../src-shared/model/endpoint'
import type { Score } from '../../src-shared/simulate/scorecard'
import { now } from '../engine/clock'
import { Simulator, type SimulatorReport } from '../engine/simulator/simulator'
import { targetOption } from './live-run'
import { BadUse, CouldNotRun, JSON_OPTION, type CliCommand, type Options } from './options'
import { refusePlatform } from './platform-guard'
import { Progress } from './progress'
import { fleetOptions, FLEET_OPTIONS } from './simulate-options'
import { SimulationPrinter } from './simulate-printer'
import { cancelOnSignal } from './stop-signal'

const PROGRESS_MS = 250

export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage: '[--model NAME|--protocol ID[:VARIANT]] --to HOST:PORT [options]',
  summary: 'play devices that speak correctly, or wrongly on purpose',
  options: [
    { name: 'to', value: 'HOST:PORT', help: 'where to send it' },
    { name: 'transport', value: 'tcp|udp', help: 'tcp otherwise' },
    ...FLEET_OPTIONS,
    { name: 'really', help: 'allow a real platform as the target' },
    JSON_OPTION,
  ],
  operands: { min: 0, max: 0 },
  run: simulate,
}

async function simulate(options: Options): Promise<number> {
  const named = targetOption(options.get('to'))
  refusePlatform(named, options.has('really'))
  const transport = transportOption(options.get('transport'))
  const route = options.get('route')
  const fleet = fleetOptions(options, route === undefined ? undefined : await routeText(route), now())
  const target = await resolved(named)
  refusePlatform(target, options.has('really'))
  const stop = cancelOnSignal()
  const printer = new SimulationPrinter(fleet.devices, options.has('json'))
  const simulator = new Simulator({ fleet, target, transport, now, observer: printer, signal: stop.signal })
  const showing = showProgress(simulator, printer, fleet.kind.count, fleet.devices)
  const report = await simulator.run()
  showing.end()
  stop.release()
  if (!report.isReached && Object.keys(report.faults).length > 0) throw unreachable(named, report)
  printer.scorecard(report, endpointText(named), now() - fleet.startAt)
  return exitCode(printer.card.score())
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
  count: number | undefined,
  devices: number,
): { end: () => void } {
  const startedAt = now()
  const progress = new Progress('sent', () => {
    const rate = Math.round(printer.card.frames / Math.max(1, (now() - startedAt) / 1000))
    return `${printer.card.frames} frames, ${rate}/s · ${simulator.connected} connected · ${printer.card.answers} answered`
  })
  const timer = setInterval(
    () => progress.show(printer.positions, count === undefined ? undefined : count * devices),
    PROGRESS_MS,
  )
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

/** The places themselves, or what the file of that name holds. */
async function routeText(text: string): Promise<string> {
  if (/^[\d\s.,;+-]+$/.test(text)) return text
  try {
    return await readFile(text, 'utf8')
  } catch {
    throw new CouldNotRun(`There is no file ${text}: check the name, or write LAT,LON;LAT,LON…`)
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
