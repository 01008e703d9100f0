import { createWriteStream, realpathSync, type WriteStream } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import { once } from 'node:events'
import { extname, resolve } from 'node:path'
import { EXPORTS, isExportName, type ExportName } from '../../src-shared/capture/exports'
import { PcapngWriter } from '../../src-shared/capture/pcapng-writer'
import { Recorder } from '../../src-shared/capture/recorder'
import { version } from '../../package.json'
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
  const output = await Output.open(to)
  try {
    const index = new FrameIndex()
    await (isExportName(ending) ? exportFrames(from, output, index, ending) : copyEvents(from, output, index))
    await output.finish()
    report(options, index.count, to)
    return 0
  } catch (error) {
    await output.discard()
    throw error
  }
}

async function exportFrames(from: string, output: Output, index: FrameIndex, name: ExportName): Promise<void> {
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
async function copyEvents(from: string, output: Output, index: FrameIndex): Promise<void> {
  const writer = new PcapngWriter()
  const recorder = new Recorder(writer)
  writer.startFile({ version, comment: `converted from ${from}` })
  await readFrames(from, {
    index,
    verb: 'converted',
    onFrame: () => undefined,
    onEvent: (event) => {
      recorder.record(event)
      if (writer.waiting > PIECE) output.write(writer.take())
    },
    busy: () => output.busy(),
  })
  output.write(writer.take())
}

function report(options: Options, frames: number, to: string): void {
  process.stdout.write(
    options.has('json')
      ? JSON.stringify({ event: 'converted', frames, file: to }) + '\n'
      : `${frames} frames written to ${to}.\n`,
  )
}

function isSameFile(a: string, b: string): boolean {
  const real = (path: string) => {
    try {
      return realpathSync(path)
    } catch {
      return resolve(path)
    }
  }
  return real(a) === real(b)
}

/** Written beside its place and moved there when it is whole: a file of that name is never half a conversion. */
class Output {
  private fault: NodeJS.ErrnoException | undefined
  private isFull = false

  private constructor(
    private readonly path: string,
    private readonly stream: WriteStream,
  ) {
    stream.on('error', (error) => (this.fault = error))
    stream.on('drain', () => (this.isFull = false))
  }

  static async open(path: string): Promise<Output> {
    const output = new Output(path, createWriteStream(`${path}.part`))
    await Promise.race([once(output.stream, 'open'), once(output.stream, 'error')]).catch(() => undefined)
    output.check()
    return output
  }

  write(part: string | Uint8Array): void {
    if (part.length > 0 && !this.stream.write(part)) this.isFull = true
  }

  busy(): Promise<void> | undefined {
    this.check()
    return this.isFull ? once(this.stream, 'drain').then(() => undefined) : undefined
  }

  async finish(): Promise<void> {
    this.stream.end()
    await once(this.stream, 'close')
    this.check()
    await rename(`${this.path}.part`, this.path)
  }

  async discard(): Promise<void> {
    this.stream.destroy()
    await unlink(`${this.path}.part`).catch(() => undefined)
  }

  private check(): void {
    if (!this.fault) return
    const { code } = this.fault
    const why =
      code === 'ENOSPC'
        ? 'the disk is full'
        : code === 'ENOENT'
          ? 'there is no such folder'
          : (code ?? this.fault.message)
    throw new CouldNotRun(`${this.path} cannot be written: ${why}.`)
  }
}
