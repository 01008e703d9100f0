import type { EngineState, ListenAsk, Listening, Mode, Recovered } from '../../src-shared/link/engine-contract'
import type { Outcome } from '../../src-shared/link/envelope'
import { fault } from '../../src-shared/link/envelope'
import { success } from '../../src-shared/model/result'
import { version } from '../../package.json'

/** What the window and the command line may ask of the engine. It knows neither of them. */
export interface Engine {
  state(): EngineState
  startListening(ask: ListenAsk): Promise<Outcome<Listening>>
  stopListening(): Promise<Outcome<Listening>>
  setMode(mode: Mode): Outcome<Mode>
  recovered(): Promise<Recovered[]>
  /** Announces that the state is no longer what it was. Returns how to stop. */
  onChange(listener: () => void): () => void
  /** Closes sockets and the capture: after this nothing that arrived can be lost. */
  close(): Promise<void>
}

export function createEngine(): Engine {
  const startedAt = Date.now()
  const listeners = new Set<() => void>()
  let mode: Mode = { kind: 'answer' }

  function changed(): void {
    for (const listener of listeners) listener()
  }

  return {
    state: () => ({
      version,
      pid: process.pid,
      startedAt,
      at: Date.now(),
      memoryBytes: process.memoryUsage.rss(),
      listening: { kind: 'off' },
      mode,
      counters: {
        frames: 0,
        framesPerSecond: 0,
        sessions: { tcp: 0, udp: 0 },
        bytesIn: 0,
        bytesOut: 0,
        dropped: {},
      },
      findings: { error: 0, warning: 0, info: 0 },
      recording: undefined,
    }),
    startListening: async ({ port }) =>
      fault('refused', `Port ${port} was not opened: this build has no network source yet.`),
    stopListening: async () => success({ kind: 'off' }),
    setMode: (wanted) => {
      mode = wanted
      changed()
      return success(mode)
    },
    recovered: async () => [],
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => listeners.clear(),
  }
}
