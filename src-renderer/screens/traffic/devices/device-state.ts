import type { DeviceRow } from '../../../../src-shared/link/engine-contract'
import { duration } from '../../../ui/format'
import type { MarkTone } from '../../../ui/StateMark'

/** Connected, but nothing said for so long: the connection may be dead on the other side. */
const QUIET_MS = 5 * 60_000

/** Whether a device is there: mark and word. `now` is the engine's clock. */
export function deviceState({ sessions, lastAt }: DeviceRow, now: number): [MarkTone, string] {
  if (sessions === 0) return ['off', 'not connected']
  return lastAt === undefined || now - lastAt > QUIET_MS ? ['busy', 'connected, quiet'] : ['good', 'connected']
}

/** "now", "12 s ago", "3 min ago" */
export function ago(at: number | undefined, now: number): string {
  if (at === undefined) return 'never'
  return now - at < 1_000 ? 'now' : `${duration(now - at)} ago`
}
