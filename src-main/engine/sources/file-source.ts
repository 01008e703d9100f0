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
  // A piece is handed on as views: a fresh one each time keeps what somebody still holds.
  let at = 0
  while (!reading.signal?.aborted) {
    const piece = Buffer.allocUnsafe(PIECE)
    const { bytesRead } = await handle.read(piece, 0, PIECE, at)
    if (bytesRead > 0) {
      reader.push(piece.subarray(0, bytesRead))
      at += bytesRead
      await reading.onProgress?.(at, Math.max(at, (await handle.stat()).size))
    } else if (reading.follow) await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS))
    else break
  }
  reader.end()
  return at
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
