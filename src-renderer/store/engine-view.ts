import type { EngineHealth } from '../../src-shared/link/desktop-contract'
import type { EngineState, ListenAsk, Recovered } from '../../src-shared/link/engine-contract'

/** What the page knows of the engine. Plain functions below say how it changes; engine.ts applies them. */
export interface EngineView {
  health: EngineHealth
  /** What the engine last told. It stays when the engine is gone: the last known state is still worth reading. */
  state: EngineState | undefined
  /** The page's clock when it was told. */
  toldAt: number
  /** The engine runs but has told nothing for SILENT_MS. */
  isSilent: boolean
  recovered: readonly Recovered[]
  /** How many of the engine's deaths the person has been told of and has put away. */
  deathsPutAway: number
}

/** The engine tells its state every second; after five without a word it hangs. */
export const SILENT_MS = 5_000

export const unknownEngine: EngineView = {
  health: { state: 'starting', pid: undefined, deaths: [] },
  state: undefined,
  toldAt: 0,
  isSilent: false,
  recovered: [],
  deathsPutAway: 0,
}

export function told(view: EngineView, state: EngineState, now: number): EngineView {
  return { ...view, state, toldAt: now, isSilent: false }
}

export function withHealth(view: EngineView, health: EngineHealth): EngineView {
  return { ...view, health, isSilent: health.state === 'alive' && view.isSilent }
}

export function checkedForSilence(view: EngineView, now: number): EngineView {
  const isSilent = view.health.state === 'alive' && view.state !== undefined && now - view.toldAt > SILENT_MS
  return isSilent === view.isSilent ? view : { ...view, isSilent }
}

/** Deaths and recovered captures have been read. */
export function putAwayNotices(view: EngineView): EngineView {
  return { ...view, deathsPutAway: view.health.deaths.length, recovered: [] }
}

/** The latest death that the person has not put away. */
export function untoldDeath({ health, deathsPutAway }: EngineView): EngineHealth['deaths'][number] | undefined {
  return health.deaths.length > deathsPutAway ? health.deaths.at(-1) : undefined
}

export type EngineCondition = 'starting' | 'running' | 'silent' | 'down'

export function condition(view: EngineView): EngineCondition {
  if (view.health.state === 'down') return 'down'
  if (view.health.state === 'starting' || view.state === undefined) return 'starting'
  return view.isSilent ? 'silent' : 'running'
}

/** Where to listen again after the engine was started anew: a free port that was taken once is known to trackers by now. */
export function listeningToResume(view: EngineView): ListenAsk | undefined {
  const listening = view.state?.listening
  if (listening?.kind !== 'on') return undefined
  const { host, port, tcp, udp } = listening
  return { host, port, tcp, udp }
}
