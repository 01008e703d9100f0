import { Conversation } from '../../../src-shared/capture/conversation'
import type { PcapngWriter } from '../../../src-shared/capture/pcapng-writer'
import type { KeptNote } from '../../../src-shared/link/contracts/notes'
import type { Note } from '../../../src-shared/model/note'
import type { Result } from '../../../src-shared/model/result'
import { FLAGS } from '../../../src-shared/filter/columns'
import type { FrameIndex } from '../index/frame-index'

/** Writes a note into a capture; `offset` is where the frame's first byte stands in that file. */
export type WriteNote = (writer: PcapngWriter, offset: number) => void

/** Where the notes of a source outlive the program. */
export interface NoteKeeper {
  /** `offset` is that of the frame's first byte in the source. Answers the file that has the note now, or why none has. */
  keep(offset: number, write: WriteNote): Promise<Result<KeptNote>>
}

/** The packet of a note on this row, as if the frame's own sender had sent it. */
export function noteOn(index: FrameIndex, row: number, note: Note): WriteNote {
  const session = index.connection[row] ?? 0
  const { transport = 'tcp', peer, local } = index.connectionNames(session) ?? {}
  const direction = (index.flags[row] ?? 0) & FLAGS.out ? 'out' : 'in'
  const length = index.length[row] ?? 0
  const time = index.time[row] ?? Number.NaN
  return (writer, offset) => {
    const conversation = new Conversation(writer, session, transport, peer, local)
    conversation.note(Number.isNaN(time) ? 0 : time, { offset, length, direction }, note)
  }
}
