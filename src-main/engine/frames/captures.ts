import type { Journal } from '../journal/journal'
import type { ByteStore } from './frame-reader'

interface Kept {
  readonly base: number
  readonly journal: Journal
}

/** The captures that this engine has written, one behind the other as if they were one. */
export class Captures implements ByteStore {
  private readonly kept: Kept[] = []

  /** Offset at which the next one begins. */
  get end(): number {
    return this.kept.at(-1)?.journal.end ?? 0
  }

  add(journal: Journal): void {
    this.kept.push({ base: this.end, journal })
  }

  read(offset: number, length: number): Uint8Array {
    const found = this.kept.findLast(({ base }) => base <= offset)
    return found?.journal.read(offset, length) ?? new Uint8Array(0)
  }
}
