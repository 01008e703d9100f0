import { join } from 'node:path'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Preferences } from './preferences'

/** The window's ground before the page has drawn: the same colours as --ground in ui/tokens.css. */
const ground = { light: '#f4f6f9', dark: '#13171d' }

const webPreferences = {
  preload: join(__dirname, '../preload/index.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false, // its dictionaries would be downloaded
} as const

export function openWindow(preferences: Preferences, address: string): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOf(preferences),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Trackbench',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: { ...webPreferences, zoomFactor: preferences.values.zoom },
  })
  window.once('ready-to-show', () => window.show())
  if (preferences.values.place?.isMaximized === true) window.maximize()
  window.on('close', () => {
    preferences.change({ place: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } })
  })
  // A page that crashes is drawn anew: the capture lives in the engine and does not notice.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(address)
  return window
}

/** Where it was last, if that is still on a screen: a projector may have been unplugged since. */
function placeOf(preferences: Preferences): BrowserWindowConstructorOptions {
  const { place } = preferences.values
  if (place === undefined || !isOnScreen(place)) return { width: 1280, height: 800, useContentSize: true }
  return { x: place.x, y: place.y, width: place.width, height: place.height }
}

function isOnScreen(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  const isRight = place.x + place.width > workArea.x + 100 && place.x < workArea.x + workArea.width - 100
  return isRight && place.y >= workArea.y - 10 && place.y < workArea.y + workArea.height - 100
}
