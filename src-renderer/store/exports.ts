import { create } from 'zustand'
import type { ExportFormat, ExportState } from '../../src-shared/link/contracts/exports'
import type { Outcome } from '../../src-shared/link/envelope'
import { desktop, engine } from '../bridge/links'
import { bytes } from '../ui/format'
import { captureName, fileName } from './capture-name'
import { selectedStretch, shownCount, useFrames } from './frames'
import { texts } from './language'
import { tellDone, tellFault } from './toasts'

/** What is being written, or was written last. */
export const useExports = create<{ state: ExportState | undefined }>(() => ({ state: undefined }))

/** Follows what is written. Called once, before the links are opened. */
export function followExports(): void {
  engine.on('export.state', (state) => {
    const before = useExports.getState().state
    useExports.setState({ state })
    if (before?.phase === 'writing' && state !== undefined && state.phase !== 'writing') tellEnd(state)
  })
}

/** The frames of the selection, or all that the list shows, into a file that the person names. */
export async function exportFrames(format: ExportFormat, isSelection: boolean): Promise<void> {
  const { exports } = texts()
  const frames = useFrames.getState()
  // A held list shows fewer frames than there are by now.
  const held = frames.held && { from: 0, count: shownCount(frames) }
  const stretch = isSelection ? selectedStretch(frames) : held
  const file = await target(exports.dialogExport, exports.formats[format], format)
  if (file === undefined) return
  const { from, count } = stretch ?? { from: undefined, count: undefined }
  begun(await engine.request('export.start', { file, format, from, count }))
}

/** Everything that was recorded so far, as it was recorded. */
export async function saveCapture(): Promise<void> {
  const { exports } = texts()
  const ending = /\.(\w+)$/.exec(captureName() ?? '')?.[1] ?? 'pcapng'
  const kind = ending === 'pcapng' ? exports.formats.pcapng : ending.toUpperCase()
  const file = await target(exports.dialogSave, kind, ending)
  if (file !== undefined) begun(await engine.request('capture.save', file))
}

export function cancelExport(): void {
  void engine.request('export.cancel', undefined)
}

async function target(title: string, kind: string, ending: string): Promise<string | undefined> {
  const name = `${(captureName() ?? 'frames').replace(/\.\w+$/, '')}.${ending}`
  const chosen = await desktop.request('file.chooseTarget', { title, name, kind, ending })
  if (!chosen.ok) tellFault(texts().exports.failed, chosen.error.text)
  return chosen.ok ? chosen.value : undefined
}

function begun(outcome: Outcome<ExportState>): void {
  if (!outcome.ok) return tellFault(texts().exports.failed, outcome.error.text)
  useExports.setState({ state: outcome.value })
}

function tellEnd({ phase, unit, done, file, fault }: ExportState): void {
  const { exports } = texts()
  const name = fileName(file)
  if (phase === 'failed') tellFault(exports.failed, fault ?? '')
  else if (phase === 'cancelled') tellDone(exports.cancelled)
  else tellDone(unit === 'frames' ? exports.done(done, name) : exports.saved(bytes(done), name))
}
