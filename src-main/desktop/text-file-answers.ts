import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import type { Handlers } from '../../src-shared/link/answering'
import type { textFilesContract } from '../../src-shared/link/contracts/text-files'
import { fault } from '../../src-shared/link/envelope'
import { success } from '../../src-shared/model/result'

export function textFileAnswers(): Handlers<typeof textFilesContract> {
  return {
    'text.save': async ({ name, text }) => {
      const extension = extname(name).slice(1)
      const options = { defaultPath: name, filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }
      const window = BrowserWindow.getFocusedWindow()
      const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      if (!filePath) return success(undefined)
      try {
        await writeFile(filePath, text)
        return success(filePath)
      } catch (error) {
        return fault('refused', `${filePath}: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
      }
    },
  }
}
