import { networkInterfaces } from 'node:os'
import { endpointText, parseEndpoint, type Endpoint } from '../../src-shared/model/endpoint'
import { version } from '../../package.json'
import { now } from '../engine/clock'
import { Counters } from '../engine/counters'
import { captureFolder } from '../engine/journal/folders'
import { Journal } from '../engine/journal/journal'
import { Pipeline } from '../engine/pipeline/pipeline'
import { Relay } from '../engine/relay/relay'
import { LiveSource } from '../engine/sources/live-source'
import { countSessions } from '../engine/sources/source'
import { stopSignal } from './stop-signal'
import { BadUse, CouldNotRun, type OptionSpec, type Options } from './options'
import { numberOption, portOption } from './numbers'
import { EventPrinter } from './print-event'

export const DEFAULT_PORT = 8888

/** What `listen` and `relay` have in common. */
export const LIVE_OPTIONS: readonly OptionSpec[] = [
  { name: 'host', value: 'ADDRESS', help: 'an address of this computer; all of them otherwise' },
  { name: 'port', value: 'PORT', help: `${DEFAULT_PORT} otherwise; 0 takes a free one` },
  { name: 'tcp', help: 'TCP only, unless --udp is given, too' },
  { name: 'udp', help: 'UDP only, unless --tcp is given, too' },
  { name: 'capture', value: 'FILE', help: 'record into this new file instead of the default folder' },
  { name: 'for', value: 'SECONDS', help: 'stop by itself after this time' },
  { name: 'fields', help: 'every field with its bytes' },
]

export type LiveMode =
  { readonly kind: 'answer' } | { readonly kind: 'listen' } | { readonly kind: 'relay'; readonly to: Endpoint }

/** Listens, records and prints until told to stop. */
export async function runLive(options: Options, mode: LiveMode): Promise<number> {
  const printer = new EventPrinter(process.stdout, {
    json: options.has('json'),
    fields: options.has('fields'),
    explain: false,
  })
  const seconds = numberOption('for', options.get('for'))
  const both = options.has('tcp') === options.has('udp')
  const port = portOption(options.get('port'), DEFAULT_PORT)
  if (mode.kind === 'relay') refuseLoop(mode.to, port)
  const counters = new Counters()
  const journal = openJournal(options.get('capture'), counters)
  const pipeline = new Pipeline({
    recording: journal,
    index: null,
    counters,
    answer: mode.kind === 'answer' ? (session, bytes) => source.send(session, bytes) : null,
    // The platform's words are news; our own answers stand with the frame they answer.
    showAnswers: mode.kind === 'relay',
    now,
    onOpen: (opened) => printer.open(opened),
    onFrame: (frame) => printer.print(frame),
    onClose: (closed, conversation) => printer.close(closed, conversation),
  })
  const relay =
    mode.kind === 'relay'
      ? new Relay({ target: mode.to, source: () => source, accept: pipeline.accept, counters, now, onState: complain })
      : null
  const accept = relay?.accept ?? pipeline.accept
  const source = new LiveSource({
    host: options.get('host') ?? '',
    port,
    tcp: both || options.has('tcp'),
    udp: both || options.has('udp'),
    counters,
    nextSession: countSessions(),
    accept: (event) => accept(event) ?? printer.busy(),
    onHalfClosed: relay?.onHalfClosed,
  })
  const started = await source.start()
  if (!started.ok) {
    await journal.discard()
    throw new CouldNotRun(started.error.text)
  }
  for (const listening of started.value) printer.listening(listening, journal.path)
  if (mode.kind === 'relay') process.stderr.write(`Passing everything on to ${endpointText(mode.to)}, byte for byte.\n`)
  await stopSignal(seconds)
  await source.stop()
  relay?.close()
  pipeline.finish()
  await journal.close()
  printer.counters(counters)
  await printer.drained()
  return 0
}

export function relayTarget(text: string): Endpoint {
  const target = parseEndpoint(text, DEFAULT_PORT)
  if (!target) throw new BadUse(`“${text}” is no address: write HOST:PORT.`)
  return target
}

/** A relay that reaches itself would fill the computer with its own connections. */
function refuseLoop(target: Endpoint, port: number): void {
  const own = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::'])
  for (const addresses of Object.values(networkInterfaces()))
    for (const { address } of addresses ?? []) own.add(address)
  if (target.port === port && own.has(target.host)) {
    throw new BadUse(`${endpointText(target)} is this listener itself: relay to the platform's address.`)
  }
}

function complain(text: string): void {
  process.stderr.write(text + '\n')
}

/** Everything is recorded, always: a file that cannot be made ends the command before anything is lost. */
function openJournal(file: string | undefined, counters: Counters): Journal {
  const folder = captureFolder()
  try {
    return new Journal({ folder, file, version, counters, now, onStop: complain })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const where = file ?? folder
    if (code === 'EEXIST')
      throw new CouldNotRun(`${where} exists already: captures are never overwritten. Choose another name.`)
    throw new CouldNotRun(
      `No capture can be written to ${where} (${code ?? String(error)}): choose another place with --capture.`,
    )
  }
}
