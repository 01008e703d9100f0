import type { Journal } from '../journal/journal'
import type { KeptNote } from '../../../src-shared/link/contracts/notes'
import { failure, type Result } from '../../../src-shared/model/result'
import type { NoteKeeper, WriteNote } from '../notes/note-keeper'
import type { ByteStore } from './frame-reader'

interface Kept {
  readonly base: number
  readonly journal: Journal
}

/** The captures that this engine has written, one behind the other as if they were one. */
export class Captures implements ByteStore, NoteKeeper {
  private readonly kept: Kept[] = []

  /** Offset at which the next one begins. */
  get end(): number {
    return this.kept.at(-1)?.journal.end ?? 0
  }

  get files(): string[] {
    return this.kept.flatMap(({ journal }) => journal.files)
  }

  add(journal: Journal): void {
    this.kept.push({ base: this.end, journal })
  }

  read(offset: number, length: number): Uint8Array {
    return this.at(offset)?.journal.read(offset, length) ?? new Uint8Array(0)
  }

  async keep(offset: number, write: WriteNote): Promise<Result<KeptNote>> {
    return (
      this.at(offset)?.journal.keep(offset, write) ??
      failure('The bytes of this frame were not recorded, so nothing can be kept on it')
    )
  }

  private at(offset: number): Kept | undefined {
    return this.kept.findLast(({ base }) => base <= offset)
  }
}
