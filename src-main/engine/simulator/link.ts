import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { connect, isIPv6, type Socket } from 'node:net'
import type { Endpoint, Transport } from '../../../src-shared/model/endpoint'

interface LinkEvents {
  onOpen(): void
  onBytes(bytes: Uint8Array): void
  /** Once, whoever ended it; `fault` is the system's code where something went wrong. */
  onClose(fault: string | null): void
}

/** The connection of one simulated device. */
export interface Link {
  send(bytes: Uint8Array): void
  /** Says nothing more and lets the other side finish. */
  end(): void
  destroy(): void
}

export function openLink(transport: Transport, target: Endpoint, events: LinkEvents): Link {
  return transport === 'tcp' ? new TcpLink(target, events) : new UdpLink(target, events)
}

/** How long the other side has for its own goodbye. */
const GOODBYE_MS = 500

class TcpLink implements Link {
  private readonly socket: Socket
  private fault: string | null = null

  constructor(target: Endpoint, events: LinkEvents) {
    this.socket = connect({ ...target, noDelay: true })
    this.socket.once('connect', () => events.onOpen())
    this.socket.on('data', (bytes) => events.onBytes(bytes))
    this.socket.on('error', (error: NodeJS.ErrnoException) => (this.fault = error.code ?? error.message))
    this.socket.once('close', () => events.onClose(this.fault))
  }

  send(bytes: Uint8Array): void {
    if (this.socket.writable) this.socket.write(bytes)
  }

  end(): void {
    this.socket.end()
    setTimeout(() => this.socket.destroy(), GOODBYE_MS).unref()
  }

  destroy(): void {
    this.socket.destroy()
  }
}

class UdpLink implements Link {
  private readonly socket: UdpSocket
  private state: 'opening' | 'open' | 'closed' = 'opening'
  private fault: string | null = null

  constructor(target: Endpoint, events: LinkEvents) {
    this.socket = createSocket(isIPv6(target.host) ? 'udp6' : 'udp4')
    // Only a connected socket is told that nobody listens over there; a tracker would never know.
    this.socket.connect(target.port, target.host, () => {
      if (this.state !== 'opening') return
      this.state = 'open'
      events.onOpen()
    })
    this.socket.on('message', (bytes) => events.onBytes(bytes))
    this.socket.on('error', (error: NodeJS.ErrnoException) => {
      this.fault = error.code ?? error.message
      this.destroy()
    })
    this.socket.once('close', () => events.onClose(this.fault))
  }

  send(bytes: Uint8Array): void {
    if (this.state === 'open') this.socket.send(bytes)
  }

  end(): void {
    setTimeout(() => this.destroy(), GOODBYE_MS)
  }

  destroy(): void {
    if (this.state !== 'closed') this.socket.close()
    this.state = 'closed'
  }
}
