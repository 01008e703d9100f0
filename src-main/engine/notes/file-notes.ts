import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, constants, mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PcapngWriter } from '../../../src-shared/capture/pcapng-writer'
import type { SourceEvent } from '../../../src-shared/capture/source-event'
import type { KeptNote } from '../../../src-shared/link/contracts/notes'
import { failure, success, type Result } from '../../../src-shared/model/result'
import { version } from '../../../package.json'
import { dataFolder } from '../journal/folders'
import { isWrittenHere, MARK } from '../recovery'
import { readCapture } from '../sources/file-source'
import type { NoteKeeper, WriteNote } from './note-keeper'

/**
 * Notes on an opened capture: behind its end where it is a sound pcapng that may be written, else in a side file that is
 * found again by the capture's SHA-256, whatever its name is then.
 */
export class FileNotes implements NoteKeeper {
  private target: Promise<string> | undefined

  constructor(
    private readonly path: string,
    private readonly folder = join(dataFolder(), 'notes'),
    private readonly program = dirname(process.argv[1] ?? ''),
  ) {}

  async keep(offset: number, write: WriteNote): Promise<Result<KeptNote>> {
    const writer = new PcapngWriter()
    // A section of its own says its byte order and its interface: it stands behind anything.
    writer.startFile({ version, comment: `Notes on ${this.path}` })
    write(writer, offset)
    // It grows: its hash would be another one a moment later, and so would be the place of a side file.
    if (await isWrittenHere(this.path + MARK))
      return failure('This capture is still being recorded: mark its frames where they arrive, under Live')
    let target = this.path
    try {
      target = await (this.target ??= this.choose())
      await mkdir(dirname(target), { recursive: true })
      await appendFile(target, writer.take())
      return success({ file: target, isBeside: target !== this.path })
    } catch (error) {
      return failure(`${target} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
    }
  }

  /** Tells the notes in the side file, if there is one. Those in the capture itself came with its frames. */
  async read(accept: (event: SourceEvent) => void): Promise<void> {
    const names = await readdir(this.folder).catch(() => [])
    if (names.length === 0) return
    const side = await this.side()
    if (!names.some((name) => side.endsWith(name))) return
    this.target = Promise.resolve(side)
    const onEvent = (event: SourceEvent): void => {
      if (event.kind === 'noted') accept(event)
    }
    await readCapture(side, { onEvent, onNotice: () => undefined })
  }

  private async choose(): Promise<string> {
    // The example comes with the program: the next person who opens it finds it as it was.
    const isOfProgram = dirname(this.path) === this.program
    return !isOfProgram && (await isAppendable(this.path)) ? this.path : this.side()
  }

  private async side(): Promise<string> {
    const hash = createHash('sha256')
    for await (const piece of createReadStream(this.path)) hash.update(piece as Uint8Array)
    return join(this.folder, `${hash.digest('hex')}.pcapng`)
  }
}

/** Whether a section may stand behind the end: the file may be written, and its last block is whole. */
async function isAppendable(path: string): Promise<boolean> {
  const handle = await open(path, constants.O_RDWR).catch(() => undefined)
  if (!handle) return false
  try {
    const { size } = await handle.stat()
    const word = async (at: number, isLittle: boolean): Promise<number> => {
      const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, at)
      return isLittle ? buffer.readUInt32LE() : buffer.readUInt32BE()
    }
    if (size < 28 || (await word(0, false)) !== 0x0a0d0d0a) return false
    for (const isLittle of [true, false]) {
      // A block says its length at both ends.
      const length = await word(size - 4, isLittle)
      if (length >= 12 && length % 4 === 0 && length <= size && (await word(size - length + 4, isLittle)) === length)
        return true
    }
    return false
  } finally {
    await handle.close()
  }
}
