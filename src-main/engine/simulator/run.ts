import type { RunDetail, SimulatedRun } from '../../../src-shared/link/contracts/simulator'
import { endpointText, type Endpoint } from '../../../src-shared/model/endpoint'
import type { Action, Device } from '../../../src-shared/simulate/device'
import type { FaultName } from '../../../src-shared/simulate/faults'
import { plansOf, type Fleet } from '../../../src-shared/simulate/fleet'
import { bytesOf } from '../../../src-shared/simulate/packets'
import type { Plan } from '../../../src-shared/simulate/plan'
import { now } from '../clock'
import { Rate } from '../rate'
import { RunLog } from './run-log'
import { Simulator } from './simulator'

/** So many marks a map shows without growing slow. */
const MOST_PLACES = 500

/** One entry of a scenario at work: a device, or several of a kind. */
export class Run {
  readonly ended: Promise<void>
  private readonly plans: readonly Plan[]
  private readonly simulator: Simulator
  private readonly log: RunLog
  private readonly rate = new Rate()
  private readonly stopping = new AbortController()
  private readonly startedAt = now()
  private endedAt: number | undefined

  constructor(
    readonly id: number,
    fleet: Fleet,
    private readonly target: { readonly named: Endpoint; readonly resolved: Endpoint },
    private readonly onChange: () => void,
  ) {
    this.plans = plansOf(fleet)
    this.log = new RunLog(this.plans.length, onChange)
    const options = {
      plans: this.plans,
      target: target.resolved,
      now,
      observer: this.log,
      signal: this.stopping.signal,
    }
    this.simulator = new Simulator(options)
    this.ended = this.play()
  }

  get isOver(): boolean {
    return this.endedAt !== undefined
  }

  /** What has been changed since the start: part of what is saved. */
  get changes(): { readonly faults: readonly FaultName[]; readonly intervalSeconds: number } {
    const [device] = this.simulator.devices
    return { faults: device?.activeFaults ?? [], intervalSeconds: (device?.intervalMs ?? 0) / 1000 }
  }

  stop(): void {
    this.stopping.abort()
  }

  tell(what: (device: Device, now: number) => readonly Action[], index?: number): void {
    this.simulator.tell(what, index)
    this.onChange()
  }

  /** Its line in the list; undefined before its first device is made. */
  summary(at: number): SimulatedRun {
    const [plan] = this.plans
    const [device] = this.simulator.devices
    if (!plan || !device) throw new Error('A run has at least one device')
    const { vehicle } = device
    const { place, speedKmh } = device.motionAt(at)
    const { devices: _, ...score } = this.log.card.score()
    return {
      id: this.id,
      name: plan.model?.name ?? plan.protocol.id,
      protocol: plan.protocol.id,
      identity: plan.device,
      devices: this.plans.length,
      transport: plan.transport,
      to: endpointText(this.target.named),
      startedAt: this.startedAt,
      endedAt: this.endedAt,
      connected: this.simulator.connected,
      framesPerSecond: this.isOver ? 0 : this.rate.at(at, score.frames),
      fault: Object.keys(this.simulator.report.faults).at(-1),
      faults: [...device.activeFaults],
      intervalSeconds: device.intervalMs / 1000,
      first: {
        phase: this.isOver ? 'done' : device.stateAt(at),
        ignition: vehicle.ignition,
        isPowered: vehicle.isPowered,
        isOutputCut: vehicle.isOutputCut,
        batteryPercent: vehicle.batteryPercent,
        speedKmh,
        place: { lat: place.lat, lon: place.lon, courseDeg: place.courseDeg },
      },
      score,
      lastWaitMs: this.log.lastWaitMs,
    }
  }

  detail(at: number): RunDetail {
    const { devices } = this.simulator
    const [first] = devices
    const next = this.isOver ? undefined : first?.next()
    return {
      next:
        next && Number.isFinite(next.at)
          ? {
              at: next.at,
              frames: next.packets.map(({ scene, chunks }) => ({ kind: scene.kind, bytes: bytesOf(chunks) })),
            }
          : undefined,
      log: [...this.log.entries],
      places: devices.slice(0, MOST_PLACES).map((device) => {
        const { lat, lon, courseDeg } = device.motionAt(at).place
        return { lat, lon, courseDeg }
      }),
      ...this.way(),
    }
  }

  /** As a map draws it: a route of a long recording is thinned. */
  private way(): Pick<RunDetail, 'route' | 'fences'> {
    const { trip, fences = [] } = this.plans[0] ?? {}
    const points = trip?.route.points ?? []
    const step = Math.ceil(points.length / MOST_PLACES)
    const route = points.filter((_, at) => at % step === 0 || at === points.length - 1)
    return {
      route: route.map(({ lat, lon }) => ({ lat, lon })),
      fences: fences.map((fence) =>
        fence.kind === 'circle'
          ? { ...fence, centre: { lat: fence.centre.lat, lon: fence.centre.lon } }
          : { ...fence, corners: fence.corners.map(({ lat, lon }) => ({ lat, lon })) },
      ),
    }
  }

  private async play(): Promise<void> {
    await this.simulator.run()
    this.endedAt = now()
    this.onChange()
  }
}
