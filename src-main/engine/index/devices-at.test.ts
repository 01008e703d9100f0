import { expect, it } from 'vitest'
import type { SourceEvent } from '../../../src-shared/capture/source-event'
import type { SessionRow } from '../../../src-shared/link/contracts/sources'
import type { DeviceRow } from '../../../src-shared/link/engine-contract'
import type { Scene } from '../../../src-shared/model/message'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { Counters } from '../counters'
import { KeptBytes } from '../files/kept-bytes'
import { Pipeline } from '../pipeline/pipeline'
import { Workspace } from '../workspace'
import { DevicesAt } from './devices-at'
import { sessionsAt } from './sessions-at'

const START = Date.UTC(2026, 7, 21, 12)
const fix = (step: number): Scene['fix'] => ({
  valid: step !== 3,
  lat: 4.65 + step / 100,
  lon: -74,
  speedKmh: 40,
  courseDeg: 0,
})

/** Two devices that log in, report, call for help and lose a bit on the way. */
function* events(): Generator<SourceEvent> {
  const peer = { host: '192.0.2.7', port: 40_000 }
  const devices = ['356938035643809', '490154203237518']
  for (const session of [1, 2])
    yield { kind: 'opened', session, at: START, transport: 'tcp', peer, local: undefined, isMidStream: false }
  for (let step = 0; step < 8; step++) {
    const kind = step === 0 ? 'login' : step === 5 ? 'alarm' : 'position'
    for (const [at, device] of devices.entries()) {
      const time = START + step * 10_000 + at
      const alarms: Scene['alarms'] = kind === 'alarm' ? ['powerCut'] : []
      const scene: Scene = { device, kind, time, alarms, ...(step > 0 ? { fix: fix(step) } : {}) }
      for (const bytes of findProtocol('gt06')?.encode(scene, step + 1) ?? []) {
        if (step === 6) bytes[8] = (bytes[8] ?? 0) ^ 1
        yield { kind: 'bytes', session: at + 1, at: time, direction: 'in', bytes, offset: undefined }
      }
    }
  }
}

it('counts the same devices and connections as the live lists did when each frame came', () => {
  const store = new KeptBytes(0)
  const workspace = new Workspace(store)
  const lists: DeviceRow[][] = [[]]
  const carried: SessionRow[][] = [[]]
  const taking = workspace.taking(() => undefined)
  const pipeline = new Pipeline({
    ...taking,
    onFrame: (frame, row) => {
      taking.onFrame(frame, row)
      lists.push(structuredClone(workspace.devices.list()))
      carried.push(workspace.sessions.list().sessions)
    },
    recording: null,
    counters: new Counters(),
    answer: null,
    showAnswers: true,
    isLive: false,
    now: () => 0,
  })
  for (const event of events())
    void pipeline.accept(event.kind === 'bytes' ? { ...event, offset: store.keep(event.bytes) } : event)
  expect(lists.length).toBeGreaterThan(16)
  expect(lists.at(-1)?.map(({ lastAlarm }) => lastAlarm?.alarms)).toEqual([['powerCut'], ['powerCut']])

  const named = (rows: DeviceRow[]) => rows.filter(({ device }) => device !== undefined)
  // There and back, with and without the short way back: what is counted does not hang on where one came from.
  for (const stride of [1_000, 3]) {
    const then = new DevicesAt(workspace, stride)
    for (const rows of [...lists.keys(), 9, 8, 3, 16, 14, 12]) {
      then.moveTo(rows)
      expect(named(then.list())).toEqual(named(lists[rows] ?? []))
    }
  }
  for (const rows of [16, 9, 1]) {
    // Who speaks is known from the login on, also at a moment before it; and a connection before its first frame is not yet told of.
    const then = sessionsAt(workspace, rows).sessions.map(({ device: _, protocol: __, ...rest }) => rest)
    const live = carried[rows]?.map(({ device: _, protocol: __, ...rest }) => rest)
    expect(then).toEqual(live)
  }
})
