import type { Endpoint } from '../../../src-shared/model/endpoint'
import { Device, type Action } from '../../../src-shared/simulate/device'
import type { Observer } from '../../../src-shared/simulate/observer'
import type { Plan } from '../../../src-shared/simulate/plan'
import { AlarmClock } from './alarm-clock'
import { openLink, type Link } from './link'

interface SimulatorOptions {
  readonly plans: readonly Plan[]
  /** By address: names are looked up once, not by every device. */
  readonly target: Endpoint
  readonly now: () => number
  readonly observer: Observer
  readonly signal?: AbortSignal
}

/** What became of the connections. */
export interface SimulatorReport {
  opened: number
  /** Somebody is there: a TCP connection came about, or a datagram was answered. */
  isReached: boolean
  /** Connections that never came to be or broke, by the system's code. */
  readonly faults: Record<string, number>
}

/** A device with its connection, while it has one. */
interface Player {
  readonly device: Device
  link: Link | null
  /** When the alarm clock rings for it next. */
  wakeAt: number
}

/** Last bytes and answers need a moment before the sockets go. */
const GOODBYE_MS = 600

/** Plays the devices of a fleet over real sockets until all are done or somebody stops it. */
export class Simulator {
  readonly report: SimulatorReport = { opened: 0, isReached: false, faults: {} }
  /** Connections that are open now. */
  connected = 0
  private readonly players: Player[] = []
  /** Connections that a device walked away from without closing them. */
  private readonly abandoned: Link[] = []
  private readonly clock: AlarmClock<Player>
  private playing = 0
  private over: () => void = () => undefined

  constructor(private readonly options: SimulatorOptions) {
    this.clock = new AlarmClock(options.now, (player, now) => this.wake(player, now))
  }

  /** Settles when the last device is done; at once when the very first connection fails. */
  async run(): Promise<SimulatorReport> {
    const { plans, observer, signal } = this.options
    const ended = new Promise<void>((resolve) => (this.over = resolve))
    for (const plan of plans) this.add(new Device(plan, observer))
    const stop = () => this.stop()
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    await ended
    signal?.removeEventListener('abort', stop)
    this.clock.clear()
    await new Promise((resolve) => setTimeout(resolve, this.report.opened > 0 ? GOODBYE_MS : 0))
    for (const link of this.abandoned) link.destroy()
    for (const { link } of this.players) link?.destroy()
    return this.report
  }

  get devices(): readonly Device[] {
    return this.players.map(({ device }) => device)
  }

  /** Does something with one device, or with all, and what the device then wants done. */
  tell(what: (device: Device, now: number) => readonly Action[], index?: number): void {
    const now = this.options.now()
    const told = index === undefined ? this.players : this.players.slice(index, index + 1)
    for (const player of told) this.follow(player, what(player.device, now))
  }

  private add(device: Device): void {
    const player: Player = { device, link: null, wakeAt: Number.POSITIVE_INFINITY }
    this.players.push(player)
    this.playing++
    this.sleep(player)
  }

  private stop(): void {
    const now = this.options.now()
    for (const player of this.players) this.act(player, player.device.stop(now))
    this.over()
  }

  private wake(player: Player, now: number): void {
    player.wakeAt = Number.POSITIVE_INFINITY
    this.act(player, player.device.wake(now))
    this.sleep(player)
  }

  /** The clock keeps an alarm that has become needless: waking up early does no harm. */
  private sleep(player: Player): void {
    const at = player.device.wakeAt
    if (player.device.isDone || at >= player.wakeAt) return
    player.wakeAt = at
    this.clock.set(player, at)
  }

  private act(player: Player, actions: readonly Action[]): void {
    for (const action of actions) {
      if (action.kind === 'open') this.open(player)
      else if (action.kind === 'send') player.link?.send(action.bytes)
      else this.leave(player, action.kind)
    }
  }

  private leave(player: Player, kind: 'close' | 'abandon'): void {
    const { link } = player
    player.link = null
    if (link && kind === 'abandon') this.abandoned.push(link)
    else link?.end()
    if (player.device.isDone && --this.playing === 0) this.over()
  }

  private open(player: Player): void {
    const { target, now } = this.options
    const { transport } = player.device.plan
    let isOpen = false
    const link = openLink(transport, target, {
      onOpen: () => {
        isOpen = true
        this.connected++
        this.report.opened++
        this.report.isReached ||= transport === 'tcp'
        if (player.link === link) this.follow(player, player.device.opened(now()))
        else link.destroy()
      },
      onBytes: (bytes) => {
        this.report.isReached = true
        if (player.link === link) this.follow(player, player.device.heard(bytes, now()))
      },
      onClose: (fault) => {
        if (isOpen) this.connected--
        this.lose(player, link, fault)
      },
    })
    player.link = link
  }

  private follow(player: Player, actions: readonly Action[]): void {
    this.act(player, actions)
    this.sleep(player)
  }

  private lose(player: Player, link: Link, fault: string | null): void {
    if (player.link !== link) return
    const { faults } = this.report
    if (fault !== null) faults[fault] = (faults[fault] ?? 0) + 1
    player.link = null
    player.device.closed(this.options.now())
    this.sleep(player)
    if (fault !== null && !this.report.isReached) this.over()
  }
}
