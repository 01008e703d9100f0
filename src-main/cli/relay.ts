import { LIVE_OPTIONS, targetOption, runLive } from './live-run'
import { JSON_OPTION, type CliCommand, type Options } from './options'

export const relayCommand: CliCommand = {
  name: 'relay',
  usage: '--to HOST:PORT [--port 8888] [--capture FILE] [--json]',
  summary: 'stand between tracker and platform, bytes untouched both ways',
  options: [
    { name: 'to', value: 'HOST:PORT', help: 'the platform: the only place anything is passed on to' },
    ...LIVE_OPTIONS,
    JSON_OPTION,
  ],
  operands: { min: 0, max: 0 },
  run: relay,
}

async function relay(options: Options): Promise<number> {
  return runLive(options, { kind: 'relay', to: targetOption(options.get('to')) })
}
