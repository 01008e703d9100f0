import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, protocol, session } from 'electron'
import { Desktop } from './desktop/desktop'
import { namedFile } from './desktop/named-file'
import { PAGE_ORIGIN, PAGE_SCHEME, servePage } from './desktop/page-protocol'
import { portableFolder } from './desktop/portable'
import { Preferences } from './desktop/preferences'
import { SettingsFile } from './desktop/settings-file'
import { openWindow } from './desktop/window'
import { denyPermissions, keepInPlace, onPageMessage } from './security'

/** `npm run dev` serves the page from a development server, never in a packaged program. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const pageOrigin = devServer === undefined ? PAGE_ORIGIN : new URL(devServer).origin

let window: BrowserWindow | undefined
let desktop: Desktop | undefined
/** The system may name a file before the program is ready for it. */
let fileToOpen = namedFile(process.argv, process.cwd(), app.getAppPath())

function start(): void {
  const preferences = new Preferences(app.getPath('userData'))
  const started = new Desktop(preferences, new SettingsFile(app.getPath('userData')))
  desktop = started
  started.engine.start()
  if (fileToOpen !== undefined) started.engine.open(fileToOpen)
  closeEngineBeforeQuitting(started)
  denyPermissions(session.defaultSession)
  const page = join(__dirname, '../renderer')
  protocol.handle(PAGE_SCHEME, ({ url }) => started.tiles.answer(url) ?? servePage(page, url))
  onPageMessage('link', pageOrigin, (page) => started.connect(page))
  // A file that was dropped on the window: the preload script alone learns where it lies.
  onPageMessage('open', pageOrigin, (_page, path) => typeof path === 'string' && openFile(path))
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

function openFile(path: string): void {
  if (desktop === undefined) fileToOpen = path
  else desktop.engine.open(path)
}

/** Portable mode, before anything is read or written. A profile that was named when starting is stronger. */
function keepBesideProgram(): void {
  const folder = app.isPackaged ? portableFolder(app.getPath('exe')) : undefined
  if (folder === undefined || app.commandLine.hasSwitch('user-data-dir')) return
  app.setPath('userData', folder)
  process.env['TRACKBENCH_DATA'] ??= folder // the engine is started with it
}

function showWindow(): void {
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

keepBesideProgram()
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.on('web-contents-created', (_event, page) => keepInPlace(page))
  app.on('second-instance', (_event, words, folder) => {
    const path = namedFile(words, folder, app.getAppPath())
    if (path !== undefined) openFile(path)
    showWindow()
  })
  // macOS names files this way: those that are opened in the Finder, or dropped on the icon.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFile(path)
  })
  // One window is the program: closing it ends the program on every system, or a bench would record unseen.
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  // Two programs cannot hold port 8888. The first one is shown instead.
  app.quit()
}
