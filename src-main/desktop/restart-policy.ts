import type { EngineHealth } from '../../src-shared/link/desktop-contract'

/** After this long without a fault an engine has earned its one automatic restart again: a bench runs for days. */
export const FORGIVEN_AFTER_MS = 10 * 60_000

/** Whether the engine is started again by itself after the last of these deaths. Twice in a row is for a person to decide. */
export function mayRestart(deaths: EngineHealth['deaths']): boolean {
  const last = deaths.at(-1)
  const before = deaths.at(-2)
  return last !== undefined && (before === undefined || last.at - before.at > FORGIVEN_AFTER_MS)
}
