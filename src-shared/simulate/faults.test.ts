// Every fault does what its name says, and a receiver sees that and nothing else.
import { describe, expect, it } from 'vitest'
import type { Scene } from '../model/message'
import { findProtocol } from '../protocols/registry'
import { FAULT_NAMES, FAULTS, type Fault, type FaultName } from './faults'
import { planOf } from './fleet'
import { Packer } from './packets'
import type { Plan } from './plan'
import { rehearse } from './test-rehearsal'
import { simulated } from './simulated'
import { Keeper, testPlan } from './test-plans'

function play(id: string, faults: readonly FaultName[]) {
  const keeper = new Keeper(1)
  const plan = spoilt(id, faults)
  const rehearsal = rehearse(plan, keeper)
  const messages = rehearsal.frames.flatMap((frame) => frame.messages)
  const codes = new Set(rehearsal.frames.flatMap(({ issues }) => issues.map(({ code }) => code)))
  return {
    ...rehearsal,
    keeper,
    plan,
    codes: [...codes],
    positions: messages.filter(({ kind }) => kind === 'position'),
  }
}

function spoilt(id: string, faults: readonly FaultName[]): Plan {
  const kind = testPlan(findProtocol(id)!, { faults })
  return planOf(
    { kinds: [kind] as const, devices: 1, identity: kind.device, startAt: kind.startAt, spreadMs: 0, seed: 7 },
    0,
  )
}

type Played = ReturnType<typeof play>

const clean = (id: string) => play(id, [])
const hours = (played: Played, id: string) => (played.positions[1]!.time! - clean(id).positions[1]!.time!) / 3_600_000

/** What has to be seen of each; the family is told where it matters. */
const SEEN: Readonly<Record<FaultName, (played: Played, id: string) => boolean>> = {
  split: ({ chunks, frames }) => chunks.length > frames.length,
  drip: ({ chunks }) => chunks.filter(({ bytes }) => bytes.length === 1).length > 100,
  join: ({ chunks, frames }) => chunks.length < frames.length,
  lose: ({ frames }, id) => bytesOf(frames) < bytesOf(clean(id).frames),
  flip: ({ chunks }, id) => chunks.some(({ bytes }, i) => bytes.join() !== clean(id).chunks[i]?.bytes.join()),
  checksum: ({ codes }) => codes.join() === 'checksum',
  length: ({ codes }) => codes.length > 0,
  duplicate: ({ codes, positions }) => codes.join() === 'duplicate' && positions.length === 10,
  reorder: ({ positions }) => positions[0]!.time! > positions[1]!.time!,
  timezone: (played, id) => hours(played, id) === 8,
  rollover: (played, id) => hours(played, id) === -1024 * 7 * 24,
  future: (played, id) => hours(played, id) === 365 * 24,
  stale: (played, id) => hours(played, id) === -72,
  jump: ({ positions }) => Math.abs(positions[0]!.fix!.lat - positions[1]!.fix!.lat) > 0.4,
  zero: ({ positions }) => positions.every(({ fix }) => fix!.lat === 0 && fix!.lon === 0),
  nofix: ({ positions }) => positions.every(({ fix }) => !fix!.valid),
  hemisphere: ({ positions }) => positions.every(({ fix }) => fix!.lat < 0),
  mute: ({ positions }) => positions.length === 5,
  ignore: ({ keeper }) => !hasAnsweredLogin(keeper) || logins(keeper) >= 3,
  reconnect: ({ connections, positions }) => connections > 1 && positions.length === 5,
  halfopen: ({ connections, positions }) => connections === 2 && positions.length === 5,
  idle: ({ connections, chunks }) => connections === 1 && chunks.length === 0,
  sameimei: ({ positions }) => positions.length === 5,
  badimei: ({ plan }) => plan.device === '490154203237519',
}

const bytesOf = (frames: Played['frames']) => frames.reduce((sum, { bytes }) => sum + bytes.length, 0)
const isLogin = ({ scene }: { scene: Scene }) => scene.kind === 'login'
const logins = (keeper: Keeper) => keeper.packets.filter(isLogin).length
const hasAnsweredLogin = (keeper: Keeper) =>
  keeper.packets.some((packet) => isLogin(packet) && packet.answers.flat().length > 0)

describe.each(simulated.map(({ id }) => id))('%s', (id) => {
  it.each(FAULT_NAMES)('%s', (name) => {
    const fault: Fault = FAULTS[name]
    const played = play(id, [name])
    expect(played.codes.filter((code) => !fault.issues.includes(code))).toEqual([])
    const sample = clean(id).keeper.packets.at(-1)!.scene
    if (!new Packer(played.plan).allows(fault, sample)) return expect(played.codes).toEqual([])
    expect(SEEN[name](played, id)).toBe(true)
    if (name !== 'ignore') expect(played.keeper.score().wrong).toBe(0)
  })
})

it('a wrong check digit is seen where the family sends all fifteen digits', () => {
  expect(play('gt06', ['badimei']).codes).toEqual(['range'])
})

it('a fleet with one IMEI has one', () => {
  const kind = testPlan(findProtocol('gt06')!, { faults: ['sameimei'] })
  const fleet = { kinds: [kind] as const, devices: 3, identity: kind.device, startAt: 0, spreadMs: 0, seed: 7 }
  expect([0, 1, 2].map((i) => planOf(fleet, i).device)).toEqual([kind.device, kind.device, kind.device])
})
