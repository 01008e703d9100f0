import type { RelayState as Told } from '../../../src-shared/link/contracts/relay'
import { endpointText } from '../../../src-shared/model/endpoint'
import type { RelayState } from './relay'

/** The relay's state as the window is told it. */
export function relayTold(state: RelayState | undefined): Told | undefined {
  if (state === undefined) return undefined
  const { to, down, retryAt, latencyMs, waitingSince, ...counts } = state
  return {
    ...counts,
    to: endpointText(to),
    down: down ?? undefined,
    retryAt: retryAt ?? undefined,
    latencyMs: latencyMs ?? undefined,
    waitingSince: waitingSince ?? undefined,
  }
}
