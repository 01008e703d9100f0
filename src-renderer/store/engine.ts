import { create } from 'zustand'
import { desktop, engine, openLinks } from '../bridge/links'
import type { EngineView } from './engine-view'
import type { EngineState, ListenAsk, Mode } from '../../src-shared/link/engine-contract'
import { checkedForSilence, listeningToResume, putAwayNotices, told, unknownEngine, withHealth } from './engine-view'
import { texts } from './language'
import { tellFault } from './toasts'

export const useEngine = create<EngineView>(() => unknownEngine)

/** Opens the links and keeps the view of the engine up to date. Called once, before the page is drawn. */
export function followEngine(onDesktopLinked: () => void): void {
  desktop.on('engine.health', (health) => useEngine.setState((view) => withHealth(view, health)))
  engine.on('engine.state', (state) => useEngine.setState((view) => told(view, state, Date.now())))
  setInterval(() => {
    // A hidden page's timers are slowed down, so its silence proves nothing.
    if (!document.hidden) useEngine.setState((view) => checkedForSilence(view, Date.now()))
  }, 1_000)
  openLinks(onDesktopLinked, () => void engineLinked())
}

/** An engine has started. If it follows one that died, the person's wish to listen is still standing. */
async function engineLinked(): Promise<void> {
  // Before the new engine tells its own state, which is that it does nothing yet.
  const view = useEngine.getState()
  const resume = listeningToResume(view)
  const mode = view.state?.mode
  // What was only listened to, or relayed, is not suddenly answered here.
  if (mode !== undefined && mode.kind !== 'answer') await setMode(mode)
  if (resume !== undefined) await startListening(resume)
  const recovered = await engine.request('capture.recovered', undefined)
  if (recovered.ok) useEngine.setState({ recovered: recovered.value })
}

/** Listens where it usually does, unless told otherwise. What stands in the way is said in place, by the state. */
export async function startListening(elsewhere?: ListenAsk): Promise<void> {
  const where = elsewhere ?? (await firstState()).usual
  const outcome = await engine.request('listening.start', where)
  if (!outcome.ok) tellFault(texts().shell.faults.listeningStart, outcome.error.text)
}

/** What the engine told, as soon as it has told anything: a key that is pressed while it starts is not lost. */
function firstState(): Promise<EngineState> {
  return new Promise((resolve) => {
    const { state } = useEngine.getState()
    if (state !== undefined) return resolve(state)
    const stop = useEngine.subscribe(({ state }) => {
      if (state === undefined) return
      stop()
      resolve(state)
    })
  })
}

export async function stopListening(): Promise<void> {
  const outcome = await engine.request('listening.stop', undefined)
  if (!outcome.ok) tellFault(texts().shell.faults.listeningStop, outcome.error.text)
}

export async function setMode(mode: Mode): Promise<void> {
  const outcome = await engine.request('mode.set', mode)
  if (!outcome.ok) tellFault(texts().shell.faults.mode, outcome.error.text)
}

export async function startEngine(): Promise<void> {
  const outcome = await desktop.request('engine.start', undefined)
  if (!outcome.ok) tellFault(texts().shell.faults.engine, outcome.error.text)
}

/** The notice has been read: what it offered is not offered again. */
export async function putAwayNotice(): Promise<void> {
  const { recovered } = useEngine.getState()
  useEngine.setState(putAwayNotices)
  for (const { file } of recovered) await engine.request('capture.putAway', file)
}
