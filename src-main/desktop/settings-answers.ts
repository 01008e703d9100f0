import { readFile, writeFile } from 'node:fs/promises'
import { BrowserWindow, dialog } from 'electron'
import type { Handlers } from '../../src-shared/link/answering'
import type { settingsContract } from '../../src-shared/link/contracts/settings'
import { fault } from '../../src-shared/link/envelope'
import { success } from '../../src-shared/model/result'
import type { SettingChanges } from '../../src-shared/settings/settings'
import { defaultSettings, readSettings } from '../../src-shared/settings/settings'
import { choosePath } from './open-dialog'
import { type SettingsFile, settingsText } from './settings-file'

const jsonFiles = [{ name: 'JSON', extensions: ['json'] }]

/** What the page asks of the settings. `apply` is told after every change. */
export function settingsAnswers(file: SettingsFile, apply: () => void): Handlers<typeof settingsContract> {
  function change(changes: SettingChanges): void {
    file.change(changes)
    apply()
  }
  return {
    'settings.get': () => success(file.changes),
    'settings.choosePath': async (kind) =>
      success(await choosePath({ properties: [kind === 'file' ? 'openFile' : 'openDirectory'] })),
    'settings.change': (changes) => {
      change(changes)
      return success(undefined)
    },
    'settings.export': async () => {
      const options = { defaultPath: 'trackbench-settings.json', filters: jsonFiles }
      const window = BrowserWindow.getFocusedWindow()
      const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      if (!filePath) return success(undefined)
      try {
        await writeFile(filePath, settingsText(file.changes))
        return success(filePath)
      } catch (error) {
        return fault('refused', `${filePath}: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
      }
    },
    'settings.import': async () => {
      const path = await choosePath({ properties: ['openFile'], filters: jsonFiles })
      if (path === undefined) return success(undefined)
      try {
        const given: unknown = JSON.parse(await readFile(path, 'utf8'))
        if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new SyntaxError('no settings')
        const imported = readSettings(given)
        // An export says what differs from the defaults: what it leaves out is the default again.
        change({ ...defaultSettings, ...imported.changes })
        return success(imported)
      } catch (error) {
        const code = error instanceof SyntaxError ? 'no settings' : ((error as NodeJS.ErrnoException).code ?? 'unknown')
        return fault('refused', `${path}: ${code}`)
      }
    },
  }
}
