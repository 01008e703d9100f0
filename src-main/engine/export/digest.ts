import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Digest } from '../../../src-shared/link/contracts/report'

/** The digest of these files one behind the other, as far as they are written now: a saved capture has the same. */
export async function digestOf(files: readonly string[]): Promise<Digest | undefined> {
  const hash = createHash('sha256')
  let bytes = 0
  let name: string | undefined
  for (const file of files) {
    const size = (await stat(file).catch(() => undefined))?.size ?? 0
    if (size === 0) continue
    name ??= basename(file)
    for await (const piece of createReadStream(file, { end: size - 1 })) hash.update(piece as Uint8Array)
    bytes += size
  }
  return name === undefined ? undefined : { name, bytes, sha256: hash.digest('hex') }
}
