import { Menu } from 'electron'
import type { LanguageId } from '../../src-shared/texts/languages'
import { textsIn } from '../../src-shared/texts/languages'

/**
 * macOS needs a menu for quitting and for the clipboard keys. Elsewhere there is none: every command is in the palette
 * (Ctrl+K), from one table, and a second list of them in a menu bar would only drift. The system writes what is in them
 * in its own language; the titles that it leaves to us are in the person's.
 */
export function setMenu(platform: NodeJS.Platform, language: LanguageId): void {
  const { menu } = textsIn(language).shell
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([
          { role: 'appMenu' },
          { role: 'editMenu', label: menu.edit },
          { role: 'windowMenu', label: menu.window },
        ])
      : null,
  )
}
