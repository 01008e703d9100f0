// What a person or a server does to a running device.
import { describe, expect, it } from 'vitest'
import { toHex } from '../bytes/hex'
import { findDeviceModel } from '../model/device-models'
import { findProtocol } from '../protocols/registry'
import { Device, type Action } from './device'
import { bytesOf } from './packets'
import type { Plan } from './plan'
import { orderOf } from './orders'
import { Receiver } from '../session/receiver'
import { rehearse, type RehearsalOptions } from './test-rehearsal'
import { simulated } from './simulated'
import { Keeper, testPlan } from './test-plans'

const START = Date.UTC(2026, 10, 21, 12)
const MINUTE = 60_000
const gt02 = findProtocol('gt02')!
const gt06 = findProtocol('gt06')!

/** A device at work, whose login has been answered. */
function online(own: Partial<Plan> = {}) {
  const keeper = new Keeper(1)
  const device = new Device(testPlan(gt02, { count: 100, ...own }), keeper)
  const receiver = new Receiver({ session: 1, nextNumber: () => 1 })
  const answer = (actions: readonly Action[]): void => {
    for (const action of actions) {
      if (action.kind !== 'send') continue
      receiver.push(action.bytes, START, ({ replies }) => {
        for (const reply of replies) answer(device.heard(reply, START))
      })
    }
  }
  device.wake(START)
  answer(device.opened(START))
  return { device, keeper }
}

const sent = (actions: readonly Action[]) =>
  actions.flatMap((action) => (action.kind === 'send' ? [toHex(action.bytes)] : []))

describe('a running device', () => {
  it.each(simulated.map((protocol) => [protocol.id, protocol] as const))(
    '%s shows the frame that it sends next',
    (_, protocol) => {
      const { device, keeper } = online({ protocol, faults: ['flip'] })
      const { at, packets } = device.next()
      const before = keeper.packets.length
      expect(at).toBe(START + 10_000)
      expect(device.next().packets.map((packet) => toHex(bytesOf(packet.chunks)))).toEqual(
        packets.map((packet) => toHex(bytesOf(packet.chunks))),
      )
      device.wake(at)
      const scenes = keeper.packets.slice(before).map(({ scene }) => scene)
      expect(scenes).toEqual(packets.map(({ scene }) => scene))
    },
  )

  it('tells an alarm at a click, and stands still with its ignition off', () => {
    const { device, keeper } = online()
    device.happen('sos', START + 500)
    expect(keeper.packets.at(-1)!.scene.alarms).toEqual(['sos'])
    device.happen('ignitionOff', START + 1_000)
    device.wake(START + 10_000)
    const off = keeper.packets.at(-1)!.scene
    expect([off.fix!.speedKmh, off.attributes!.ignition]).toEqual([0, false])
    device.happen('ignitionOn', START + 60_000)
    device.wake(START + 70_000)
    expect(keeper.packets.at(-1)!.scene.fix!.speedKmh).toBe(50)
    expect(device.vehicle.ignition).toBe(true)
  })

  it('says nothing while it is held, and goes on where it stood', () => {
    const { device, keeper } = online()
    device.pause(START + 1_000)
    expect([device.wakeAt, device.stateAt(START), device.wake(START + MINUTE)]).toEqual([Infinity, 'paused', []])
    device.resume(START + 1_000 + MINUTE)
    expect(device.wakeAt).toBe(START + 10_000 + MINUTE)
    device.wake(START + 10_000 + MINUTE)
    const held = keeper.packets.at(-1)!.scene.fix!
    const other = online()
    other.device.wake(START + 10_000)
    const free = other.keeper.packets.at(-1)!.scene.fix!
    expect([held.lat, held.lon]).toEqual([expect.closeTo(free.lat, 4), expect.closeTo(free.lon, 4)])
  })

  it('takes faults and another interval while it runs, and a frame made by hand', () => {
    const { device } = online()
    device.change({ faults: ['checksum', 'drip'], intervalMs: 2_000 }, START + 1_000)
    expect(device.wakeAt).toBe(START + 3_000)
    expect(sent(device.wake(START + 3_000))[0]!.length).toBe(2)
    expect(sent(device.sendRaw(Uint8Array.of(1, 2, 3), START + 4_000)).at(-1)).toBe('010203')
  })
})

describe('sleep', () => {
  const sleep = { afterMs: 20_000, everyMs: 5 * MINUTE }

  it('hangs up, wakes for a report, and at once when it is shaken', () => {
    const { device, keeper } = online({ sleep })
    device.happen('ignitionOff', START + 1_000)
    const actions = [...device.wake(START + 10_000), ...device.wake(START + 20_000), ...device.wake(START + 30_000)]
    expect(actions.at(-1)).toEqual({ kind: 'close' })
    expect([device.stateAt(START + 30_000), device.wakeAt]).toEqual(['asleep', START + 30_000 + sleep.everyMs])
    expect(device.happen('vibration', START + MINUTE)).toEqual([{ kind: 'open' }])
    device.opened(START + MINUTE)
    expect(keeper.packets.at(-1)!.scene.alarms).toEqual(['vibration'])
    expect(device.wakeAt).toBeLessThanOrEqual(START + MINUTE + 10_000)
  })
})

describe('a device without its supply', () => {
  it('lives on its battery, says that it runs low, and falls silent', () => {
    const { device, keeper } = online({ intervalMs: 10 * MINUTE, model: findDeviceModel('G02') })
    device.happen('powerCut', START + 1_000)
    for (let at = START + 10 * MINUTE; at <= START + 180 * MINUTE; at += 10 * MINUTE) device.wake(at)
    const alarms = keeper.packets.flatMap(({ scene }) => scene.alarms ?? [])
    expect(alarms).toEqual(['powerCut', 'lowBattery'])
    expect(device.vehicle.batteryPercent).toBe(0)
    const silentAt = keeper.packets.at(-1)!.scene.time
    expect((silentAt - START) / MINUTE).toBeCloseTo(110, -1)
    device.happen('powerRestored', START + 200 * MINUTE)
    expect(device.wakeAt).toBeLessThanOrEqual(START + 210 * MINUTE)
  })
})

describe('orders', () => {
  const context = { at: 0, device: '490154203237518', serial: 3 }
  const intervals = simulated.flatMap((protocol) => {
    const command = protocol.commands.find(({ id }) => id === 'interval')
    return command ? [{ id: protocol.id, protocol, command }] : []
  })

  it.each(intervals)('$id: the interval is understood', ({ protocol, command }) => {
    const [parameter] = command.parameters.filter(({ kind }) => kind === 'number')
    for (const seconds of ['20', '60', '120']) {
      const built = command.build({ [parameter!.id]: seconds }, context)
      if (!built.ok) continue
      const order = orderOf(protocol, built.value, context.device, undefined)
      expect([order?.id, order?.parameters[parameter!.id]]).toEqual(['interval', seconds])
    }
  })

  it('another interval is kept', () => {
    const order = gt06.commands.find(({ id }) => id === 'interval')!.build({ moving: '20' }, context)
    let isSent = false
    const answer: RehearsalOptions['answer'] = (frame) => {
      if (isSent || frame.type !== 'position') return frame.replies
      isSent = true
      return [...frame.replies, ...(order.ok ? [order.value] : [])]
    }
    const keeper = new Keeper(1)
    rehearse(testPlan(gt06), keeper, { answer })
    const times = keeper.packets.filter(({ scene }) => scene.kind === 'position').map(({ scene }) => scene.time)
    expect(keeper.orders).toEqual(['interval'])
    expect(times.map((time) => time - START)).toEqual([0, 20_000, 40_000, 60_000, 80_000])
  })

  it.each([
    ['C720', true],
    ['VT-106', true],
    ['G02', false],
  ])('the output of a %s is cut: %s', (name, isCut) => {
    const model = findDeviceModel(name)!
    const gotop = findProtocol('gotop')!
    const order = gotop.commands.find(({ id }) => id === 'cut')!.build({}, context)
    const { device, keeper } = online({ protocol: gotop, model })
    if (order.ok) device.heard(order.value, START + 1_000)
    expect([keeper.orders, device.vehicle.isOutputCut]).toEqual([['cut'], isCut])
  })
})

it('an S7 passes on what is said on its serial port', () => {
  for (const id of ['startek', 'gt06']) {
    const keeper = new Keeper(1)
    const { frames } = rehearse(testPlan(findProtocol(id)!, { model: findDeviceModel('S7')! }), keeper)
    const heard = frames.flatMap(({ messages }) => messages.flatMap(({ attributes }) => attributes?.rs232 ?? []))
    expect(heard.map((hex) => hex.slice(0, 4))).toEqual(['463d'])
    expect(frames.flatMap(({ issues }) => issues)).toEqual([])
  }
})

it('stolen fuel is seen on the gauge and told as a leak', () => {
  const { device, keeper } = online({ protocol: gt06, model: findDeviceModel('S7') })
  const before = device.next().packets[0]!.scene.attributes!.fuelV!
  device.happen('fuelTheft', START + 1_000)
  device.wake(START + 10_000)
  device.wake(START + 20_000)
  expect(device.next().packets[0]!.scene.attributes!.fuelV!).toBeCloseTo(before - 1.2, 1)
  expect(keeper.orders).toEqual([])
})
