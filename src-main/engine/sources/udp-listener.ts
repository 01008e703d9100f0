import { createSocket, type RemoteInfo, type Socket, type SocketOptions } from 'node:dgram'
import { lookup } from 'node:dns'
import { isIP } from 'node:net'
import type { CloseReason } from '../../../src-shared/capture/source-event'
import type { Endpoint } from '../../../src-shared/model/endpoint'
import { now } from '../clock'
import { systemDrops } from './system-drops'
import type { ListenerOptions } from './tcp-listener'

const SWEEP_MS = 1_000
/** Room for bursts while the program is busy; the system may grant less. */
const RECEIVE_BUFFER = 8 << 20

interface Peer {
  readonly session: number
  readonly remote: Endpoint
  lastAt: number
}

/** The UDP half of a port: each address and port that sends is a session until it falls silent. */
export class UdpListener {
  private readonly socket: Socket
  private readonly peers = new Map<string, Peer>()
  private readonly bySession = new Map<number, Peer>()
  private local: Endpoint
  private sweep: NodeJS.Timeout | undefined
  private second = 0
  private datagramsThisSecond = 0
  private lostBySystem = 0

  constructor(private readonly options: ListenerOptions) {
    const isV6 = options.host.includes(':')
    this.local = { host: options.host, port: options.port }
    this.socket = createSocket({
      type: isV6 ? 'udp6' : 'udp4',
      ipv6Only: false,
      recvBufferSize: RECEIVE_BUFFER,
      lookup: lookUp,
    })
  }

  get open_(): number {
    return this.peers.size
  }

  listen(): Promise<number> {
    const { host, port } = this.options
    return new Promise((resolve, reject) => {
      this.socket.once('error', reject)
      this.socket.bind({ address: host, port }, () => {
        this.socket.removeListener('error', reject)
        // An unreachable peer answers with ICMP, which arrives here as an error: it concerns that peer alone.
        this.socket.on('error', () => undefined)
        this.socket.on('message', (bytes, from) => this.take(bytes, from))
        this.sweep = setInterval(() => {
          this.forgetSilent()
          void this.countSystemDrops()
        }, SWEEP_MS)
        this.sweep.unref()
        this.local = { host, port: this.socket.address().port }
        resolve(this.local.port)
      })
    })
  }

  /** Answers from the port that the device addressed, to where it spoke from last. */
  send(session: number, bytes: Uint8Array): boolean {
    const peer = this.bySession.get(session)
    if (!peer) return false
    // Without a callback: what fails is an 'error', as it is when the peer tells us by ICMP.
    this.socket.send(bytes, peer.remote.port, peer.remote.host)
    return true
  }

  forward(session: number, bytes: Uint8Array): null | false {
    return this.send(session, bytes) ? null : false
  }

  /** Datagrams have no sending side to close. */
  endSending(): void {
    return
  }

  end(session: number, why: CloseReason): void {
    const peer = this.bySession.get(session)
    if (peer) this.forget(peer, why)
  }

  async close(): Promise<void> {
    clearInterval(this.sweep)
    await this.countSystemDrops()
    for (const peer of [...this.peers.values()]) this.forget(peer, 'closed here')
    await new Promise<void>((resolve) => this.socket.close(resolve))
  }

  private take(bytes: Buffer, from: RemoteInfo): void {
    const at = now()
    if (this.isOverRate(at)) return
    const peer = this.peers.get(`${from.address} ${from.port}`) ?? this.meet(from, at)
    if (!peer) return
    peer.lastAt = at
    this.options.counters.bytesIn += bytes.length
    // UDP cannot be paused: what the journal cannot take is counted there.
    void this.options.accept({ kind: 'bytes', session: peer.session, at, direction: 'in', bytes, offset: undefined })
  }

  private isOverRate(at: number): boolean {
    const second = Math.floor(at / 1000)
    if (second !== this.second) {
      this.second = second
      this.datagramsThisSecond = 0
    }
    if (++this.datagramsThisSecond <= this.options.limits.datagramsPerSecond) return false
    this.options.counters.drop('datagramsOverRate')
    return true
  }

  private meet(from: RemoteInfo, at: number): Peer | undefined {
    const { limits, counters, nextSession, accept } = this.options
    if (this.peers.size >= limits.peers) {
      counters.drop('peersRefused')
      return undefined
    }
    const host = from.address.startsWith('::ffff:') ? from.address.slice(7) : from.address
    const peer: Peer = { session: nextSession(), remote: { host: from.address, port: from.port }, lastAt: at }
    this.peers.set(`${from.address} ${from.port}`, peer)
    this.bySession.set(peer.session, peer)
    counters.sessions++
    void accept({
      kind: 'opened',
      session: peer.session,
      at,
      transport: 'udp',
      peer: { host, port: from.port },
      // Bound to all addresses: which one the datagram came to is not told, but its family is the peer's.
      local: this.local.host === '::' && !host.includes(':') ? { ...this.local, host: '0.0.0.0' } : this.local,
      isMidStream: false,
    })
    return peer
  }

  private forget(peer: Peer, why: CloseReason): void {
    this.peers.delete(`${peer.remote.host} ${peer.remote.port}`)
    this.bySession.delete(peer.session)
    void this.options.accept({ kind: 'closed', session: peer.session, at: now(), why })
  }

  /** Datagrams that the system threw away because we did not read fast enough. */
  private async countSystemDrops(): Promise<void> {
    const drops = await systemDrops(this.local.port)
    if (drops <= this.lostBySystem) return
    this.options.counters.drop('datagramsLostBySystem', drops - this.lostBySystem)
    this.lostBySystem = drops
  }

  private forgetSilent(): void {
    const oldest = now() - this.options.limits.peerIdleMs
    for (const peer of this.peers.values()) if (peer.lastAt < oldest) this.forget(peer, 'idle')
  }
}

/** Peers are known by their address: an answer to one of them asks nobody, and goes out at once. */
const lookUp: SocketOptions['lookup'] = (host, options, callback) => {
  const family = isIP(host)
  if (family === 0) lookup(host, options, callback)
  else callback(null, host, family)
}
