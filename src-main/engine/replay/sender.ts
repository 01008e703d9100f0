import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { connect, isIPv6, type Socket } from 'node:net'
import type { Endpoint, Transport } from '../../../src-shared/model/endpoint'

interface SenderEvents {
  onAnswer(bytes: number): void
  onFault(code: string): void
}

/** One replayed connection, or one replayed UDP peer. */
export interface Sender {
  send(bytes: Uint8Array): Promise<void>
  /** Says nothing more; answers may still come. */
  end(): void
  /** Settles when the connection is over. */
  closed(): Promise<void>
}

export function openSender(transport: Transport, target: Endpoint, events: SenderEvents): Sender {
  return transport === 'tcp' ? new TcpSender(target, events) : new UdpSender(target, events)
}

/** How long answers to the last bytes are waited for. */
const LAST_ANSWERS_MS = 500

class TcpSender implements Sender {
  private readonly socket: Socket
  private readonly over: Promise<void>

  constructor(target: Endpoint, events: SenderEvents) {
    this.socket = connect({ ...target, noDelay: true })
    this.socket.on('data', (bytes) => events.onAnswer(bytes.length))
    this.socket.on('error', (error: NodeJS.ErrnoException) => events.onFault(error.code ?? error.message))
    this.over = new Promise((resolve) => this.socket.once('close', () => resolve()))
  }

  send(bytes: Uint8Array): Promise<void> {
    if (this.socket.destroyed) return Promise.resolve()
    return new Promise((resolve) => this.socket.write(bytes, () => resolve()))
  }

  end(): void {
    this.socket.end()
    setTimeout(() => this.socket.destroy(), LAST_ANSWERS_MS).unref()
  }

  closed(): Promise<void> {
    return this.over
  }
}

class UdpSender implements Sender {
  private readonly socket: UdpSocket
  private isOpen = true

  constructor(
    private readonly target: Endpoint,
    events: SenderEvents,
  ) {
    this.socket = createSocket(isIPv6(target.host) ? 'udp6' : 'udp4')
    this.socket.on('message', (bytes) => events.onAnswer(bytes.length))
    this.socket.on('error', (error: NodeJS.ErrnoException) => events.onFault(error.code ?? error.message))
  }

  send(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => this.socket.send(bytes, this.target.port, this.target.host, () => resolve()))
  }

  end(): void {
    return
  }

  async closed(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, LAST_ANSWERS_MS))
    if (this.isOpen) this.socket.close()
    this.isOpen = false
  }
}
