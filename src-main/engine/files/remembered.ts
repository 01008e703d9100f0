import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Guard } from '../../../src-shared/link/guard'
import { dataFolder } from '../journal/folders'

/** A value that outlives the program, in a small file of its own. Damaged, missing or unwritable means `usual`. */
export class Remembered<T> {
  private readonly file: string
  private now: T

  constructor(name: string, guard: Guard<T>, usual: T) {
    this.file = join(dataFolder(), `${name}.json`)
    this.now = read(this.file, guard) ?? usual
  }

  get value(): T {
    return this.now
  }

  set(value: T): void {
    this.now = value
    try {
      mkdirSync(dirname(this.file), { recursive: true })
      // Moved into its place when it is whole: a kill in between leaves what was there before.
      writeFileSync(`${this.file}.part`, JSON.stringify(value))
      renameSync(`${this.file}.part`, this.file)
    } catch {
      // A read-only folder costs the memory of this value, nothing else.
    }
  }
}

function read<T>(file: string, guard: Guard<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return guard(value) ? value : undefined
  } catch {
    return undefined
  }
}
