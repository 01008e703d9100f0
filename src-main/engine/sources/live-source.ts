import type { CloseReason } from '../../../src-shared/capture/source-event'
import type { Transport } from '../../../src-shared/model/endpoint'
import { failure, success, type Result } from '../../../src-shared/model/result'
import type { Counters } from '../counters'
import { DEFAULT_LIMITS, type Limits } from './limits'
import { findPortHolder } from './port-holder'
import type { Accept } from './source'
import { TcpListener, type ListenerOptions } from './tcp-listener'
import { UdpListener } from './udp-listener'

interface LiveOptions {
  /** An address of this computer; empty for all of them, IPv4 and IPv6. */
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly tcp: boolean
  readonly udp: boolean
  readonly limits?: Partial<Limits>
  readonly counters: Counters
  readonly nextSession: () => number
  readonly accept: Accept
  readonly onHalfClosed?: ((session: number) => boolean) | undefined
}

export interface ListeningPort {
  readonly transport: Transport
  readonly host: string
  readonly port: number
}

export interface ListenFault {
  /** The system's word, such as EADDRINUSE. */
  readonly code: string
  readonly text: string
  /** The next port that is free for everything that was asked, when the port was busy. */
  readonly freePort?: number | undefined
}

type Listener = TcpListener | UdpListener

/** TCP and UDP on one port, IPv4 and IPv6. It emits bytes with times, and sends answers back. */
export class LiveSource {
  private readonly listeners: Listener[] = []

  constructor(private readonly options: LiveOptions) {}

  /** Opens everything or nothing. */
  async start(): Promise<Result<ListeningPort[], ListenFault>> {
    const opened: ListeningPort[] = []
    const transports: Transport[] = [
      ...(this.options.tcp ? (['tcp'] as const) : []),
      ...(this.options.udp ? (['udp'] as const) : []),
    ]
    let port = this.options.port
    for (const transport of transports) {
      try {
        const listening = await this.openOne(transport, port)
        opened.push(listening)
        // A free port taken for TCP is the port for UDP, too.
        port = listening.port
      } catch (error) {
        await this.stop()
        return failure(await this.explain(error as NodeJS.ErrnoException, transport, port))
      }
    }
    return success(opened)
  }

  async stop(): Promise<void> {
    await Promise.all(this.listeners.splice(0).map((listener) => listener.close()))
  }

  send(session: number, bytes: Uint8Array): boolean {
    const isSent = this.listeners.some((listener) => listener.send(session, bytes))
    if (isSent) this.options.counters.bytesOut += bytes.length
    return isSent
  }

  /** As TcpListener.forward. */
  forward(session: number, bytes: Uint8Array): Promise<void> | null | false {
    for (const listener of this.listeners) {
      const result = listener.forward(session, bytes)
      if (result === false) continue
      this.options.counters.bytesOut += bytes.length
      return result
    }
    return false
  }

  endSending(session: number): void {
    for (const listener of this.listeners) listener.endSending(session)
  }

  end(session: number, why: CloseReason): void {
    for (const listener of this.listeners) listener.end(session, why)
  }

  get sessions(): { tcp: number; udp: number } {
    const count = (kind: typeof TcpListener | typeof UdpListener) =>
      this.listeners.filter((listener) => listener instanceof kind).reduce((sum, listener) => sum + listener.open_, 0)
    return { tcp: count(TcpListener), udp: count(UdpListener) }
  }

  private async openOne(transport: Transport, port: number): Promise<ListeningPort> {
    // `::` takes IPv4 as well; a computer without IPv6 refuses it and gets plain IPv4.
    const hosts = this.options.host === '' ? ['::', '0.0.0.0'] : [this.options.host]
    let fault: unknown
    for (const host of hosts) {
      const listener = this.make(transport, host, port)
      try {
        const opened = await listener.listen()
        this.listeners.push(listener)
        return { transport, host: host === '::' ? '0.0.0.0' : host, port: opened }
      } catch (error) {
        fault = error
        const { code } = error as NodeJS.ErrnoException
        if (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL' && code !== 'EINVAL') break
      }
    }
    throw fault
  }

  private make(transport: Transport, host: string, port: number): Listener {
    const { limits, ...rest } = this.options
    const options: ListenerOptions = { ...rest, host, port, limits: { ...DEFAULT_LIMITS, ...limits } }
    return transport === 'tcp' ? new TcpListener(options) : new UdpListener(options)
  }

  private async explain(error: NodeJS.ErrnoException, transport: Transport, port: number): Promise<ListenFault> {
    const code = error.code ?? 'unknown'
    const name = `${transport.toUpperCase()} port ${port}`
    if (code === 'EADDRINUSE') {
      const holder = await findPortHolder(port, transport)
      const freePort = await this.nextFree(port + 1)
      const who = holder
        ? `${holder.name} (pid ${holder.pid}) already uses ${name}`
        : `Another program already uses ${name}`
      const advice = freePort === undefined ? 'Close it' : `Close it, or listen on ${freePort}, which is free`
      return { code, text: `${who}. ${advice}.`, freePort }
    }
    if (code === 'EACCES')
      return {
        code,
        text: `${name} may not be opened by this user: ports below 1024 need an administrator. Choose 8888.`,
      }
    if (code === 'EADDRNOTAVAIL')
      return { code, text: `This computer has no address ${this.options.host}: choose one of its own, or all.` }
    if (code === 'ENOTFOUND')
      return { code, text: `There is no host ${this.options.host}: give an address of this computer.` }
    return { code, text: `${name} could not be opened (${code}).` }
  }

  private async nextFree(from: number): Promise<number | undefined> {
    for (let port = from; port < Math.min(from + 50, 65_536); port++) {
      const trial = new LiveSource({ ...this.options, port, accept: () => undefined })
      if (await trial.opens()) return port
    }
    return undefined
  }

  /** Tries without explaining, since explaining looks for the next free port. */
  private async opens(): Promise<boolean> {
    try {
      if (this.options.tcp) await this.openOne('tcp', this.options.port)
      if (this.options.udp) await this.openOne('udp', this.options.port)
      return true
    } catch {
      return false
    } finally {
      await this.stop()
    }
  }
}
