import { create } from 'zustand'
import type { RunDetail, SimulatedRun } from '../../src-shared/link/contracts/simulator'
import { isPlatform } from '../../src-shared/model/platform'
import { parseEndpoint } from '../../src-shared/model/endpoint'
import type { FaultName } from '../../src-shared/simulate/faults'
import type { Happening } from '../../src-shared/simulate/happenings'
import { desktop, engine } from '../bridge/links'
import { startListening, useEngine } from './engine'
import { said, texts } from './language'
import { tellDone, tellFault } from './toasts'

interface SimulatorView {
  readonly runs: readonly SimulatedRun[]
  readonly selected: number | undefined
  readonly detail: RunDetail | undefined
  /** HOST:PORT as typed; empty for this program. */
  readonly target: string
  readonly isAdding: boolean
  /** What waits for the name of a real platform to be typed. */
  readonly waiting: { readonly host: string; readonly go: (really: string) => void } | undefined
}

export const useSimulator = create<SimulatorView>(() => ({
  runs: [],
  selected: undefined,
  detail: undefined,
  target: '',
  isAdding: false,
  waiting: undefined,
}))

/** Keeps the list up to date. Called once, before the page is drawn. */
export function followSimulator(): void {
  engine.on('simulator.runs', take)
}

function take(runs: readonly SimulatedRun[]): void {
  const { selected } = useSimulator.getState()
  const isThere = runs.some(({ id }) => id === selected)
  useSimulator.setState({ runs, ...(isThere ? {} : { selected: runs[0]?.id, detail: undefined }) })
  void refreshDetail()
}

async function refreshDetail(): Promise<void> {
  const { selected } = useSimulator.getState()
  if (selected === undefined) return
  const answer = await engine.request('simulator.run', selected)
  if (answer.ok && useSimulator.getState().selected === selected) useSimulator.setState({ detail: answer.value })
}

export function selectRun(selected: number): void {
  useSimulator.setState({ selected, detail: undefined })
  void refreshDetail()
}

export function useSelectedRun(): SimulatedRun | undefined {
  return useSimulator(({ runs, selected }) => runs.find(({ id }) => id === selected))
}

/** With this program as the target it has to listen first. */
export async function startScenario(scenario: string): Promise<boolean> {
  const { target } = useSimulator.getState()
  const isOwn = target.trim() === ''
  if (isOwn && useEngine.getState().state?.listening.kind !== 'on') await startListening()
  const really = isOwn ? undefined : await confirmed(target)
  if (really === null) return false
  const outcome = await engine.request('simulator.start', {
    scenario,
    target: { to: isOwn ? undefined : target, really },
  })
  if (!outcome.ok) tellFault(texts().simulate.notStarted, said(outcome.error.text))
  else if (outcome.value[0] !== undefined) selectRun(outcome.value[0])
  return outcome.ok
}

/** The typed name of a real platform, undefined for any other address, null when the person thought better of it. */
export async function confirmed(target: string): Promise<string | undefined | null> {
  const host = parseEndpoint(target, 8888)?.host
  if (host === undefined || !isPlatform(host)) return undefined
  const typed = await new Promise<string>((go) => useSimulator.setState({ waiting: { host, go } }))
  useSimulator.setState({ waiting: undefined })
  return typed === '' ? null : typed
}

/** The same devices from the start. */
export async function startAgain(run: number): Promise<void> {
  const scenario = await engine.request('simulator.scenario', run)
  if (!scenario.ok || scenario.value === undefined) return
  await removeRun(run)
  await startScenario(scenario.value)
}

export async function stopRun(run?: number): Promise<void> {
  await told(engine.request('simulator.stop', run))
}

export async function removeRun(run?: number): Promise<void> {
  await told(engine.request('simulator.remove', run))
}

export async function pauseRun(run: number, isPaused: boolean): Promise<void> {
  await told(engine.request('simulator.pause', { run, isPaused }))
}

export async function happen(run: number, what: Happening): Promise<void> {
  await told(engine.request('simulator.happen', { run, what }))
}

export async function changeRun(
  run: number,
  change: { faults?: FaultName[]; intervalSeconds?: number },
): Promise<void> {
  const { faults, intervalSeconds } = change
  await told(engine.request('simulator.change', { run, faults, intervalSeconds }))
}

/** What the list plays, as a file. */
export async function saveScenario(): Promise<void> {
  const scenario = await engine.request('simulator.scenario', undefined)
  if (!scenario.ok || scenario.value === undefined) return
  const saved = await desktop.request('text.save', { name: 'scenario.json', text: scenario.value })
  if (!saved.ok) tellFault(texts().simulate.scenarioNotSaved, said(saved.error.text))
  else if (saved.value !== undefined) tellDone(texts().simulate.scenarioSaved(saved.value))
}

/** What a person did is seen at once: the engine tells of changes four times a second only. */
async function told(request: Promise<{ ok: true } | { ok: false; error: { text: string } }>): Promise<void> {
  const outcome = await request
  if (!outcome.ok) tellFault(texts().simulate.notDone, said(outcome.error.text))
  const runs = await engine.request('simulator.list', undefined)
  if (runs.ok) take(runs.value)
}
