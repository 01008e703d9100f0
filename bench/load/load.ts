import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { deviceFrames, type DeviceFrames } from './device-frames'

export interface LoadReport {
  sent: number
  wanted: number
  answers: number
  wrong: number
  seconds: number
}

const CONNECTIONS = 1_000
const TICK_MS = 50
/** Datagrams are spread over the tick: the system keeps only a few hundred for a program that is busy. */
const BURSTS_A_TICK = 10
const DATAGRAMS_A_SECOND = 5_000
const UDP_SOCKETS = 20
const ANSWER = '54681a0d0a'

/** One frame in five is a heartbeat, which wants an answer; the rest are locations. */
const HEARTBEAT_EVERY = 5

/** Sends for so many seconds, waits for the last answers, tells what happened and ends. */
export async function runLoad(port: number, seconds: number): Promise<void> {
  const report: LoadReport = { sent: 0, wanted: 0, answers: 0, wrong: 0, seconds: 0 }
  const devices = Array.from({ length: CONNECTIONS }, (_, i) => deviceFrames(i))
  const sockets = await dialAll(port, report)
  const udp = await openDatagrams(report)
  const start = performance.now()
  for (let tick = 1; (tick - 1) * TICK_MS < seconds * 1000; tick++) {
    sockets.forEach((socket, i) => sendOne(report, devices[i], tick + i, (bytes) => void socket.write(bytes)))
    const datagrams = (DATAGRAMS_A_SECOND * TICK_MS) / 1000
    for (let i = 0; i < datagrams; i++) {
      const socket = udp[i % udp.length]
      sendOne(report, devices[i], tick + i, (bytes) => socket?.send(bytes, port, '127.0.0.1'))
      if (i % (datagrams / BURSTS_A_TICK) === 0) await until(start + (tick - 1 + i / datagrams) * TICK_MS)
    }
    await until(start + tick * TICK_MS)
  }
  report.seconds = (performance.now() - start) / 1000
  await settle(report)
  process.send?.(report, () => process.exit(0))
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))
}

function sendOne(
  report: LoadReport,
  frames: DeviceFrames | undefined,
  count: number,
  send: (bytes: Uint8Array) => void,
): void {
  if (!frames) return
  const isHeartbeat = count % HEARTBEAT_EVERY === 0
  if (isHeartbeat) report.wanted++
  report.sent++
  send(isHeartbeat ? frames.heartbeat : frames.location)
}

async function dialAll(port: number, report: LoadReport): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let i = 0; i < CONNECTIONS; i++) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => hear(report, bytes))
    sockets.push(socket)
    if (i % 100 === 99)
      await Promise.all(sockets.slice(-100).map((one) => (one.connecting ? once(one, 'connect') : null)))
  }
  return sockets
}

async function openDatagrams(report: LoadReport): Promise<UdpSocket[]> {
  const sockets = Array.from({ length: UDP_SOCKETS }, () => createSocket({ type: 'udp4', recvBufferSize: 1 << 20 }))
  for (const socket of sockets) {
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    socket.on('message', (bytes) => hear(report, bytes))
  }
  return sockets
}

/** Answers of one connection may come joined: all of them are five bytes long. */
function hear(report: LoadReport, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at += 5) {
    if (bytes.toString('hex', at, at + 5) === ANSWER) report.answers++
    else report.wrong++
  }
}

/** Until nothing more comes for a second; ten at most. */
async function settle(report: LoadReport): Promise<void> {
  for (let i = 0, before = -1; i < 10 && before !== report.answers; i++) {
    before = report.answers
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}
