import type { OpenDialogOptions } from 'electron'
import { BrowserWindow, dialog } from 'electron'
import type { Texts } from '../../src-shared/texts/en'

/** Every format that the engine reads; what it makes of a file is told by the content, never by the name. */
const CAPTURES = ['pcapng', 'pcap', 'cap', 'log', 'txt', 'jsonl', 'json', 'hex', 'bin']

/** Asks the person for a capture; undefined when they think better of it. */
export function chooseCapture({ sources }: Texts): Promise<string | undefined> {
  return choosePath({
    title: sources.chooseTitle,
    properties: ['openFile'],
    filters: [
      { name: sources.captureFiles, extensions: CAPTURES },
      { name: sources.allFiles, extensions: ['*'] },
    ],
  })
}

export async function choosePath(options: OpenDialogOptions): Promise<string | undefined> {
  const window = BrowserWindow.getFocusedWindow()
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths[0]
}
