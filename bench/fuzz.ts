import { Receiver } from '../src-shared/session/receiver'
import type { Benchmark } from './benchmark'
import { vectorFrames } from './vector-frames'

const CHUNKS_A_RUN = 5_000
/** A connection is fed so many chunks before the next one begins. */
const CHUNKS_A_CONNECTION = 20

let state = 20_261_121
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

let chunks = 0
let sent = 0
let seen = 0

function chunk(): Uint8Array {
  const frame = vectorFrames[random(vectorFrames.length)]?.bytes ?? new Uint8Array(0)
  const kind = random(4)
  if (kind === 0) return Uint8Array.from({ length: 1 + random(80) }, () => random(256))
  const bytes = frame.slice(kind === 1 ? random(frame.length) : 0, kind === 2 ? random(frame.length) : frame.length)
  for (let flips = random(4); flips > 0 && bytes.length > 0; flips--) bytes[random(bytes.length)] = random(256)
  return bytes
}

function connection(): void {
  let number = 0
  const receiver = new Receiver({ session: 1, nextNumber: () => ++number })
  const take = (frame: { bytes: Uint8Array; issues: readonly { code: string; text: string }[] }): void => {
    seen += frame.bytes.length
    const failed = frame.issues.find((issue) => issue.code === 'internal')
    if (failed) throw new Error(failed.text)
  }
  for (let i = 0; i < CHUNKS_A_CONNECTION; i++) {
    const bytes = chunk()
    sent += bytes.length
    chunks++
    receiver.push(bytes, 0, take)
  }
  receiver.settle(0, take)
  seen += receiver.session.paddingBytes
  if (seen !== sent) throw new Error(`${sent} bytes went in and ${seen} came out (seed 20261121, chunk ${chunks})`)
}

/** Random, cut and mutated chunks through detection, framing and decoding: nothing throws, hangs or is lost. FUZZ_CHUNKS sets how many. */
export const benchmark: Benchmark = {
  unit: 'chunks',
  floor: 1,
  run: () => {
    const wanted = Number(process.env['FUZZ_CHUNKS'] ?? 0)
    const until = chunks + Math.max(CHUNKS_A_RUN, wanted - chunks)
    const before = chunks
    while (chunks < until) connection()
    return chunks - before
  },
  report: () =>
    `${chunks.toLocaleString('en')} chunks, ${sent.toLocaleString('en')} bytes in, as many out, nothing thrown`,
}
