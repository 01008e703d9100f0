import type { DeviceRow } from '../../../../src-shared/link/engine-contract'
import { texts } from '../../../store/language'
import { duration } from '../../../ui/format'
import type { MarkTone } from '../../../ui/StateMark'

/** Connected, but nothing said for so long: the connection may be dead on the other side. */
export const QUIET_MS = 5 * 60_000

/** Whether a device is there: mark and word. `now` is the engine's clock. */
export function deviceState({ sessions, lastAt }: DeviceRow, now: number): [MarkTone, string] {
  const words = texts().traffic.device
  if (sessions === 0) return ['off', words.gone]
  return lastAt === undefined || now - lastAt > QUIET_MS ? ['busy', words.quiet] : ['good', words.there]
}

/** "now", "12 s ago", "3 min ago" */
export function ago(at: number | undefined, now: number): string {
  const { common } = texts()
  if (at === undefined) return common.never
  return now - at < 1_000 ? common.now : common.ago(duration(now - at))
}
