import { version } from '../../package.json'
import { now } from '../engine/clock'
import { Counters } from '../engine/counters'
import { captureFolder } from '../engine/journal/folders'
import { Journal } from '../engine/journal/journal'
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
    { name: 'capture', value: 'FILE', help: 'record into this new file instead of the default folder' },
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
  const journal = openJournal(options.get('capture'), counters)
  const pipeline = new Pipeline({
    recording: journal,
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
  if (!started.ok) {
    await journal.discard()
    throw new CouldNotRun(started.error.text)
  }
  for (const listening of started.value) printer.listening(listening, journal.path)
  await stopSignal(seconds)
  await source.stop()
  pipeline.finish()
  await journal.close()
  printer.counters(counters)
  await printer.drained()
  return 0
}

/** Everything is recorded, always: a file that cannot be made ends the command before anything is lost. */
function openJournal(file: string | undefined, counters: Counters): Journal {
  const folder = captureFolder()
  try {
    const onStop = (text: string) => void process.stderr.write(text + '\n')
    return new Journal({ folder, file, version, counters, now, onStop })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new CouldNotRun(`${file ?? folder} exists already: captures are never overwritten. Choose another name.`)
    throw new CouldNotRun(
      `No capture can be written to ${file ?? folder} (${code ?? String(error)}): choose another place with --capture.`,
    )
  }
}
