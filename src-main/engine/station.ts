import type { Endpoint } from '../../src-shared/model/endpoint'
import { endpointText } from '../../src-shared/model/endpoint'
import { failure, success, type Result } from '../../src-shared/model/result'
import { version } from '../../package.json'
import { now } from './clock'
import type { Counters } from './counters'
import type { FrameIndex } from './index/frame-index'
import { captureFolder } from './journal/folders'
import { Journal } from './journal/journal'
import { Pipeline, type PipelineOptions } from './pipeline/pipeline'
import { BrowserAnswer } from './reach/browser-answer'
import { isOwnAddress } from './relay/own-addresses'
import { Relay } from './relay/relay'
import type { Limits } from './sources/limits'
import { LiveSource, type ListenFault, type ListeningPort } from './sources/live-source'

/** What is done with what trackers send: never two of these at once. */
export type StationMode =
  | { readonly kind: 'answer' }
  | { readonly kind: 'listen' }
  | { readonly kind: 'relay'; readonly to: Endpoint }

interface StationOptions extends Pick<PipelineOptions, 'onOpen' | 'onFrame' | 'onClose' | 'showAnswers' | 'witness'> {
  /** An address of this computer; empty for all of them. */
  readonly host: string
  readonly port: number
  readonly tcp: boolean
  readonly udp: boolean
  readonly mode: StationMode
  readonly limits?: Partial<Limits>
  /** The usual one otherwise. */
  readonly captureFolder?: string
  /** Names the capture; by its time otherwise. */
  readonly captureFile?: string | undefined
  /** Where in the engine's run of captures this one begins. */
  readonly captureBase?: number
  readonly counters: Counters
  readonly index: FrameIndex | null
  readonly nextSession: () => number
  /** What a person should know now: recording stopped, platform lost. */
  readonly onNotice: (text: string) => void
  /** Asks the sockets to wait, when whoever shows the frames is behind. */
  readonly busy?: () => Promise<void> | undefined
}

/** One port with everything behind it: sockets, journal, pipeline and, where wanted, the relay. It starts once and stops once. */
export class Station {
  private constructor(
    readonly source: LiveSource,
    readonly journal: Journal,
    readonly pipeline: Pipeline,
    readonly relay: Relay | null,
    readonly ports: readonly ListeningPort[],
  ) {}

  /** Everything runs, or nothing was left behind. */
  static async start(options: StationOptions): Promise<Result<Station, ListenFault>> {
    const { mode } = options
    if (mode.kind === 'relay' && mode.to.port === options.port && isOwnAddress(mode.to.host)) {
      const text = `${endpointText(mode.to)} is this listener itself: relay to the platform's address.`
      return failure({ code: 'ELOOP', text })
    }
    const journal = openJournal(options)
    if (!journal.ok) return journal
    const station = Station.assemble(options, journal.value)
    const started = await station.source.start()
    if (started.ok)
      return success(new Station(station.source, station.journal, station.pipeline, station.relay, started.value))
    station.pipeline.finish()
    await journal.value.finish()
    return failure(started.error)
  }

  /** Answers from now on, or only listens: nobody is cut off. A relay does neither; that takes another station. */
  answer(isAnswering: boolean): void {
    this.pipeline.answerBy(isAnswering ? (session, bytes) => this.source.send(session, bytes) : null)
  }

  /** Closes sockets and capture: after this nothing that arrived can be lost. */
  async stop(): Promise<void> {
    this.pipeline.answerAll()
    await this.source.stop()
    this.relay?.close()
    this.pipeline.finish()
    await this.journal.finish()
  }

  private static assemble(options: StationOptions, journal: Journal): Omit<Station, 'ports' | 'answer' | 'stop'> {
    const { mode, counters, onNotice } = options
    const pipeline = new Pipeline({
      ...options,
      recording: journal,
      answer: mode.kind === 'answer' ? (session, bytes) => source.send(session, bytes) : null,
      now,
    })
    const relay =
      mode.kind === 'relay'
        ? new Relay({
            target: mode.to,
            source: () => source,
            accept: pipeline.accept,
            counters,
            now,
            onState: onNotice,
          })
        : null
    // A relay passes on what a browser says, too.
    const { accept } =
      relay ??
      new BrowserAnswer({
        source: () => source,
        accept: pipeline.accept,
        isAnswering: () => pipeline.isAnswering,
        now,
      })
    const source: LiveSource = new LiveSource({
      ...options,
      accept: (event) => accept(event) ?? options.busy?.(),
      onHalfClosed: relay?.onHalfClosed,
    })
    return { source, journal, pipeline, relay }
  }
}

/** Everything is recorded, always: without a capture nothing is listened to. */
function openJournal(options: StationOptions): Result<Journal, ListenFault> {
  const { captureFile, captureBase = 0, counters, onNotice } = options
  const folder = options.captureFolder ?? captureFolder()
  try {
    return success(
      new Journal({ folder, file: captureFile, base: captureBase, version, counters, now, onStop: onNotice }),
    )
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const where = captureFile ?? folder
    if (code === 'EEXIST')
      return failure({ code, text: `${where} exists already: captures are never overwritten. Choose another name.` })
    return failure({ code, text: `No capture can be written to ${where} (${code}): choose another place for it.` })
  }
}
