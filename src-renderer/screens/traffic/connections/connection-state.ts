import type { SessionRow } from '../../../../src-shared/link/contracts/sources'
import type { Texts } from '../../../../src-shared/texts/en'
import { bytes, duration } from '../../../ui/format'
import type { MarkTone } from '../../../ui/StateMark'
import { QUIET_MS } from '../devices/device-state'

/** Whether a connection is there, and why it is not: mark and words. `now` is the engine's clock. */
export function connectionState(row: SessionRow, now: number, { traffic }: Texts): [MarkTone, string] {
  const words = traffic.connections
  if (row.why !== undefined) return ['off', words.ended[row.why]]
  const quietMs = now - (row.lastAt ?? row.openedAt ?? now)
  return quietMs > QUIET_MS ? ['busy', words.quiet(duration(quietMs))] : ['good', words.open]
}

/** "402 B in · 120 B out"; that a connection carries nothing is the most telling thing about it. */
export function carried({ bytesIn, bytesOut }: SessionRow, { traffic }: Texts): string {
  const words = traffic.connections
  if (bytesIn + bytesOut === 0) return words.nothing
  return [words.bytesIn(bytes(bytesIn)), words.bytesOut(bytes(bytesOut))].join(' · ')
}
