import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { connect, isIPv6, type Socket } from 'node:net'
import type { Endpoint } from '../../../src-shared/model/endpoint'
import { called, drained } from '../sources/socket-waits'

/** What an upstream tells the relay. */
export interface UpstreamEvents {
  /** Bytes of the platform; a promise asks to stop reading from it. */
  onBytes(bytes: Uint8Array): Promise<void> | null
  onConnected(): void
  /** Bytes that were handed to the platform. */
  onPassed(bytes: number): void
  /** The platform could not be reached, or was lost: the system's code. It is tried again after so long, if at all. */
  onDown(code: string, retryMs?: number): void
  /** The platform closed its sending side. */
  onEnded(): void
  onReset(): void
  /** Bytes that had to be left out while the platform was away. */
  onDropped(bytes: number): void
}

/** The platform's side of one relayed connection. */
export interface Upstream {
  /** A promise while the platform is behind. */
  send(bytes: Uint8Array): Promise<void> | null
  /** The device closed its sending side. */
  endSending(): void
  reset(): void
  close(): void
}

/**
 * What waits here for a platform that is not reached yet. While the first call is on its way, whoever sends more has to
 * wait; once the platform is known to be away, the relay leaves the rest out, and the capture goes on.
 */
const QUEUE_LIMIT = 256 << 10
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 30_000
/** TCP alone would try for minutes. */
const CONNECT_TIMEOUT_MS = 10_000

/** One TCP connection to the platform, dialled until it is reached. */
export class TcpUpstream implements Upstream {
  private socket: Socket
  private queue: Uint8Array[] = []
  private queued = 0
  private retryMs = FIRST_RETRY_MS
  private retry: NodeJS.Timeout | undefined
  private isEnding = false
  private isClosed = false
  private isConnected = false
  /** The device is gone, and its last bytes still have to be delivered: one more try. */
  private isLastTry = false
  private isFirstCall = true

  constructor(
    private readonly target: Endpoint,
    private readonly events: UpstreamEvents,
  ) {
    this.socket = this.dial()
  }

  send(bytes: Uint8Array): Promise<void> | null {
    const { socket } = this
    if (!this.isConnected) return this.hold(bytes)
    this.events.onPassed(bytes.length)
    if (socket.write(bytes)) return null
    return drained(socket)
  }

  endSending(): void {
    this.isEnding = true
    if (this.isConnected) this.socket.end()
  }

  reset(): void {
    this.isClosed = true
    clearTimeout(this.retry)
    this.socket.resetAndDestroy()
  }

  close(): void {
    if (!this.isConnected && this.queued > 0 && !this.isLastTry) {
      this.isLastTry = true
      return
    }
    this.isClosed = true
    clearTimeout(this.retry)
    this.socket.end()
    this.socket.destroySoon()
  }

  private hold(bytes: Uint8Array): Promise<void> | null {
    const isFull = this.queued + bytes.length > QUEUE_LIMIT
    if (isFull && !this.isFirstCall) {
      this.events.onDropped(bytes.length)
      return null
    }
    // The chunk belongs to the socket that read it: keep a copy.
    this.queue.push(bytes.slice())
    this.queued += bytes.length
    return isFull ? called(this.socket) : null
  }

  private dial(): Socket {
    const socket = connect({ ...this.target, allowHalfOpen: true, noDelay: true })
    let fault = ''
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => {
      if (!this.isConnected) socket.destroy(Object.assign(new Error('connect timed out'), { code: 'ETIMEDOUT' }))
    })
    socket.on('connect', () => this.connected(socket))
    socket.on('data', (bytes) => {
      const busy = this.events.onBytes(bytes)
      if (!busy) return
      socket.pause()
      void busy.finally(() => socket.resume())
    })
    socket.on('end', () => this.events.onEnded())
    socket.on('error', (error: NodeJS.ErrnoException) => {
      fault = error.code ?? error.message
    })
    socket.on('close', () => this.lost(fault))
    return socket
  }

  private connected(socket: Socket): void {
    socket.setTimeout(0)
    this.isConnected = true
    this.isFirstCall = false
    this.retryMs = FIRST_RETRY_MS
    this.events.onConnected()
    for (const bytes of this.queue.splice(0)) socket.write(bytes)
    if (this.queued > 0) this.events.onPassed(this.queued)
    this.queued = 0
    if (this.isLastTry) this.close()
    else if (this.isEnding) socket.end()
  }

  private lost(fault: string): void {
    const wasConnected = this.isConnected
    this.isConnected = false
    this.isFirstCall = false
    if (this.isClosed) return
    if (wasConnected) {
      if (fault) this.events.onReset()
      return
    }
    this.events.onDown(fault || 'closed', this.isLastTry ? undefined : this.retryMs)
    if (this.isLastTry) {
      this.isClosed = true
      this.events.onDropped(this.queued)
      return
    }
    this.retry = setTimeout(() => (this.socket = this.dial()), this.retryMs)
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS)
  }
}

/** A socket of its own for each device, so that the platform's answers find their way back. */
export class UdpUpstream implements Upstream {
  private readonly socket: UdpSocket

  constructor(
    private readonly target: Endpoint,
    private readonly events: UpstreamEvents,
  ) {
    this.socket = createSocket(isIPv6(target.host) ? 'udp6' : 'udp4')
    this.socket.on('message', (bytes) => {
      events.onConnected()
      void events.onBytes(bytes)
    })
    this.socket.on('error', (error: NodeJS.ErrnoException) => events.onDown(error.code ?? error.message))
  }

  send(bytes: Uint8Array): null {
    this.events.onPassed(bytes.length)
    this.socket.send(bytes, this.target.port, this.target.host)
    return null
  }

  endSending(): void {
    return
  }

  reset(): void {
    this.close()
  }

  close(): void {
    this.socket.close()
  }
}
