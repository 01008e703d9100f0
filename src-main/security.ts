import type { IpcMainEvent, Session, WebContents } from 'electron'
import { ipcMain, shell } from 'electron'

/** The part of Electron's WebFrameMain that says who speaks. */
interface Frame {
  url: string
  parent: unknown
}

/** Only the top frame of our own page is listened to: not its frames, not another page in the same window. */
export function isOurPage(frame: Frame | null | undefined, origin: string): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && originOf(frame.url) === origin
}

/** Addresses that may leave the program, to the person's own browser or mail program. */
export function mayOpenOutside(url: string): boolean {
  return ['https:', 'mailto:'].includes(tryUrl(url)?.protocol ?? '')
}

/** The one place that listens to the page. A speaker that is not our page is not answered at all. */
export function onPageMessage(channel: string, origin: string, listener: (page: WebContents) => void): void {
  ipcMain.on(channel, (event: IpcMainEvent) => {
    if (isOurPage(event.senderFrame, origin)) listener(event.sender)
  })
}

/** Camera, place, notifications, devices: the page needs none of them, so every request is refused. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** The page stays where it is and opens nothing; a link outwards goes to the browser if its scheme is harmless. */
export function keepInPlace(page: WebContents, openOutside: (url: string) => void = openInBrowser): void {
  page.on('will-frame-navigate', (event) => {
    const isReload = event.isMainFrame && event.url === page.getURL()
    if (isReload) return
    event.preventDefault()
    if (event.isMainFrame) openOutside(event.url)
  })
  page.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  page.on('will-attach-webview', (event) => event.preventDefault())
}

function openInBrowser(url: string): void {
  if (mayOpenOutside(url)) void shell.openExternal(url)
}

function originOf(url: string): string | undefined {
  const parsed = tryUrl(url)
  // URL.origin is "null" for schemes of our own making, so it is put together here.
  return parsed === undefined ? undefined : `${parsed.protocol}//${parsed.host}`
}

function tryUrl(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
