import { endpointText } from '../../src-shared/model/endpoint'
import { parseDecimal } from '../../src-shared/bytes/number'
import { now } from '../engine/clock'
import { Replay } from '../engine/replay/replay'
import { targetOption } from './live-run'
import { counted, numberOption } from './numbers'
import { BadUse, CouldNotRun, JSON_OPTION, type CliCommand, type Options } from './options'
import { refusePlatform } from './platform-guard'
import { Progress } from './progress'
import { cancelOnSignal } from './stop-signal'

/** Silences of a night in a recording help nobody. */
const GAP_LIMIT_SECONDS = 10

export const replayCommand: CliCommand = {
  name: 'replay',
  usage: 'CAPTURE --to HOST:PORT [--speed 1|N|max] [--direction in] [--gap-limit S] [--json]',
  summary: 'send a recorded session again, original chunks and timing',
  options: [
    { name: 'to', value: 'HOST:PORT', help: 'where to send it' },
    { name: 'speed', value: '1|N|max', help: 'the recorded pace, N times faster, or as fast as possible' },
    { name: 'direction', value: 'in|out', help: 'what devices sent (in, the default), or what the server sent' },
    { name: 'gap-limit', value: 'SECONDS', help: `shorten longer silences; ${GAP_LIMIT_SECONDS} otherwise` },
    { name: 'really', help: 'allow a real platform as the target' },
    JSON_OPTION,
  ],
  operands: { min: 1, max: 1 },
  run: replay,
}

async function replay(options: Options): Promise<number> {
  const target = targetOption(options.get('to'))
  refusePlatform(target, options.has('really'))
  const direction = options.get('direction') ?? 'in'
  if (direction !== 'in' && direction !== 'out') throw new BadUse(`--direction ${direction}: write in or out.`)
  const [path = ''] = options.operands
  const stop = cancelOnSignal()
  const progress = new Progress(
    'sent',
    () => `${counted(run.report.chunks, 'chunk')} in ${counted(run.report.sessions, 'connection')}`,
  )
  const run = new Replay({
    target,
    speed: speedOption(options.get('speed')),
    gapLimitMs: (numberOption('gap-limit', options.get('gap-limit')) ?? GAP_LIMIT_SECONDS) * 1000,
    direction,
    now,
    onNotice: (text) => progress.say(text),
    onProgress: (done, total) => progress.show(done, total),
    signal: stop.signal,
  })
  const done = await run.run(path)
  stop.release()
  progress.end()
  if (!done.ok) throw new CouldNotRun(done.error)
  const { sessions, chunks, bytesSent, bytesAnswered, faults } = done.value
  const failed = Object.entries(faults).map(([code, count]) => `${count} × ${code}`)
  const to = endpointText(target)
  const isReached = failed.length === 0 || bytesAnswered > 0
  if (options.has('json'))
    process.stdout.write(
      JSON.stringify({ event: 'replayed', sessions, chunks, bytesSent, bytesAnswered, faults }) + '\n',
    )
  else if (isReached)
    process.stdout.write(
      `${counted(chunks, 'chunk')} (${counted(bytesSent, 'byte')}) in ${counted(sessions, 'connection')} sent to ${to}, ${counted(bytesAnswered, 'byte')} answered.\n`,
    )
  if (!isReached)
    throw new CouldNotRun(`${to} could not be reached (${failed.join(', ')}): is something listening there?`)
  return 0
}

function speedOption(text = '1'): number {
  if (text === 'max') return Number.POSITIVE_INFINITY
  const speed = parseDecimal(text)
  if (speed === undefined || speed <= 0) throw new BadUse(`--speed ${text}: write 1, a factor such as 20, or max.`)
  return speed
}
