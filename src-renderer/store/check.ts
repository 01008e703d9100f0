import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { identityDifference } from '../../src-shared/check/identity'
import type { CheckInput, PortFacts, Step, WiringOutcome } from '../../src-shared/check/step'
import { checkSteps } from '../../src-shared/check/steps'
import type { CheckFacts, Reach } from '../../src-shared/link/contracts/check'
import type { Listening } from '../../src-shared/link/engine-contract'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { useFrames } from './frames'
import { expectedBy, useJob, type Job } from './job'
import { tellFault } from './toasts'

/** What lies over the device for a while. */
export type PanelId = 'reach' | 'setup' | 'wiring'

interface Check {
  facts: CheckFacts | undefined
  reach: Reach | undefined
  /** The device that a person has chosen; else the one of the job, else the newest. */
  chosen: string | undefined
  panel: PanelId | undefined
  wiring: readonly WiringOutcome[]
}

export const useCheck = create<Check>(() => ({
  facts: undefined,
  reach: undefined,
  chosen: undefined,
  panel: undefined,
  wiring: [],
}))

/** Nobody reads faster than this. */
const SPACING_MS = 500

/** Keeps the facts up to date while they are looked at, and still while the view is held. */
export function useFollowedCheck(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    void refresh()
    const stop = useEngine.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (useFrames.getState().held === undefined) void refresh()
      }, SPACING_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
}

/** Asks at once, for whoever must not wait for the next time. */
export async function refresh(): Promise<void> {
  const [facts, reach] = await Promise.all([
    engine.request('check.state', { device: wanted() }),
    engine.request('reach.state', undefined),
  ])
  if (facts.ok) useCheck.setState({ facts: facts.value })
  if (reach.ok) useCheck.setState({ reach: reach.value })
}

function wanted(): string | undefined {
  const { chosen, facts } = useCheck.getState()
  if (chosen !== undefined) return chosen
  const { imei } = expectedBy(useJob.getState())
  return imei === undefined ? undefined : facts?.devices.find(({ device }) => isSame(imei, device))?.device
}

/** The same but for zeros in front. */
function isSame(imei: string, device: string): boolean {
  return identityDifference(imei, device) === undefined
}

export function chooseDevice(chosen: string | undefined): void {
  useCheck.setState({ chosen })
  void refresh()
}

export function openPanel(panel: PanelId | undefined): void {
  useCheck.setState({ panel })
}

/** Each is done because a person clicked: nothing here leaves the computer by itself. */
type ReachDeed = 'reach.readFirewall' | 'reach.mapPort' | 'reach.unmapPort' | 'reach.checkPlatform'

export async function doReach(deed: ReachDeed, failed: string): Promise<void> {
  const answer = await engine.request(deed, undefined)
  if (answer.ok) useCheck.setState({ reach: answer.value })
  else tellFault(failed, answer.error.text)
}

/** The six steps of the device that is looked at; none before the engine has told of it. */
export function useSteps(): readonly Step[] {
  const listening = useEngine(({ state }) => state?.listening)
  const check = useCheck()
  const job = useJob()
  return useMemo(() => stepsOf(check, listening, job), [check, listening, job])
}

/** The same at this moment, outside of components. */
export function stepsNow(): readonly Step[] {
  return stepsOf(useCheck.getState(), useEngine.getState().state?.listening, useJob.getState())
}

function stepsOf({ facts, reach, wiring }: Check, listening: Listening | undefined, job: Job): readonly Step[] {
  if (facts === undefined || listening === undefined) return []
  const port: PortFacts = facts.isLive ? portFacts(listening) : { kind: 'recording' }
  return checkSteps(checkInput(facts, reach, port, job, wiring))
}

function checkInput(
  { at, device, isDeviceHere, road }: CheckFacts,
  reach: Reach | undefined,
  port: PortFacts,
  job: Job,
  wiring: readonly WiringOutcome[],
): CheckInput {
  const outside = reach?.mapping.kind === 'mapped' ? reach.mapping.outside : undefined
  const network = { addresses: reach?.addresses ?? [], outside }
  return { now: at, port, network, road, device, isDeviceHere, expected: expectedBy(job), wiring }
}

function portFacts(listening: Listening): PortFacts {
  if (listening.kind === 'failed') return { kind: 'failed', text: listening.text, code: listening.code }
  return listening
}
