import { now } from '../engine/clock'
import { Counters } from '../engine/counters'
import { Pipeline } from '../engine/pipeline/pipeline'
import { LiveSource } from '../engine/sources/live-source'
import { countSessions } from '../engine/sources/source'
import { stopSignal } from './stop-signal'
import { numberOption, portOption } from './numbers'
import { CouldNotRun, JSON_OPTION, type CliCommand, type Options } from './options'
import { EventPrinter } from './print-event'

export const DEFAULT_PORT = 8888

export const listenCommand: CliCommand = {
  name: 'listen',
  usage:
    '[--host H] [--port 8888] [--tcp] [--udp] [--capture FILE] [--no-reply | --relay HOST:PORT] [--for SECONDS] [--json]',
  summary: 'wait for trackers, show, record and answer them',
  options: [
    { name: 'host', value: 'ADDRESS', help: 'an address of this computer; all of them otherwise' },
    { name: 'port', value: 'PORT', help: `${DEFAULT_PORT} otherwise; 0 takes a free one` },
    { name: 'tcp', help: 'TCP only, unless --udp is given, too' },
    { name: 'udp', help: 'UDP only, unless --tcp is given, too' },
    { name: 'no-reply', help: 'listen only: answer nothing' },
    { name: 'for', value: 'SECONDS', help: 'stop by itself after this time' },
    { name: 'fields', help: 'every field with its bytes' },
    JSON_OPTION,
  ],
  operands: { min: 0, max: 0 },
  run: listen,
}

async function listen(options: Options): Promise<number> {
  const printer = new EventPrinter(process.stdout, {
    json: options.has('json'),
    fields: options.has('fields'),
    explain: false,
  })
  const counters = new Counters()
  const both = options.has('tcp') === options.has('udp')
  const pipeline = new Pipeline({
    recorder: null,
    index: null,
    counters,
    answer: options.has('no-reply') ? null : (session, bytes) => source.send(session, bytes),
    showAnswers: false,
    now,
    onOpen: (opened) => printer.open(opened),
    onFrame: (frame) => printer.print(frame),
    onClose: (closed, conversation) => printer.close(closed, conversation),
  })
  const source = new LiveSource({
    host: options.get('host') ?? '',
    port: portOption(options.get('port'), DEFAULT_PORT),
    tcp: both || options.has('tcp'),
    udp: both || options.has('udp'),
    counters,
    nextSession: countSessions(),
    accept: (event) => pipeline.accept(event) ?? printer.busy(),
  })
  const seconds = numberOption('for', options.get('for'))
  const started = await source.start()
  if (!started.ok) throw new CouldNotRun(started.error.text)
  for (const listening of started.value) printer.listening(listening, undefined)
  await stopSignal(seconds)
  await source.stop()
  pipeline.finish()
  printer.counters(counters)
  await printer.drained()
  return 0
}
