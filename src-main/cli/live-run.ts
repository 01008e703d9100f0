import { endpointText, parseEndpoint, type Endpoint } from '../../src-shared/model/endpoint'
import { Counters } from '../engine/counters'
import { countSessions } from '../engine/sources/source'
import { Diagnosis, type Standing } from '../engine/diagnosis/diagnosis'
import type { ListeningPort } from '../engine/sources/live-source'
import { Station, type StationMode } from '../engine/station'
import { exitCode, FINDING_OPTIONS, findingOptions } from './findings'
import { LiveFindings } from './live-findings'
import { stopSignal } from './stop-signal'
import { BadUse, CouldNotRun, type OptionSpec, type Options } from './options'
import { numberOption, portOption } from './numbers'
import { EventPrinter } from './print-event'

const DEFAULT_PORT = 8888

/** What `listen` and `relay` have in common. */
export const LIVE_OPTIONS: readonly OptionSpec[] = [
  { name: 'host', value: 'ADDRESS', help: 'an address of this computer; all of them otherwise' },
  { name: 'port', value: 'PORT', help: `${DEFAULT_PORT} otherwise; 0 takes a free one` },
  { name: 'tcp', help: 'TCP only, unless --udp is given, too' },
  { name: 'udp', help: 'UDP only, unless --tcp is given, too' },
  { name: 'capture', value: 'FILE', help: 'record into this new file instead of the default folder' },
  { name: 'for', value: 'SECONDS', help: 'stop by itself after this time' },
  { name: 'fields', help: 'every field with its bytes' },
  ...FINDING_OPTIONS,
]

/** Listens, records and prints until told to stop. */
export async function runLive(options: Options, mode: StationMode): Promise<number> {
  const { texts, failOn } = findingOptions(options)
  const printing = {
    json: options.has('json'),
    fields: options.has('fields'),
    explain: false,
    isAnswering: mode.kind === 'answer',
  }
  const printer = new EventPrinter(process.stdout, printing, texts)
  const seconds = numberOption('for', options.get('for'))
  const both = options.has('tcp') === options.has('udp')
  const counters = new Counters()
  let port: Standing['port'] = { kind: 'opening' }
  const diagnosis = new Diagnosis(() => ({ now: Date.now(), isLive: true, mode: mode.kind, port }))
  const started = await Station.start({
    host: options.get('host') ?? '',
    port: portOption(options.get('port'), DEFAULT_PORT),
    tcp: both || options.has('tcp'),
    udp: both || options.has('udp'),
    mode,
    captureFile: options.get('capture'),
    counters,
    index: null,
    nextSession: countSessions(),
    // The platform's words are news; our own answers stand with the frame they answer.
    showAnswers: mode.kind === 'relay',
    witness: diagnosis.collector,
    onOpen: (opened) => printer.open(opened),
    onFrame: (frame) => printer.print(frame),
    onClose: (closed, conversation) => printer.close(closed, conversation),
    onNotice: (text) => void process.stderr.write(text + '\n'),
    busy: () => printer.busy(),
  })
  if (!started.ok) throw new CouldNotRun(started.error.text)
  const { ports, journal } = started.value
  for (const port of ports) printer.listening(port, journal.path)
  port = standing(ports)
  const findings = new LiveFindings(diagnosis, printer)
  if (mode.kind === 'relay') process.stderr.write(`Passing everything on to ${endpointText(mode.to)}, byte for byte.\n`)
  await stopSignal(seconds)
  await started.value.stop()
  findings.finish()
  printer.counters(counters)
  await printer.drained()
  return exitCode(findings.severities, failOn)
}

function standing(ports: readonly ListeningPort[]): Standing['port'] {
  const has = (transport: string) => ports.some((port) => port.transport === transport)
  return { kind: 'on', port: ports[0]?.port ?? 0, tcp: has('tcp'), udp: has('udp'), since: Date.now(), addresses: [] }
}

/** The address after --to or --relay. */
export function targetOption(text: string | undefined): Endpoint {
  if (text === undefined) throw new BadUse('--to HOST:PORT is missing: where to?')
  const target = parseEndpoint(text, DEFAULT_PORT)
  if (!target) throw new BadUse(`“${text}” is no address: write HOST:PORT.`)
  return target
}
