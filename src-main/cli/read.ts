import { FrameFilter } from '../../src-shared/filter/frame-filter'
import { parseFilter } from '../../src-shared/filter/parse-filter'
import type { Frame } from '../../src-shared/model/frame'
import { FrameIndex } from '../engine/index/frame-index'
import { BadUse, JSON_OPTION, type CliCommand, type Options } from './options'
import { FramePrinter } from './print-frame'
import { readFrames } from './read-frames'

export const readCommand: CliCommand = {
  name: 'read',
  usage: 'CAPTURE [--filter EXPR] [--fields] [--explain] [--follow] [--json]',
  summary: 'the frames of a pcapng or pcap file or of a text log',
  options: [
    { name: 'filter', value: 'EXPR', help: 'only frames like: type:alarm, imei:8675, speed>80, bad:crc, not dir:out' },
    { name: 'fields', help: 'every field with its bytes' },
    { name: 'explain', help: 'why this protocol and no other' },
    { name: 'follow', help: 'go on with what is appended' },
    JSON_OPTION,
  ],
  operands: { min: 1, max: 1 },
  run: read,
}

async function read(options: Options): Promise<number> {
  const printer = new FramePrinter(process.stdout, {
    json: options.has('json'),
    fields: options.has('fields'),
    explain: options.has('explain'),
  })
  const [path = ''] = options.operands
  const index = new FrameIndex()
  const passes = filterOf(options.get('filter'), index)
  await readFrames(path, {
    index,
    verb: 'read',
    onFrame: (frame, row) => {
      if (passes(frame, row)) printer.print(frame)
    },
    busy: () => printer.busy(),
    follow: options.has('follow'),
  })
  await printer.drained()
  return 0
}

/** The frames that a person asked for: everything without a filter. */
function filterOf(text: string | undefined, index: FrameIndex): (frame: Frame, row: number) => boolean {
  const parsed = parseFilter(text ?? '')
  if (!parsed.ok)
    throw new BadUse(
      `The filter has a fault at character ${parsed.error.span[0] + 1}: ${parsed.error.text}${hint(parsed.error.suggestion)}`,
    )
  if (parsed.value === null) return () => true
  let current: Frame | undefined
  const filter = new FrameFilter(parsed.value, {
    zoneMinutes: -new Date().getTimezoneOffset(),
    bytesOf: () => current?.bytes,
    framesOfFinding: () => [],
  })
  return (frame, row) => {
    current = frame
    return filter.passes(index, row)
  }
}

function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`
}
