// What watching costs: the pipeline with and without its witness, and the rules over ten thousand devices.
import type { SourceEvent } from '../src-shared/capture/source-event'
import { Collector } from '../src-shared/diagnosis/collect'
import { judgeDevice } from '../src-shared/diagnosis/evaluate'
import { THRESHOLDS } from '../src-shared/diagnosis/thresholds'
import type { Message } from '../src-shared/model/message'
import { findProtocol } from '../src-shared/protocols/registry'
import { Counters } from '../src-main/engine/counters'
import { FrameIndex } from '../src-main/engine/index/frame-index'
import { Pipeline } from '../src-main/engine/pipeline/pipeline'
import type { Trial } from './benchmark'
import { deviceFrames } from './load/device-frames'

const DEVICES = 10_000
const REPORTS = 20
const START = Date.UTC(2026, 10, 21, 12)
/**
 * Of a pipeline without sockets and journal, which are most of an engine's work. The evidence is all that is kept of a
 * device, the line of the list and the facts of Check among it: ten thousand of them are in no cache.
 */
const MOST_SHARE = 1.5
const MOST_JUDGING_US = 50

function events(): SourceEvent[] {
  const gt06 = findProtocol('gt06')
  const opened = Array.from({ length: DEVICES }, (_, i): SourceEvent => {
    const peer = { host: '10.0.0.1', port: i }
    return { kind: 'opened', session: i + 1, at: START, transport: 'tcp', peer, local: undefined, isMidStream: false }
  })
  const said: SourceEvent[] = []
  for (let report = 0; report <= REPORTS; report++) {
    const at = START + report * 10_000
    for (let i = 0; i < DEVICES; i++) {
      const frames = report === 0 || !gt06 ? [deviceFrames(i).location] : gt06.encode(scene(i, at), report)
      for (const bytes of frames)
        said.push({ kind: 'bytes', session: i + 1, at, direction: 'in', bytes, offset: undefined })
    }
  }
  return [...opened, ...said]
}

function scene(i: number, time: number): Message & { device: string; time: number } {
  const fix = {
    valid: true,
    lat: 52 + i / DEVICES,
    lon: 13 + (time - START) / 1e9,
    speedKmh: 50,
    courseDeg: 90,
    satellites: 9,
  }
  return { kind: 'position', device: '490154203237518', time, fix, attributes: { ignition: true } }
}

function run(all: readonly SourceEvent[], witness: Collector | undefined): number {
  const pipeline = new Pipeline({
    recording: null,
    index: new FrameIndex(),
    counters: new Counters(),
    answer: null,
    showAnswers: true,
    isLive: false,
    now: () => START,
    ...(witness ? { witness } : {}),
  })
  const before = cpuMs()
  for (const event of all) void pipeline.accept(event)
  return cpuMs() - before
}

/** Of this process: what others do meanwhile is not counted. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function trial(): Promise<string> {
  const all = events()
  const plain: number[] = []
  const watched: number[] = []
  let collector = new Collector()
  for (let round = 0; round < 5; round++) {
    plain.push(run(all, undefined))
    collector = new Collector()
    watched.push(run(all, collector))
  }
  const [without, withIt] = [Math.min(...plain), Math.min(...watched)]
  const frames = DEVICES * (REPORTS + 1)
  const share = withIt / without - 1
  const { bench, devices } = collector
  const port = { kind: 'off' } as const
  const evidence = {
    now: START,
    isLive: true,
    mode: 'answer',
    port,
    expected: {},
    limits: THRESHOLDS,
    bench,
    devices,
  } as const
  const before = cpuMs()
  for (const device of devices.values()) judgeDevice(device, evidence)
  const judgingUs = ((cpuMs() - before) * 1000) / devices.size
  const told = `${devices.size} devices, ${frames} frames: ${((without * 1000) / frames).toFixed(2)} µs a frame, ${((withIt * 1000) / frames).toFixed(2)} with evidence (${(share * 100).toFixed(1)} % more); ${judgingUs.toFixed(1)} µs to judge a device`
  if (share > MOST_SHARE || judgingUs > MOST_JUDGING_US) throw new Error(told)
  return Promise.resolve(told)
}

export const benchmark: Trial = { trial }
