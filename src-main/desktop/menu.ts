import { Menu } from 'electron'

/**
 * macOS needs a menu for quitting and for the clipboard keys. Elsewhere there is none: every command is in the palette
 * (Ctrl+K), from one table, and a second list of them in a menu bar would only drift.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const isMac = platform === 'darwin'
  Menu.setApplicationMenu(
    isMac ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null,
  )
}
