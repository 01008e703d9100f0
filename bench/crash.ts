// Killed without warning in the middle of a busy capture, twenty times: the file opens, and at most the last second is missing.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCapture } from '../src-main/engine/sources/file-source'
import type { Trial } from './benchmark'
import { deviceFrames } from './load/device-frames'
import { startListener, stopListener } from './load/listener'

const TIMES = Number(process.env['BENCH_KILLS'] ?? 20)
const MOST_MISSING_MS = 1_000

/** How much of the end is missing, in milliseconds of sending. */
async function killOnce(folder: string, round: number): Promise<number> {
  const capture = join(folder, `killed-${round}.pcapng`)
  const listener = await startListener(['--capture', capture], folder)
  const socket = connect({ port: listener.port, host: '127.0.0.1', noDelay: true })
  socket.on('error', () => undefined).resume()
  listener.lines.on('line', () => undefined)
  const { location } = deviceFrames(round)
  let sent = 0
  const feed = setInterval(() => {
    for (let i = 0; i < 50; i++) socket.write(location)
    sent += 50
  }, 10)
  await new Promise((resolve) => setTimeout(resolve, 1_200 + round * 13))
  await stopListener(listener, 'SIGKILL')
  const killedAt = Date.now()
  clearInterval(feed)
  socket.destroy()
  let last = 0
  let bytes = 0
  const read = await readCapture(capture, {
    onEvent: (event) => {
      if (event.kind !== 'bytes') return
      bytes += event.bytes.length
      last = Math.max(last, event.at ?? 0)
    },
    onNotice: () => undefined,
  })
  if (!read.ok) throw new Error(read.error)
  if (bytes < location.length) throw new Error(`round ${round}: ${sent} frames were sent and none was kept`)
  return killedAt - last
}

async function trial(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trackbench-bench-'))
  const missing: number[] = []
  try {
    for (let round = 1; round <= TIMES; round++) missing.push(await killOnce(folder, round))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const worst = Math.max(...missing)
  if (worst > MOST_MISSING_MS) throw new Error(`${worst.toFixed(0)} ms of a capture were missing after a kill`)
  return `killed ${TIMES} times at 5,000 frames/s: every file opens, at most the last ${worst.toFixed(0)} ms are missing`
}

export const benchmark: Trial = { trial }
