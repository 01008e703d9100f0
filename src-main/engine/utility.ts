import { portTransport } from '../link/port-transport'
import { createEngine } from './engine'
import { serve } from './serve'

/** The engine as Electron's utility process. This file alone knows that its parent is the desktop program. */
const engine = createEngine()

process.parentPort.on('message', ({ data, ports: [port] }) => {
  if (data === 'link' && port !== undefined) serve(engine, portTransport(port))
  if (data === 'close') void engine.close().finally(() => process.exit(0))
})
