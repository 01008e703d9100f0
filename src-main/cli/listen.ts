import { LIVE_OPTIONS, targetOption, runLive } from './live-run'
import { BadUse, JSON_OPTION, type CliCommand, type Options } from './options'

export const listenCommand: CliCommand = {
  name: 'listen',
  usage:
    '[--host H] [--port 8888] [--tcp] [--udp] [--capture FILE] [--no-reply | --relay HOST:PORT] [--for SECONDS] [--fail-on SEVERITY] [--json]',
  summary: 'wait for trackers; show, record and answer them',
  options: [
    ...LIVE_OPTIONS,
    { name: 'no-reply', help: 'listen only: answer nothing' },
    { name: 'relay', value: 'HOST:PORT', help: 'pass everything on to a platform instead of answering' },
    JSON_OPTION,
  ],
  operands: { min: 0, max: 0 },
  run: listen,
}

async function listen(options: Options): Promise<number> {
  const to = options.get('relay')
  if (to !== undefined && options.has('no-reply')) throw new BadUse('--no-reply and --relay exclude each other.')
  if (to !== undefined) return runLive(options, { kind: 'relay', to: targetOption(to) })
  return runLive(options, { kind: options.has('no-reply') ? 'listen' : 'answer' })
}
