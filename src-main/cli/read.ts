import type { FilterNode } from '../../src-shared/filter/filter-node'
import { FrameFilter } from '../../src-shared/filter/frame-filter'
import { parseFilter } from '../../src-shared/filter/parse-filter'
import type { Frame } from '../../src-shared/model/frame'
import { Diagnosis } from '../engine/diagnosis/diagnosis'
import { FrameIndex } from '../engine/index/frame-index'
import { exitCode, FINDING_OPTIONS, findingJson, findingLines, findingOptions } from './findings'
import { BadUse, JSON_OPTION, type CliCommand, type Options } from './options'
import { FramePrinter } from './print-frame'
import { readFrames } from './read-frames'

export const readCommand: CliCommand = {
  name: 'read',
  usage: 'CAPTURE [--filter EXPR] [--fields] [--explain] [--follow] [--fail-on SEVERITY] [--json]',
  summary: 'the frames of a pcapng or pcap file or of a text log, and what is wrong',
  options: [
    { name: 'filter', value: 'EXPR', help: 'only frames like: type:alarm, imei:8675, speed>80, bad:crc, finding:D6' },
    { name: 'fields', help: 'every field with its bytes' },
    { name: 'explain', help: 'why this protocol and no other' },
    { name: 'follow', help: 'go on with what is appended' },
    ...FINDING_OPTIONS,
    JSON_OPTION,
  ],
  operands: { min: 1, max: 1 },
  run: read,
}

async function read(options: Options): Promise<number> {
  const { texts, failOn } = findingOptions(options)
  const printer = new FramePrinter(process.stdout, {
    json: options.has('json'),
    fields: options.has('fields'),
    explain: options.has('explain'),
  })
  const [path = ''] = options.operands
  const index = new FrameIndex()
  const node = parsed(options.get('filter'))
  // Which frames show a finding is known at the end: the capture is read once before.
  const before = node && asksForFindings(node) ? await judged(path) : null
  const passes = filterOf(node, index, (id) => before?.framesOf(id) ?? [])
  const diagnosis = new Diagnosis()
  await readFrames(path, {
    index,
    verb: 'read',
    witness: diagnosis.collector,
    onFrame: (frame, row) => {
      if (passes(frame, row)) printer.print(frame)
    },
    busy: () => printer.busy(),
    follow: options.has('follow'),
  })
  const findings = diagnosis.judgeAll()
  // They are about the whole capture: whoever asked for some frames is not told of all.
  for (const finding of node ? [] : findings) {
    const json = { event: 'finding', ...findingJson(finding, texts) }
    printer.write(printer.isJson ? JSON.stringify(json) : findingLines(finding, texts).join('\n'))
  }
  if (!printer.isJson && node === null && findings.length === 0) {
    process.stderr.write(texts.diagnosis.none(diagnosis.collector.bench.frames) + '\n')
  }
  await printer.drained()
  return exitCode(
    findings.map(({ severity }) => severity),
    failOn,
  )
}

/** A capture read for its findings alone. */
async function judged(path: string): Promise<Diagnosis> {
  const diagnosis = new Diagnosis()
  await readFrames(path, {
    index: new FrameIndex(),
    verb: 'looked at',
    witness: diagnosis.collector,
    onFrame: () => undefined,
    busy: () => undefined,
  })
  diagnosis.judgeAll()
  return diagnosis
}

function parsed(text: string | undefined): FilterNode | null {
  const filter = parseFilter(text ?? '')
  if (filter.ok) return filter.value
  const { span, text: fault, suggestion } = filter.error
  throw new BadUse(`The filter has a fault at character ${span[0] + 1}: ${fault}${hint(suggestion)}`)
}

function asksForFindings(node: FilterNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.some(asksForFindings)
  if (node.kind === 'not') return asksForFindings(node.part)
  if (node.kind === 'word') return false
  const isTrait = node.values.some((value) => value.kind === 'choice' && value.choice === 'finding')
  return node.term === 'finding' || (node.term === 'has' && isTrait)
}

/** The frames that a person asked for: everything without a filter. */
function filterOf(
  node: FilterNode | null,
  index: FrameIndex,
  framesOfFinding: (id: string | undefined) => number[],
): (frame: Frame, row: number) => boolean {
  if (node === null) return () => true
  let current: Frame | undefined
  const zoneMinutes = -new Date().getTimezoneOffset()
  const filter = new FrameFilter(node, { zoneMinutes, bytesOf: () => current?.bytes, framesOfFinding })
  return (frame, row) => {
    current = frame
    return filter.passes(index, row)
  }
}

function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`
}
