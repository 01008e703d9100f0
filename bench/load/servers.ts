import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Collector } from '../../src-shared/diagnosis/collect'
import { Counters } from '../../src-main/engine/counters'
import { FrameIndex } from '../../src-main/engine/index/frame-index'
import { countSessions } from '../../src-main/engine/sources/source'
import { Station } from '../../src-main/engine/station'

export interface ServerReport {
  frames: number
  dropped: number
  cpuMs: number
  megabytes: number
}

/** The engine asks the system for its drops once a second: wait for the next time. */
const COUNTED_MS = 1_500

function tellWhenAsked(port: number, frames: () => number, dropped: () => number, stop: () => Promise<void>): void {
  const before = process.cpuUsage()
  process.on('message', () => {
    const { user, system } = process.cpuUsage(before)
    setTimeout(() => tell(user + system), COUNTED_MS)
  })
  const tell = (cpu: number) => {
    const report: ServerReport = {
      frames: frames(),
      dropped: dropped(),
      cpuMs: cpu / 1000,
      megabytes: process.memoryUsage.rss() / (1 << 20),
    }
    process.send?.(report)
  }
  process.on('disconnect', () => void stop().then(() => process.exit(0)))
  process.send?.(port)
}

/** Everything: sockets, journal, detection, decoding, index, answers. */
export async function runEngine(): Promise<void> {
  const counters = new Counters()
  const index = new FrameIndex()
  const started = await Station.start({
    host: '127.0.0.1',
    port: 0,
    tcp: true,
    udp: true,
    mode: { kind: 'answer' },
    counters,
    index,
    witness: new Collector(),
    nextSession: countSessions(),
    showAnswers: false,
    onNotice: (text) => console.error(text),
  })
  if (!started.ok) throw new Error(started.error.text)
  const station = started.value
  const dropped = () => Object.values(counters.dropped).reduce((sum, count) => sum + count, 0)
  tellWhenAsked(
    station.ports[0]?.port ?? 0,
    () => counters.frames,
    dropped,
    () => station.stop(),
  )
}

/** The yardstick: the least that a Node server can do with the same traffic. */
export async function runSink(): Promise<void> {
  let bytes = 0
  const server = createServer((socket) => {
    socket.on('data', (chunk) => (bytes += chunk.length))
    socket.on('error', () => undefined)
  })
  server.listen(0, '127.0.0.1', 4096)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const udp = createSocket({ type: 'udp4', recvBufferSize: 8 << 20 })
  udp.on('message', (datagram) => (bytes += datagram.length))
  udp.bind(port, '127.0.0.1')
  await once(udp, 'listening')
  tellWhenAsked(
    port,
    () => bytes,
    () => 0,
    async () => {
      server.close()
      udp.close()
    },
  )
}
