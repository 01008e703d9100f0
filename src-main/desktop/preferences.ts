import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Guarded } from '../../src-shared/link/guard'
import { isFlag, isMaybe, isNumber, isShape, isWhole } from '../../src-shared/link/guard'

const isPreferences = isShape({
  zoom: isNumber,
  place: isMaybe(isShape({ x: isNumber, y: isNumber, width: isWhole(1), height: isWhole(1), isMaximized: isFlag })),
})

type Values = Guarded<typeof isPreferences>
const defaults: Values = { zoom: 1, place: undefined }

/** What the window itself remembers between runs, beside the settings, in one small file. A file that is damaged or missing means the defaults. */
export class Preferences {
  readonly #file: string
  #values: Values

  constructor(folder: string) {
    this.#file = join(folder, 'window.json')
    this.#values = read(this.#file)
  }

  get values(): Readonly<Values> {
    return this.#values
  }

  change(values: Partial<Values>): void {
    this.#values = { ...this.#values, ...values }
    try {
      writeFileSync(this.#file, JSON.stringify(this.#values))
    } catch {
      // A read-only profile costs the memory of a window's place, nothing else.
    }
  }
}

function read(file: string): Values {
  try {
    const values: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isPreferences(values) ? values : defaults
  } catch {
    return defaults
  }
}
