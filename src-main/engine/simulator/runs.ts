import type { RunDetail, SimulatedRun, TargetAsk } from '../../../src-shared/link/contracts/simulator'
import type { Listening } from '../../../src-shared/link/engine-contract'
import { fault, type Outcome } from '../../../src-shared/link/envelope'
import { success } from '../../../src-shared/model/result'
import type { Action, Device } from '../../../src-shared/simulate/device'
import { parseScenario, writeScenario, type Scenario } from '../../../src-shared/simulate/scenario'
import { fleetsOf } from '../../../src-shared/simulate/scenario-plans'
import { now } from '../clock'
import { Run } from './run'
import { targetOf } from './targets'

/** Changes are told together, at most this much later: nobody reads faster. */
const CHANGE_MS = 250
const MOST_RUNS = 100

/** Every simulated device that this program plays or has played. Without any, it costs nothing. */
export class Runs {
  private readonly runs = new Map<number, { readonly run: Run; readonly scenario: Scenario }>()
  private readonly listeners = new Set<() => void>()
  private lastId = 0
  private due: NodeJS.Timeout | undefined

  constructor(private readonly listening: () => Listening) {}

  list(): SimulatedRun[] {
    const at = now()
    return [...this.runs.values()].map(({ run }) => run.summary(at))
  }

  detail(id: number): RunDetail | undefined {
    return this.runs.get(id)?.run.detail(now())
  }

  /** Of one run, or of all that are in the list: as a file says it. */
  scenario(id?: number): string | undefined {
    const chosen =
      id === undefined ? [...this.runs.values()] : [this.runs.get(id)].filter((entry) => entry !== undefined)
    const [first] = chosen
    if (!first) return undefined
    const devices = chosen.flatMap(({ run, scenario }) =>
      scenario.devices.map((device) => ({ ...device, ...run.changes })),
    )
    return writeScenario({ ...first.scenario, devices })
  }

  async start(text: string, ask: TargetAsk): Promise<Outcome<number[]>> {
    const scenario = parseScenario(text)
    if (!scenario.ok) return fault('refused', `${scenario.error}.`)
    const fleets = fleetsOf(scenario.value, now())
    if (!fleets.ok) return fault('refused', `${fleets.error}.`)
    if (this.runs.size + fleets.value.length > MOST_RUNS)
      return fault('refused', `${MOST_RUNS} at most: remove some first.`)
    const target = await targetOf({ ...ask, to: ask.to ?? scenario.value.target }, this.listening())
    if (!target.ok) return target
    const ids = fleets.value.map((fleet, index) => {
      const id = ++this.lastId
      const devices = scenario.value.devices.slice(index, index + 1)
      const run = new Run(id, fleet, target.value, () => this.changed())
      this.runs.set(id, { run, scenario: { ...scenario.value, devices } })
      return id
    })
    this.changed()
    return success(ids)
  }

  stop(id?: number): void {
    for (const run of this.chosen(id)) run.stop()
  }

  remove(id?: number): void {
    for (const run of this.chosen(id)) if (run.isOver) this.runs.delete(run.id)
    this.changed()
  }

  /** Does something with a run's devices, or with one of them, while it is at work. */
  tell(id: number, what: (device: Device, now: number) => readonly Action[], index?: number): Outcome<undefined> {
    const run = this.runs.get(id)?.run
    if (!run || run.isOver) return fault('refused', 'This device is not at work any more.')
    run.tell(what, index)
    return success(undefined)
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Settles when the last connection is closed. */
  async close(): Promise<void> {
    this.stop()
    await Promise.all([...this.runs.values()].map(({ run }) => run.ended))
    clearTimeout(this.due)
    this.listeners.clear()
  }

  private chosen(id?: number): Run[] {
    const runs = [...this.runs.values()].map(({ run }) => run)
    return id === undefined ? runs : runs.filter((run) => run.id === id)
  }

  private changed(): void {
    this.due ??= setTimeout(() => {
      this.due = undefined
      for (const listener of this.listeners) listener()
    }, CHANGE_MS)
  }
}
