import type { SourceEvent } from '../../../src-shared/capture/source-event'
import type { Endpoint } from '../../../src-shared/model/endpoint'
import type { Counters } from '../counters'
import type { LiveSource } from '../sources/live-source'
import type { Accept } from '../sources/source'
import { Latency } from './latency'
import { TcpUpstream, UdpUpstream, type Upstream, type UpstreamEvents } from './upstream'

interface RelayOptions {
  /** The one and only place where anything is relayed to. */
  readonly target: Endpoint
  readonly source: () => LiveSource
  /** Records and decodes; it sees both directions. */
  readonly accept: Accept
  readonly counters: Counters
  readonly now: () => number
  /** Told when the platform is lost or back, in words for people. */
  readonly onState?: (text: string) => void
}

export interface RelayState {
  readonly to: Endpoint
  /** Connections that reach the platform at this moment, of those that are open. */
  readonly connected: number
  readonly open: number
  /** Why the platform cannot be reached; null while it can, or nobody has tried. */
  readonly down: string | null
  /** When a platform that cannot be reached is tried next. */
  readonly retryAt: number | null
  readonly latencyMs: number | null
  /** Since when a tracker that spoke has had no answer from the platform. */
  readonly waitingSince: number | null
  /** Of the trackers, and how much of that was handed on: the difference still waits, or was dropped and counted. */
  readonly bytesIn: number
  readonly bytesPassed: number
  /** Of the platform. */
  readonly bytesOut: number
}

interface Link {
  readonly upstream: Upstream
  isConnected: boolean
  /** When the device last spoke and the platform has not answered since. */
  askedAt: number | null
}

/** Stands between device and platform: every byte passes untouched, both ways, after it was written down. */
export class Relay {
  private readonly links = new Map<number, Link>()
  private readonly latency = new Latency()
  private down: string | null = null
  private retryAt: number | null = null
  private bytesIn = 0
  private bytesPassed = 0
  private bytesOut = 0

  constructor(private readonly options: RelayOptions) {}

  /** Takes the source's events in front of the pipeline. */
  readonly accept = (event: SourceEvent): void | Promise<void> => {
    const recorded = this.options.accept(event)
    const relayed = this.pass(event)
    return recorded && relayed
      ? Promise.all([recorded, relayed]).then(() => undefined)
      : (recorded ?? relayed ?? undefined)
  }

  /** The device closed its sending side: the platform is told, and may still answer. */
  readonly onHalfClosed = (session: number): boolean => {
    const link = this.links.get(session)
    link?.upstream.endSending()
    return link?.isConnected ?? false
  }

  get state(): RelayState {
    const links = [...this.links.values()]
    const asked = links.flatMap(({ askedAt }) => askedAt ?? [])
    return {
      to: this.options.target,
      connected: links.filter((link) => link.isConnected).length,
      open: links.length,
      down: this.down,
      retryAt: this.retryAt,
      latencyMs: this.latency.median,
      waitingSince: asked.length === 0 ? null : Math.min(...asked),
      bytesIn: this.bytesIn,
      bytesPassed: this.bytesPassed,
      bytesOut: this.bytesOut,
    }
  }

  close(): void {
    for (const { upstream } of this.links.values()) upstream.close()
    this.links.clear()
  }

  private pass(event: SourceEvent): Promise<void> | null {
    if (event.kind === 'opened') this.open(event.session, event.transport === 'tcp')
    const link = this.links.get(event.session)
    if (!link) return null
    if (event.kind === 'closed') {
      this.links.delete(event.session)
      if (event.why === 'peer reset') link.upstream.reset()
      else link.upstream.close()
    }
    if (event.kind !== 'bytes' || event.direction !== 'in') return null
    link.askedAt ??= this.options.now()
    this.bytesIn += event.bytes.length
    return link.upstream.send(event.bytes)
  }

  private open(session: number, isTcp: boolean): void {
    const events = this.events(session)
    const upstream = isTcp ? new TcpUpstream(this.options.target, events) : new UdpUpstream(this.options.target, events)
    this.links.set(session, { upstream, isConnected: false, askedAt: null })
  }

  private events(session: number): UpstreamEvents {
    const { counters, now, source } = this.options
    return {
      onBytes: (bytes) => this.answer(session, bytes),
      onConnected: () => {
        const link = this.links.get(session)
        if (link) link.isConnected = true
        this.retryAt = null
        this.tell(null)
      },
      onPassed: (bytes) => (this.bytesPassed += bytes),
      onDown: (code, retryMs) => {
        this.retryAt = retryMs === undefined ? null : now() + retryMs
        this.tell(code)
      },
      onEnded: () => source().endSending(session),
      onReset: () => source().end(session, 'reset here'),
      onDropped: () => counters.drop('relayDropped'),
    }
  }

  private answer(session: number, bytes: Uint8Array): Promise<void> | null {
    const { now, accept, source } = this.options
    const link = this.links.get(session)
    const at = now()
    if (link?.askedAt !== undefined && link.askedAt !== null) {
      this.latency.add(at - link.askedAt)
      link.askedAt = null
    }
    this.bytesOut += bytes.length
    const recorded = accept({ kind: 'bytes', session, at, direction: 'out', bytes, offset: undefined })
    const sent = source().forward(session, bytes) || null
    return recorded && sent ? Promise.all([recorded, sent]).then(() => undefined) : (recorded ?? sent ?? null)
  }

  private tell(down: string | null): void {
    if (down === this.down) return
    const { target, onState } = this.options
    const name = `${target.host}:${target.port}`
    onState?.(
      down === null
        ? `The platform ${name} is reached again.`
        : `The platform ${name} cannot be reached (${down}): recording goes on, and it is tried again.`,
    )
    this.down = down
  }
}
