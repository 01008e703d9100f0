import { createReadStream } from 'node:fs'
import { IP_REMARK, LINK_RAW } from '../../../src-shared/capture/formats'
import { readNote } from '../../../src-shared/capture/note-packet'
import type { CapturedPacket } from '../../../src-shared/capture/packet'
import { PcapngReader } from '../../../src-shared/capture/pcapng-reader'
import type { Note } from '../../../src-shared/model/note'

/** 0A 0D 0D 0A: only a pcapng carries notes. */
const SECTION = Buffer.from([0x0a, 0x0d, 0x0d, 0x0a])

/**
 * The notes of a capture by the place of their frame's first byte, for whoever passes over its frames once: notes stand
 * behind them. The blocks are walked through without looking into the packets, which is quick.
 */
export async function notesInFile(path: string): Promise<ReadonlyMap<number, Note>> {
  const notes = new Map<number, Note>()
  const nothing = (): void => undefined
  const reader = new PcapngReader({ packet: (packet) => take(packet, notes), notice: nothing, traits: nothing })
  let isFirst = true
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
      const bytes = piece as Buffer
      if (isFirst && !bytes.subarray(0, 4).equals(SECTION)) break
      isFirst = false
      reader.push(bytes)
    }
  } catch {
    // Whoever reads the frames says what is the matter with the file.
  }
  return notes
}

function take({ link, bytes, start, end, comments }: CapturedPacket, notes: Map<number, Note>): void {
  if (link !== LINK_RAW) return
  const isWide = (bytes[start] ?? 0) >>> 4 === 6
  const protocol = bytes[start + (isWide ? 6 : 9)]
  if (protocol !== IP_REMARK) return
  const header = (isWide ? 40 : ((bytes[start] ?? 0) & 15) * 4) + 8
  const found = readNote(bytes, start + header, end, comments)
  if (!found) return
  const isEmpty = found.note.mark === undefined && found.note.comment === undefined
  if (isEmpty) notes.delete(found.place.offset)
  else notes.set(found.place.offset, found.note)
}
