import { describe, expect, it } from 'vitest'
import { toHex } from '../bytes/hex'
import { DEVICE_MODELS } from '../model/device-models'
import { decodeFrame } from '../protocols/decode'
import type { Protocol } from '../protocols/protocol'
import { findProtocol } from '../protocols/registry'
import { planOf } from './fleet'
import { orderOf } from './orders'
import { rehearse, type RehearsalOptions } from './test-rehearsal'
import { simulated } from './simulated'
import { contradictions, Keeper, testPlan } from './test-plans'

const families = simulated.map((protocol) => [protocol.id, protocol] as const)

function play(protocol: Protocol, own: Parameters<typeof testPlan>[1] = {}, options: RehearsalOptions = {}) {
  const keeper = new Keeper(1)
  const { frames, chunks, connections } = rehearse(testPlan(protocol, own), keeper, options)
  const positions = frames.flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'position'))
  return { keeper, frames, chunks, connections, positions, score: keeper.score() }
}

describe.each(families)('%s', (id, protocol) => {
  it('comes back as it was said', () => {
    const { keeper, frames, positions } = play(protocol)
    const reports = keeper.packets.filter(({ scene }) => scene.kind === 'position')
    expect(frames.flatMap(({ issues }) => issues)).toEqual([])
    expect([reports.length, positions.length]).toEqual([5, 5])
    expect(reports.flatMap(({ scene }, i) => contradictions(scene, positions[i]!))).toEqual([])
    expect(new Set(frames.map((frame) => frame.protocol))).toEqual(new Set([id]))
  })

  it.each(protocol.variants.map((row) => row.id))('comes back in the words of its variant %s', (variant) => {
    const { keeper, frames, positions } = play(protocol, { variant })
    const reports = keeper.packets.filter(({ scene }) => scene.kind === 'position')
    expect(frames.flatMap(({ issues }) => issues)).toEqual([])
    expect(positions.length).toBe(reports.length)
    // A zone or a unit may be a matter of agreement: then the bytes alone do not tell the variant.
    const agreed = frames
      .flatMap(({ bytes }) => decodeFrame(protocol, bytes, variant).messages)
      .filter(({ kind }) => kind === 'position')
    expect(reports.flatMap(({ scene }, i) => contradictions(scene, agreed[i]!))).toEqual([])
  })

  it('knows its own orders', () => {
    for (const command of protocol.commands) {
      // Not at midnight: some families put the hour of the day into their commands.
      const at = Date.UTC(2026, 10, 21, 17, 29, 16)
      const built = command.build({}, { at, device: '490154203237518', serial: 9 })
      if (!built.ok || !/^(cut|restore|locate)$/.test(command.id)) continue
      expect(orderOf(protocol, built.value, '490154203237518', undefined)?.id).toBe(command.id)
    }
  })

  it('is answered in full, and by the right answers', () => {
    const { wanted, acknowledged, late, missing, wrong } = play(protocol).score
    expect({ acknowledged, late, missing, wrong }).toEqual({ acknowledged: wanted, late: 0, missing: 0, wrong: 0 })
  })

  it('says the same again with the same seed', () => {
    const run = (seed: number) => play(protocol, { seed }).chunks.map(({ at, bytes }) => `${at} ${toHex(bytes)}`)
    expect(run(7)).toEqual(run(7))
    expect(run(7)).not.toEqual(run(8))
  })

  it('keeps its reports while it is alone, and sends them later with the times of then', () => {
    const start = Date.UTC(2026, 10, 21, 12)
    const { positions, chunks } = play(protocol, {}, { aloneUntil: start + 35_000 })
    expect(positions.map(({ time }) => (time ?? 0) - start)).toEqual([0, 10_000, 20_000, 30_000, 40_000])
    expect(chunks[0]!.at).toBeGreaterThanOrEqual(start + 35_000)
  })

  it('counts every frame that a silent server leaves without its answer', () => {
    const { score } = play(protocol, {}, { answer: () => [] })
    expect({ missing: score.missing, acknowledged: score.acknowledged }).toEqual({
      missing: score.wanted,
      acknowledged: 0,
    })
  })

  it('says its alarms', () => {
    for (const alarm of ['sos', 'powerCut', 'lowBattery', 'overspeed'] as const) {
      const { frames, keeper } = play(protocol, { events: [{ afterMs: 15_000, what: alarm }] })
      const scene = keeper.packets.find((packet) => packet.scene.alarms)?.scene
      const heard = frames.flatMap(({ messages }) => messages).find(({ alarms }) => alarms?.includes(alarm))
      if (!heard) continue
      expect(contradictions(scene!, heard)).toEqual([])
    }
  })
})

it('every model speaks with the families it is thought to speak', () => {
  for (const model of DEVICE_MODELS) {
    for (const { protocol: id } of model.families) {
      const protocol = findProtocol(id)!
      const { frames, positions } = play(protocol, { model })
      expect({
        model: model.id,
        id,
        positions: positions.length,
        issues: frames.flatMap(({ issues }) => issues),
      }).toEqual({ model: model.id, id, positions: 5, issues: [] })
    }
  }
})

it('obeys an order to cut the output, and tells so afterwards', () => {
  const gt06 = findProtocol('gt06')!
  const cut = gt06.commands.find(({ id }) => id === 'cut')!.build({}, { at: 0, device: null, serial: 1 })
  let isSent = false
  const answer: RehearsalOptions['answer'] = (frame) => {
    if (frame.type !== 'position' || isSent || !cut.ok) return frame.replies
    isSent = true
    return [...frame.replies, cut.value]
  }
  const { keeper, score, frames } = play(gt06, {}, { answer })
  expect([keeper.orders, score.orders, score.wrong]).toEqual([['cut'], 1, 0])
  expect(frames.some(({ type }) => type === 'reply')).toBe(true)
  expect(keeper.packets.at(-1)?.scene.attributes?.outputCut).toBe(true)
  isSent = false
  const mute = play(gt06, { faults: ['mute'] }, { answer })
  expect(mute.keeper.orders).toEqual(['cut'])
  expect(mute.frames.some(({ type }) => type === 'reply')).toBe(false)
})

it('marks what a server sends that is neither answer nor order', () => {
  const gt06 = findProtocol('gt06')!
  const { score } = play(gt06, {}, { answer: (frame) => [...frame.replies, Uint8Array.of(1, 2, 3)] })
  expect(score.wrong).toBeGreaterThan(0)
  expect(score.missing).toBe(0)
})

it('takes an answer that comes too late for late', () => {
  const score = new Keeper(1)
  const plan = testPlan(findProtocol('gt06')!)
  score.answered(plan, 20)
  score.answered(plan, 9_000)
  expect(score.score()).toMatchObject({ acknowledged: 1, late: 1, waitMs: { longest: 9_000 } })
})

it('gives every device of a fleet an IMEI, a start and a seed of its own', () => {
  const fleet = {
    kinds: [testPlan(findProtocol('gt06')!)] as const,
    devices: 10_000,
    identity: '490154203237518',
    startAt: 0,
    spreadMs: 10_000,
    seed: 1,
  }
  const plans = Array.from({ length: 10_000 }, (_, i) => planOf(fleet, i))
  expect(new Set(plans.map(({ device }) => device)).size).toBe(10_000)
  expect(new Set(plans.map(({ seed }) => seed)).size).toBeGreaterThan(9_990)
  expect([plans[0]!.startAt, plans[5_000]!.startAt, plans[9_999]!.startAt]).toEqual([0, 5_000, 9_999])
})
