import type { IpcMainEvent, Session, WebContents } from 'electron'
import { ipcMain, shell } from 'electron'
import { isOurPage, mayOpenOutside } from './desktop/page-rules'

/** The one place that listens to the page. A speaker that is not our page is not answered at all. */
export function onPageMessage(
  channel: string,
  origin: string,
  listener: (page: WebContents, body: unknown) => void,
): void {
  ipcMain.on(channel, (event: IpcMainEvent, body: unknown) => {
    if (isOurPage(event.senderFrame, origin)) listener(event.sender, body)
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
