import { basename, join } from 'node:path'
import type { EngineState, ListenAsk, Listening, Mode, Recovered } from '../../src-shared/link/engine-contract'
import type { Order, OrderAnswer, OrderAsk } from '../../src-shared/link/contracts/commands'
import { THRESHOLDS, type Thresholds } from '../../src-shared/diagnosis/thresholds'
import type { Outcome } from '../../src-shared/link/envelope'
import { fault } from '../../src-shared/link/envelope'
import { parseEndpoint } from '../../src-shared/model/endpoint'
import { success } from '../../src-shared/model/result'
import type { SettingValues } from '../../src-shared/settings/settings'
import { defaultSettings } from '../../src-shared/settings/settings'
import { version } from '../../package.json'
import { now } from './clock'
import { Counters } from './counters'
import type { Standing } from './diagnosis/diagnosis'
import { Targets } from './export/targets'
import { Captures } from './frames/captures'
import { Files } from './files/files'
import { FrameView } from './frames/frame-view'
import { captureFolder } from './journal/folders'
import { removeOldCaptures } from './journal/retention'
import { Rate } from './rate'
import { findRecovered, markClosed, markOpen } from './recovery'
import { limitsOf, usualOf } from './listening-settings'
import { Reach } from './reach/reach'
import { outwardAddresses } from './relay/own-addresses'
import { relayTold } from './relay/relay-told'
import { countSessions } from './sources/source'
import { Runs } from './simulator/runs'
import { Station, type StationMode } from './station'
import { ordersFor, sendOrder } from './wiring/orders'
import { Workspace } from './workspace'

const USUAL_PORT = 8888

/** How often captures that the person keeps no longer are looked for. */
const CLEANING_MS = 3_600_000

/** What the window and the command line may ask of the engine. It knows neither of them. */
export interface Engine {
  /** The road from the internet to the port. */
  readonly reach: Reach
  state(): EngineState
  startListening(ask: ListenAsk): Promise<Outcome<Listening>>
  stopListening(): Promise<Outcome<Listening>>
  setMode(mode: Mode): Promise<Outcome<Mode>>
  /** Captures that an engine before this one left open. */
  recovered(): Promise<Recovered[]>
  putAwayRecovered(file: string): Promise<void>
  readonly live: Workspace
  readonly files: Files
  /** A page's look at the frames, with a filter of its own. */
  openView(onChange: () => void): FrameView
  /** What the person has set: it holds from the next start of listening on. */
  use(settings: SettingValues): void
  /** The simulated devices that this engine plays. */
  readonly runs: Runs
  /** What the family of a connected device lets a server ask of it. */
  ordersFor(device: string): Order[]
  /** Sends an order to a connected device; those that act on the vehicle are guarded. */
  sendOrder(ask: OrderAsk): OrderAnswer
  /** Files that may be written on behalf of a page. */
  readonly targets: Targets
  /** Announces that the state is no longer what it was. Returns how to stop. */
  onChange(listener: () => void): () => void
  /** Closes sockets and the capture: after this nothing that arrived can be lost. */
  close(): Promise<void>
}

/** `fixed` is stronger than the settings: where tests, or whoever starts the program, want it to listen. Rules judge by `limits`. */
export function createEngine(
  settings: SettingValues = defaultSettings,
  fixed: Partial<ListenAsk> = {},
  limits: Thresholds = THRESHOLDS,
): Engine {
  return new LiveEngine(settings, fixed, limits)
}

class LiveEngine implements Engine {
  readonly reach = new Reach({ listening: () => this.listening, changed: () => this.changed() })
  readonly runs = new Runs(() => this.listening)
  private readonly startedAt = Date.now()
  private readonly cleaning = setInterval(() => void this.removeOldCaptures(), CLEANING_MS).unref()
  private readonly listeners = new Set<() => void>()
  private readonly counters = new Counters()
  private readonly captures = new Captures()
  readonly live: Workspace
  readonly targets = new Targets()
  readonly files = new Files(
    () => captureFolder(this.settings),
    () => this.changed(),
  )
  private readonly nextSession = countSessions()
  private readonly rate = new Rate()
  private listening: Listening = { kind: 'off' }
  private mode: Mode = { kind: 'answer' }
  private station: Station | null = null
  /** The capture that carries the mark of being written. */
  private marked = ''
  /** Starting and stopping take time: each waits for the one before it. */
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private settings: SettingValues,
    private readonly fixed: Partial<ListenAsk>,
    limits: Thresholds,
  ) {
    this.live = new Workspace(this.captures, this.captures, () => this.standing(), limits)
    void this.removeOldCaptures()
  }

  use(settings: SettingValues): void {
    this.settings = settings
    void this.removeOldCaptures()
    this.changed()
  }

  state(): EngineState {
    const { counters, station } = this
    const journal = station?.journal
    return {
      version,
      pid: process.pid,
      startedAt: this.startedAt,
      at: Date.now(),
      memoryBytes: process.memoryUsage.rss(),
      listening: this.listening,
      mode: this.mode,
      counters: {
        frames: counters.frames,
        framesPerSecond: this.rate.at(now(), counters.frames),
        sessions: station?.source.sessions ?? { tcp: 0, udp: 0 },
        bytesIn: counters.bytesIn,
        bytesOut: counters.bytesOut,
        dropped: counters.dropped,
      },
      usual: { ...usualOf(this.settings), ...this.fixed },
      relay: relayTold(station?.relay?.state),
      recording: journal && {
        file: journal.path,
        since: journal.since,
        bytes: journal.length,
        stopped: journal.stopReason ?? undefined,
      },
    }
  }

  startListening(ask: ListenAsk): Promise<Outcome<Listening>> {
    return this.inTurn(() => this.open(ask))
  }

  stopListening(): Promise<Outcome<Listening>> {
    return this.inTurn(async () => {
      await this.shut()
      return success(this.listening)
    })
  }

  /** Answering and listening change while trackers stay connected; from and to a relay the port is opened anew: modes never mix. */
  setMode(mode: Mode): Promise<Outcome<Mode>> {
    return this.inTurn(async () => {
      if (mode.kind === 'relay' && !parseEndpoint(mode.to, USUAL_PORT)) {
        return fault('refused', `“${mode.to}” is no address: write HOST:PORT.`)
      }
      const was = this.mode
      this.mode = mode
      if (mode.kind !== 'relay' && was.kind !== 'relay') this.station?.answer(mode.kind === 'answer')
      else if (this.listening.kind === 'on') {
        const opened = await this.open(this.listening)
        if (!opened.ok) return opened
      }
      this.changed()
      return success(mode)
    })
  }

  recovered(): Promise<Recovered[]> {
    return findRecovered(captureFolder(this.settings))
  }

  /** Its name only: whoever asks has no say over files elsewhere. */
  putAwayRecovered(file: string): Promise<void> {
    return markClosed(join(captureFolder(this.settings), basename(file)))
  }

  openView(onChange: () => void): FrameView {
    return new FrameView(this.live, onChange)
  }

  ordersFor(device: string): Order[] {
    return ordersFor(this.station?.pipeline ?? null, device)
  }

  sendOrder(ask: OrderAsk): OrderAnswer {
    const line = this.station?.pipeline ?? null
    const position = this.live.book.find(ask.device)?.position
    const { label = ask.command, ...answer } = sendOrder(ask, {
      line,
      isAnswering: this.mode.kind === 'answer',
      position,
    })
    if (answer.kind === 'sent')
      this.live.wiring.ordered(ask.device, ask.command, { label, bytes: answer.bytes, at: answer.at })
    return answer
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    await this.runs.close()
    await this.inTurn(() => this.shut())
    clearInterval(this.cleaning)
    this.files.close()
    this.live.wiring.close()
    this.listeners.clear()
  }

  private async open(ask: ListenAsk): Promise<Outcome<Listening>> {
    await this.shut()
    this.become({ kind: 'opening' })
    const started = await Station.start({
      host: ask.host === '0.0.0.0' ? '' : ask.host,
      port: ask.port,
      tcp: ask.tcp,
      udp: ask.udp,
      mode: this.stationMode(),
      captureFolder: captureFolder(this.settings),
      captureBase: this.captures.end,
      limits: limitsOf(this.settings),
      counters: this.counters,
      ...this.live.taking(() => this.changed()),
      nextSession: this.nextSession,
      showAnswers: true,
      onNotice: () => this.changed(),
    })
    if (!started.ok) {
      this.become({ kind: 'failed', port: ask.port, freePort: undefined, ...started.error })
      return success(this.listening)
    }
    this.station = started.value
    this.captures.add(started.value.journal)
    this.marked = started.value.journal.path
    await markOpen(this.marked)
    const port = started.value.ports[0]?.port ?? ask.port
    const addresses = ask.host === '' || ask.host === '0.0.0.0' ? outwardAddresses() : [ask.host]
    this.become({ ...ask, kind: 'on', port, addresses, since: Date.now() })
    return success(this.listening)
  }

  private removeOldCaptures(): Promise<string[]> {
    const { settings, files } = this
    return removeOldCaptures(captureFolder(settings), settings, files.current?.path, Date.now())
  }

  private async shut(): Promise<void> {
    const { station } = this
    this.station = null
    await this.reach.letGo()
    await station?.stop()
    if (station) await markClosed(this.marked)
    this.become({ kind: 'off' })
  }

  private standing(): Standing {
    return { now: Date.now(), isLive: true, mode: this.mode.kind, port: this.listening }
  }

  private stationMode(): StationMode {
    const to = this.mode.kind === 'relay' ? parseEndpoint(this.mode.to, USUAL_PORT) : undefined
    if (this.mode.kind !== 'relay') return this.mode
    return to ? { kind: 'relay', to } : { kind: 'listen' }
  }

  private become(listening: Listening): void {
    this.listening = listening
    this.changed()
  }

  private changed(): void {
    for (const listener of this.listeners) listener()
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work)
    this.turn = result.catch(() => undefined)
    return result
  }
}
