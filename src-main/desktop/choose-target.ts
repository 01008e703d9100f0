import type { WebContents } from 'electron'
import { BrowserWindow, dialog } from 'electron'
import type { TargetAsk } from '../../src-shared/link/desktop-contract'

/** The system's own dialog for a file to write: it asks before anything is replaced. */
export async function chooseTarget(page: WebContents, ask: TargetAsk): Promise<string | undefined> {
  const { title, name, kind, ending } = ask
  const options = { title, defaultPath: name, filters: [{ name: kind, extensions: [ending] }] }
  const window = BrowserWindow.fromWebContents(page)
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (!filePath) return undefined
  // Not every desktop adds the ending.
  return filePath.toLowerCase().endsWith(`.${ending}`) ? filePath : `${filePath}.${ending}`
}
