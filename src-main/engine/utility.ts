import { portTransport } from '../link/port-transport'
import { readSettings, withDefaults, type SettingValues } from '../../src-shared/settings/settings'
import { createEngine } from './engine'
import { serve } from './serve'

/** Stronger than the settings, for tests and for whoever starts the program; 0 takes a free one. */
const port = process.env['TRACKBENCH_PORT']

/**
 * The engine as Electron's utility process. This file alone knows that its parent is the desktop program, which starts
 * it with the settings and tells it when they change.
 */
const engine = createEngine(
  settingsIn(JSON.parse(process.argv[2] ?? '{}')),
  port === undefined ? {} : { port: Number(port) },
)

process.parentPort.on('message', ({ data, ports: [page] }) => {
  if (data === 'link' && page !== undefined) serve(engine, portTransport(page))
  if (data === 'listen') void engine.startListening(engine.state().usual)
  if (data?.settings !== undefined) engine.use(settingsIn(data.settings))
  if (typeof data?.open === 'string') engine.files.open(data.open)
  if (typeof data?.grant === 'string') engine.targets.grant(data.grant)
  if (data === 'close') void engine.close().finally(() => process.exit(0))
})

function settingsIn(given: unknown): SettingValues {
  return withDefaults(readSettings(given).changes)
}
