import { createServer, type Server, type Socket } from 'node:net'
import type { CloseReason } from '../../../src-shared/capture/source-event'
import type { Endpoint } from '../../../src-shared/model/endpoint'
import { now } from '../clock'
import type { Counters } from '../counters'
import type { Limits } from './limits'
import type { Accept } from './source'
import { drained } from './socket-waits'

export interface ListenerOptions {
  readonly host: string
  readonly port: number
  readonly limits: Limits
  readonly counters: Counters
  readonly nextSession: () => number
  readonly accept: Accept
  /** Asked when a device has closed its sending side; true leaves the other side open until somebody calls `end`. */
  readonly onHalfClosed?: ((session: number) => boolean) | undefined
}

/** How often silent connections are looked for. */
const SWEEP_MS = 1_000

interface Connection {
  readonly session: number
  readonly socket: Socket
  readonly address: string
  lastAt: number
  hasSpoken: boolean
  why: CloseReason | null
}

/** The TCP half of a port: connections in, chunks out, answers back. */
export class TcpListener {
  private readonly server: Server
  private readonly connections = new Map<number, Connection>()
  private readonly perAddress = new Map<string, number>()
  private sweep: NodeJS.Timeout | undefined

  constructor(private readonly options: ListenerOptions) {
    // Half-open: a device that has closed its sending side may still want our answer to its last frame.
    this.server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.open(socket))
  }

  get open_(): number {
    return this.connections.size
  }

  /** Resolves with the port that was opened; rejects with the system's error. */
  listen(): Promise<number> {
    const { host, port } = this.options
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen({ host, port, backlog: 4096 }, () => {
        this.server.removeListener('error', reject)
        this.server.on('error', () => undefined)
        this.sweep = setInterval(() => this.closeSilent(), SWEEP_MS)
        this.sweep.unref()
        const address = this.server.address()
        resolve(typeof address === 'object' && address ? address.port : port)
      })
    })
  }

  /** Sends an answer. False when the peer reads too slowly, or is gone: nothing was sent. */
  send(session: number, bytes: Uint8Array): boolean {
    const socket = this.connections.get(session)?.socket
    if (!socket?.writable || socket.writableLength > this.options.limits.unsentBytes) return false
    socket.write(bytes)
    return true
  }

  /** Sends whatever the size of the backlog: null when the peer keeps up, a promise while it is behind, false when it is gone. */
  forward(session: number, bytes: Uint8Array): Promise<void> | null | false {
    const socket = this.connections.get(session)?.socket
    if (!socket?.writable) return false
    if (socket.write(bytes)) return null
    return drained(socket)
  }

  /** Closes our sending side; the connection is over when the device closes its own. */
  endSending(session: number): void {
    this.connections.get(session)?.socket.end()
  }

  end(session: number, why: CloseReason): void {
    const connection = this.connections.get(session)
    if (!connection) return
    if (why !== 'reset here') return this.hangUp(connection, why)
    connection.why ??= why
    connection.socket.resetAndDestroy()
  }

  async close(): Promise<void> {
    clearInterval(this.sweep)
    for (const connection of this.connections.values()) this.hangUp(connection, 'closed here')
    await new Promise<void>((resolve) => {
      // Peers that do not answer our FIN must not hold up the end of the program.
      const force = setTimeout(() => this.destroyAll(), 500)
      this.server.close(() => {
        clearTimeout(force)
        resolve()
      })
    })
  }

  private destroyAll(): void {
    for (const { socket } of this.connections.values()) socket.destroy()
  }

  private open(socket: Socket): void {
    const { limits, counters, nextSession, accept } = this.options
    const address = socket.remoteAddress ?? ''
    const fromThere = this.perAddress.get(address) ?? 0
    if (
      this.connections.size >= limits.connections ||
      (fromThere >= limits.connectionsPerAddress && !isLoopback(address))
    ) {
      counters.drop(
        this.connections.size >= limits.connections ? 'connectionsRefused' : 'connectionsRefusedFromOneAddress',
      )
      socket.on('error', () => undefined)
      socket.end()
      socket.destroySoon()
      return
    }
    const connection: Connection = {
      session: nextSession(),
      socket,
      address,
      lastAt: now(),
      hasSpoken: false,
      why: null,
    }
    this.connections.set(connection.session, connection)
    this.perAddress.set(address, fromThere + 1)
    counters.sessions++
    const peer = endpoint(socket.remoteAddress, socket.remotePort)
    const local = endpoint(socket.localAddress, socket.localPort)
    void accept({
      kind: 'opened',
      session: connection.session,
      at: connection.lastAt,
      transport: 'tcp',
      peer,
      local,
      isMidStream: false,
    })
    this.wire(connection)
  }

  private wire(connection: Connection): void {
    const { socket } = connection
    socket.on('data', (bytes) => this.take(connection, bytes))
    socket.on('end', () => {
      connection.why ??= 'peer closed'
      // Not yet: what came just before is answered when all that has arrived is taken in.
      if (!this.options.onHalfClosed?.(connection.session)) setImmediate(() => socket.end())
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      connection.why ??= error.code === 'ETIMEDOUT' ? 'timeout' : 'peer reset'
    })
    socket.on('close', () => this.forget(connection))
  }

  private take(connection: Connection, bytes: Buffer): void {
    connection.lastAt = now()
    connection.hasSpoken = true
    this.options.counters.bytesIn += bytes.length
    const busy = this.options.accept({
      kind: 'bytes',
      session: connection.session,
      at: connection.lastAt,
      direction: 'in',
      bytes,
      offset: undefined,
    })
    if (!busy) return
    connection.socket.pause()
    void busy.finally(() => connection.socket.resume())
  }

  private hangUp(connection: Connection, why: CloseReason): void {
    connection.why ??= why
    connection.socket.end()
    connection.socket.destroySoon()
  }

  private forget(connection: Connection): void {
    if (!this.connections.delete(connection.session)) return
    const left = (this.perAddress.get(connection.address) ?? 1) - 1
    if (left > 0) this.perAddress.set(connection.address, left)
    else this.perAddress.delete(connection.address)
    void this.options.accept({
      kind: 'closed',
      session: connection.session,
      at: now(),
      why: connection.why ?? 'peer closed',
    })
  }

  private closeSilent(): void {
    const { firstBytesMs, idleMs } = this.options.limits
    const at = now()
    for (const connection of this.connections.values()) {
      const silent = at - connection.lastAt
      if (silent > (connection.hasSpoken ? idleMs : firstBytesMs))
        this.hangUp(connection, connection.hasSpoken ? 'idle' : 'timeout')
    }
  }
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}

/** An IPv4 peer of a socket that speaks both is shown as IPv4. */
function endpoint(host: string | undefined, port: number | undefined): Endpoint | undefined {
  if (host === undefined || port === undefined) return undefined
  return { host: host.startsWith('::ffff:') ? host.slice(7) : host, port }
}
