import { portTransport } from '../link/port-transport'
import { createEngine } from './engine'
import { serve } from './serve'

/** The port that trackers are told by their setup, unless TRACKBENCH_PORT says otherwise; 0 takes a free one. */
const port = Number(process.env['TRACKBENCH_PORT'] ?? 8888)

/** The engine as Electron's utility process. This file alone knows that its parent is the desktop program. */
const engine = createEngine({ port })

process.parentPort.on('message', ({ data, ports: [page] }) => {
  if (data === 'link' && page !== undefined) serve(engine, portTransport(page))
  if (data === 'close') void engine.close().finally(() => process.exit(0))
})
