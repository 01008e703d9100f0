import { LinkClient } from '../../src-shared/link/client'
import type { Contract } from '../../src-shared/link/contract'
import { desktopContract } from '../../src-shared/link/desktop-contract'
import { engineContract } from '../../src-shared/link/engine-contract'
import { portTransport } from './port-transport'
import { whenDrawn } from './when-drawn'

/** To the engine, which owns every frame. It survives the engine: a new engine's port is attached to the same link. */
export const engine = new LinkClient(engineContract, whenDrawn)

/** To the desktop program: the engine's health, theme, zoom, clipboard. */
export const desktop = new LinkClient(desktopContract, whenDrawn)

/** Asks for the links, and takes them whenever they come: the engine's comes again each time an engine starts. */
export function openLinks(onDesktopLinked: () => void, onEngineLinked: () => void): void {
  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source !== window || port === undefined) return
    if (data === 'trackbench:desktop') {
      attach(desktop, port)
      onDesktopLinked()
    }
    if (data === 'trackbench:engine') {
      attach(engine, port)
      onEngineLinked()
    }
  })
  window.postMessage('trackbench:ready', location.origin)
}

function attach<C extends Contract>(link: LinkClient<C>, port: MessagePort): void {
  link.attach(portTransport(port))
  // A port still open when its page is loaded anew kills the page's process in Electron 25: five reloads of six.
  window.addEventListener('pagehide', () => port.close(), { once: true })
}
