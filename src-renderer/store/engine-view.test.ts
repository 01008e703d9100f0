import { describe, expect, it } from 'vitest'
import type { EngineHealth } from '../../src-shared/link/desktop-contract'
import type { EngineState, Listening } from '../../src-shared/link/engine-contract'
import {
  checkedForSilence,
  condition,
  listeningToResume,
  putAwayNotices,
  SILENT_MS,
  told,
  unknownEngine,
  untoldDeath,
  withHealth,
} from './engine-view'

const ask = { host: '', port: 0, tcp: true, udp: false }
const state = (listening: Listening = { kind: 'off' }): EngineState => ({
  version: '0.1.0',
  pid: 1,
  startedAt: 0,
  at: 0,
  memoryBytes: 0,
  listening,
  usual: ask,
  mode: { kind: 'answer' },
  counters: { frames: 0, framesPerSecond: 0, sessions: { tcp: 0, udp: 0 }, bytesIn: 0, bytesOut: 0, dropped: {} },
  relay: undefined,
  recording: undefined,
})
const alive: EngineHealth = { state: 'alive', pid: 1, deaths: [] }
const running = told(withHealth(unknownEngine, alive), state(), 1_000)

describe('the view of the engine', () => {
  it('starts as starting, and runs once the engine has spoken', () => {
    expect([unknownEngine, withHealth(unknownEngine, alive), running].map(condition)).toEqual([
      'starting',
      'starting',
      'running',
    ])
  })

  it('notices silence, and forgets it when the engine speaks again', () => {
    const silent = checkedForSilence(running, 1_001 + SILENT_MS)
    expect(
      [checkedForSilence(running, 1_000 + SILENT_MS), silent, told(silent, state(), 9_000)].map(condition),
    ).toEqual(['running', 'silent', 'running'])
  })

  it('does not call a dead engine silent, and keeps its last state', () => {
    const down = withHealth(running, { state: 'down', pid: undefined, deaths: [{ at: 5, exitCode: 1 }] })
    expect(condition(checkedForSilence(down, 99_999))).toBe('down')
    expect(down.state).toBe(running.state)
  })

  it('tells a death until it is put away, and the next one again', () => {
    const once = withHealth(running, { ...alive, deaths: [{ at: 5, exitCode: 1 }] })
    const twice = withHealth(putAwayNotices(once), {
      ...alive,
      deaths: [...once.health.deaths, { at: 6, exitCode: 2 }],
    })
    expect([running, once, putAwayNotices(once), twice].map((view) => untoldDeath(view)?.at)).toEqual([
      undefined,
      5,
      undefined,
      6,
    ])
  })

  it('resumes listening where the dead engine listened, and only there', () => {
    const on: Listening = { ...ask, kind: 'on', addresses: ['192.0.2.1'], port: 8888, since: 1 }
    expect(listeningToResume(told(running, state(on), 1))).toEqual({ ...ask, port: 8888 })
    expect(listeningToResume(running)).toBeUndefined()
  })
})
