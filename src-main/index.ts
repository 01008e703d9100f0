import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, protocol, session } from 'electron'
import { Desktop } from './desktop/desktop'
import { PAGE_ORIGIN, PAGE_SCHEME, servePage } from './desktop/page-protocol'
import { Preferences } from './desktop/preferences'
import { SettingsFile } from './desktop/settings-file'
import { openWindow } from './desktop/window'
import { denyPermissions, keepInPlace, onPageMessage } from './security'

/** `npm run dev` serves the page from a development server, never in a packaged program. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const pageOrigin = devServer === undefined ? PAGE_ORIGIN : new URL(devServer).origin

let window: BrowserWindow | undefined

function start(): void {
  const preferences = new Preferences(app.getPath('userData'))
  const desktop = new Desktop(preferences, new SettingsFile(app.getPath('userData')))
  desktop.engine.start()
  closeEngineBeforeQuitting(desktop)
  denyPermissions(session.defaultSession)
  protocol.handle(PAGE_SCHEME, (request) => servePage(join(__dirname, '../renderer'), request.url))
  onPageMessage('link', pageOrigin, (page) => desktop.connect(page))
  window = openWindow(preferences, `${pageOrigin}/`)
  window.on('closed', () => (window = undefined))
}

/** The engine closes its capture before the program ends, so that the next start has nothing to recover. */
function closeEngineBeforeQuitting(desktop: Desktop): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    // Windows are closed by now: what is left to end is this process.
    void desktop.engine.close().then(() => app.exit())
  })
}

function showWindow(): void {
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.on('web-contents-created', (_event, page) => keepInPlace(page))
  app.on('second-instance', showWindow)
  // One window is the program: closing it ends the program on every system, or a bench would record unseen.
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  // Two programs cannot hold port 8888. The first one is shown instead.
  app.quit()
}
