import { extname } from 'node:path'
import { EXPORTS, isExportName, type ExportName } from '../../src-shared/capture/exports'
import { PcapngWriter } from '../../src-shared/capture/pcapng-writer'
import { Recorder } from '../../src-shared/capture/recorder'
import { version } from '../../package.json'
import { isSameFile, OutputFault, OutputFile } from '../engine/export/output-file'
import { noteOn } from '../engine/notes/note-keeper'
import { FrameIndex } from '../engine/index/frame-index'
import { BadUse, CouldNotRun, JSON_OPTION, type CliCommand, type Options } from './options'
import { readFrames } from './read-frames'

const ENDINGS = ['pcapng', ...Object.keys(EXPORTS)]

/** A capture is handed to the disk in pieces of this size. */
const PIECE = 1 << 20

export const convertCommand: CliCommand = {
  name: 'convert',
  usage: 'IN OUT [--json]',
  summary: `write a capture as ${ENDINGS.map((ending) => `.${ending}`).join(' ')}`,
  options: [JSON_OPTION],
  operands: { min: 2, max: 2 },
  run: convert,
}

async function convert(options: Options): Promise<number> {
  const [from = '', to = ''] = options.operands
  const ending = extname(to).slice(1).toLowerCase()
  if (!ENDINGS.includes(ending)) {
    throw new BadUse(`${to}: its ending must say the format: ${ENDINGS.map((known) => `.${known}`).join(' ')}.`)
  }
  if (isSameFile(from, to)) throw new BadUse(`${to} is the capture itself: write into another file.`)
  const output = await opened(to)
  try {
    const index = new FrameIndex()
    await (isExportName(ending) ? exportFrames(from, output, index, ending) : copyEvents(from, output, index))
    await output.finish()
    report(options, index.count, to)
    return 0
  } catch (error) {
    await output.discard()
    throw asCouldNotRun(error)
  }
}

async function exportFrames(from: string, output: OutputFile, index: FrameIndex, name: ExportName): Promise<void> {
  const target = EXPORTS[name]({ version })
  output.write(target.start())
  await readFrames(from, {
    index,
    verb: 'converted',
    onFrame: (frame, _, origin) => output.write(target.frame(frame, origin)),
    busy: () => output.busy(),
  })
  for (const part of target.end()) {
    output.write(part)
    await output.busy()
  }
}

/** A pcapng is written from what the network gave, not from frames: nothing that could not be framed is left out. */
async function copyEvents(from: string, output: OutputFile, index: FrameIndex): Promise<void> {
  const writer = new PcapngWriter()
  const recorder = new Recorder(writer)
  const moved = new MovedBytes()
  writer.startFile({ version, comment: `converted from ${from}` })
  await readFrames(from, {
    index,
    verb: 'converted',
    onFrame: () => undefined,
    onEvent: (event) => {
      let piece = 0
      recorder.record(event, (written) => {
        if (event.kind !== 'bytes' || written.kind !== 'bytes') return
        moved.add((event.offset ?? -1) + piece, written.offset ?? -1, written.bytes.length)
        piece += written.bytes.length
      })
      if (writer.waiting > PIECE) output.write(writer.take())
    },
    busy: () => output.busy(),
  })
  // A note says where its frame stands in the file: in this one it stands elsewhere.
  for (const row of index.noted()) {
    const place = moved.placeOf(index.places(row)[0]?.offset ?? -1)
    if (place !== undefined) noteOn(index, row, index.noteOf(row) ?? {})(writer, place)
  }
  output.write(writer.take())
}

/** Where the bytes of one file stand in another. */
class MovedBytes {
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly lengths: number[] = []

  add(from: number, to: number, length: number): void {
    this.from.push(from)
    this.to.push(to)
    this.lengths.push(length)
  }

  placeOf(offset: number): number | undefined {
    const at = this.from.findIndex((from, i) => from <= offset && offset < from + (this.lengths[i] ?? 0))
    return at < 0 ? undefined : (this.to[at] ?? 0) + offset - (this.from[at] ?? 0)
  }
}

function opened(path: string): Promise<OutputFile> {
  return OutputFile.open(path).catch((error: unknown) => {
    throw asCouldNotRun(error)
  })
}

function asCouldNotRun(error: unknown): unknown {
  return error instanceof OutputFault ? new CouldNotRun(error.message) : error
}

function report(options: Options, frames: number, to: string): void {
  process.stdout.write(
    options.has('json')
      ? JSON.stringify({ event: 'converted', frames, file: to }) + '\n'
      : `${frames} frames written to ${to}.\n`,
  )
}
