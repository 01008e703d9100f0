import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SettingChanges, SettingValues } from '../../src-shared/settings/settings'
import { readSettings, withDefaults } from '../../src-shared/settings/settings'

/** What a person has set, in one small file. What is damaged in it falls back to its default; the rest holds. */
export class SettingsFile {
  readonly #file: string
  #changes: SettingChanges

  constructor(folder: string) {
    this.#file = join(folder, 'settings.json')
    this.#changes = read(this.#file)
  }

  /** What differs from the defaults. */
  get changes(): SettingChanges {
    return this.#changes
  }

  get values(): SettingValues {
    return withDefaults(this.#changes)
  }

  change(changes: SettingChanges): void {
    this.#changes = readSettings({ ...this.values, ...changes }).changes
    try {
      // Written beside and moved over: a power cut leaves the old file or the new one.
      const unfinished = `${this.#file}.new`
      writeFileSync(unfinished, settingsText(this.#changes))
      renameSync(unfinished, this.#file)
    } catch {
      // A read-only profile costs the memory of the settings, nothing else.
    }
  }
}

/** As it stands in the file, and in the one that a person exports. */
export function settingsText(changes: SettingChanges): string {
  return `${JSON.stringify(changes, null, 2)}\n`
}

function read(file: string): SettingChanges {
  try {
    return readSettings(JSON.parse(readFileSync(file, 'utf8'))).changes
  } catch {
    return {}
  }
}
