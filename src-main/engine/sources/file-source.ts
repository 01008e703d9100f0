import { open, type FileHandle } from 'node:fs/promises'
import { CaptureReader, type CaptureFormat } from '../../../src-shared/capture/capture-reader'
import type { FileTraits } from '../../../src-shared/capture/packet'
import type { Notice, SourceEvent } from '../../../src-shared/capture/source-event'
import { failure, success, type Result } from '../../../src-shared/model/result'

interface FileReading {
  readonly onEvent: (event: SourceEvent) => void
  readonly onNotice: (notice: Notice) => void
  readonly onTraits?: (traits: FileTraits) => void
  /** Bytes read and bytes there, after each piece. A promise puts reading off until it settles. */
  readonly onProgress?: (read: number, total: number) => void | Promise<void>
  /** Goes on at the end of the file and reads what is appended, until cancelled. */
  readonly follow?: boolean
  readonly signal?: AbortSignal
}

interface FileSummary {
  readonly bytes: number
  readonly format: CaptureFormat | undefined
}

const PIECE = 1 << 18
const FOLLOW_MS = 200

/** Reads a capture of any known format. A damaged file is read as far as it goes; the notices say where it ends. */
export async function readCapture(path: string, reading: FileReading): Promise<Result<FileSummary>> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path)
    const reader = new CaptureReader({
      event: reading.onEvent,
      notice: reading.onNotice,
      traits: reading.onTraits ?? (() => undefined),
    })
    const bytes = await pump(handle, reader, reading)
    return bytes === 0
      ? failure(`${path} is empty: nothing was recorded into it.`)
      : success({ bytes, format: reader.format })
  } catch (error) {
    return failure(fault(path, error as NodeJS.ErrnoException))
  } finally {
    await handle?.close()
  }
}

async function pump(handle: FileHandle, reader: CaptureReader, reading: FileReading): Promise<number> {
  let at = 0
  let total = 0
  // The next piece is fetched while this one is worked on.
  let ahead = pieceAt(handle, at)
  while (!reading.signal?.aborted) {
    const piece = await ahead
    if (piece.length > 0) {
      at += piece.length
      ahead = pieceAt(handle, at)
      reader.push(piece)
      // A file that is being written grows while it is read.
      if (at > total) total = Math.max(at, (await handle.stat()).size)
      await reading.onProgress?.(at, total)
    } else if (reading.follow) {
      await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS))
      ahead = pieceAt(handle, at)
    } else break
  }
  await ahead
  reader.end()
  return at
}

/** Events are views of their piece: a fresh one each time keeps what somebody still holds. */
async function pieceAt(handle: FileHandle, at: number): Promise<Uint8Array> {
  const piece = Buffer.allocUnsafe(PIECE)
  const { bytesRead } = await handle.read(piece, 0, PIECE, at)
  return piece.subarray(0, bytesRead)
}

function fault(path: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return `There is no file ${path}: check the name.`
    case 'EISDIR':
      return `${path} is a folder: name a file.`
    case 'EACCES':
      return `${path} may not be read by this user.`
    default:
      return `${path} could not be read (${error.code ?? error.message}).`
  }
}
