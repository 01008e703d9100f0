import { engineContract } from '../../src-shared/link/engine-contract'
import type { Transport } from '../../src-shared/link/transport'
import { serveLink } from '../link/serve-link'
import { answers } from './answers'
import { now } from './clock'
import type { Engine } from './engine'
import { Exports } from './export/exports'
import { FindView } from './frames/find-view'

/** The state is told at least this often, so that a page can tell a quiet engine from one that hangs. */
const HEARTBEAT_MS = 1_000

/** Changes are told at once, and those that follow so closely together. */
const CHANGE_MS = 50

/** Joins one page to the engine, over whatever carries messages. */
export function serve(engine: Engine, transport: Transport): void {
  const view = engine.openView(() => changed())
  const find = new FindView(view, () => changed())
  const exports = new Exports(view, engine.targets, () => changed())
  const link = serveLink(
    engineContract,
    answers(engine, { view, find, exports, tellView: () => tellView() }),
    transport,
  )
  const tellView = (): void => {
    link.push('frames.counts', view.counts())
    link.push('findings.state', view.workspace.diagnosis.state())
    link.push('playback.state', view.workspace === engine.live ? undefined : view.playback.state)
  }
  let toldAt = -CHANGE_MS
  const tell = (): void => {
    toldAt = now()
    link.push('engine.state', engine.state())
    tellView()
    link.push('export.state', exports.state)
    link.push('find.state', find.state())
    link.push('file.state', engine.files.current?.state)
  }
  // A busy engine changes thousands of times a second; nobody reads that fast.
  let due: NodeJS.Timeout | undefined
  const changed = (): void => {
    due ??= setTimeout(
      () => {
        due = undefined
        tell()
      },
      toldAt + CHANGE_MS - now(),
    )
  }
  const forget = engine.onChange(changed)
  const forgetRuns = engine.runs.onChange(() => link.push('simulator.runs', engine.runs.list()))
  const forgetWiring = engine.live.wiring.onChange((device) => link.push('wiring.changed', device))
  const heartbeat = setInterval(tell, HEARTBEAT_MS)
  transport.onClose(() => {
    clearInterval(heartbeat)
    clearTimeout(due)
    forget()
    forgetRuns()
    find.stop()
    exports.cancel()
    forgetWiring()
    view.close()
    link.close()
  })
  tell()
  link.push('simulator.runs', engine.runs.list())
}
