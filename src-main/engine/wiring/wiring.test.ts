// A simulated device on loopback, asked and ordered about as a person does on the screen Check.
import { expect, it } from 'vitest'
import type { WiringStepId, WiringTestId } from '../../../src-shared/check/wiring-tests'
import { commandsContract } from '../../../src-shared/link/contracts/commands'
import { wiringContract } from '../../../src-shared/link/contracts/wiring'
import { DEVICE_MODELS } from '../../../src-shared/model/device-models'
import type { Happening } from '../../../src-shared/simulate/happenings'
import { simulatorAnswers } from '../answers/simulator'
import type { Engine } from '../engine'
import { engineForEach } from '../test-engine'

const C720 = DEVICE_MODELS.find(({ name }) => name === 'C720')!.id
let engine: Engine
let happen: (what: Happening) => Promise<unknown>

engineForEach((made) => (engine = made))

/** Plays a C720 in this family; gives its identity once it has reported. */
async function play(protocol: string): Promise<string> {
  await engine.startListening({ host: '127.0.0.1', port: 0, tcp: true, udp: true })
  const simulator = simulatorAnswers(
    engine,
    engine.openView(() => undefined),
  )
  const device = { model: 'C720', protocol, route: '52.5,13.4;52.6,13.4', intervalSeconds: 0.2, speedKmh: 50 }
  const scenario = JSON.stringify({ trackbench: 'scenario', version: 1, name: 'Test', seed: 1, devices: [device] })
  await simulator['simulator.start']({ scenario, target: { to: undefined, really: undefined } })
  happen = async (what) => simulator['simulator.happen']({ run: 1, what })
  await expect.poll(() => engine.live.book.find()?.validFixes ?? 0).toBeGreaterThan(0)
  return engine.live.book.find()!.device
}

const resultOf = (device: string, test: WiringTestId) =>
  engine.live.wiring.sheet(device).results.find((result) => result.test === test)!
const proofOf = (device: string, test: WiringTestId, step: WiringStepId) =>
  resultOf(device, test).steps.find(({ id }) => id === step)?.proof

it('ticks the ignition, with the frame and the bit that say so', async () => {
  const device = await play('h02')
  const told: string[] = []
  engine.live.wiring.onChange((changed) => told.push(changed))
  await happen('ignitionOff')
  expect(wiringContract.questions['wiring.sheet'].answer(engine.live.wiring.open(device, C720))).toBe(true)
  await expect.poll(() => engine.live.book.find(device)?.ignition?.value).toBe(false)
  engine.live.wiring.start(device, 'ignition')
  await expect.poll(() => resultOf(device, 'ignition').state).toBe('waiting')
  await happen('ignitionOn')
  await expect.poll(() => proofOf(device, 'ignition', 'ignitionOn')).toBeDefined()
  await happen('ignitionOff')
  await expect.poll(() => resultOf(device, 'ignition').state).toBe('passed')
  const { row, field } = proofOf(device, 'ignition', 'ignitionOn')!
  expect(field).toMatchObject({ label: 'ACC off', bit: 10 })
  expect(engine.openView(() => undefined).rows(row, 1)[0]).toMatchObject({ row, device, direction: 'in' })
  expect(resultOf(device, 'sos')).toMatchObject({ state: 'untested', ability: 'none' })
  expect(new Set(told)).toEqual(new Set([device]))
})

it('cuts and restores the output of a simulated C720: typed, answering and standing still only', async () => {
  const device = await play('gotop')
  const send = (command: string, typed: string, plate = 'ABC-123') =>
    engine.sendOrder({ device, command, parameters: {}, confirmation: { typed, plate } })
  const { orders } = engine.live.wiring.open(device, C720)
  expect(orders).toEqual([])
  expect(engine.ordersFor(device)).toContainEqual(expect.objectContaining({ id: 'cut', danger: true }) as never)

  engine.live.wiring.start(device, 'output')
  expect(engine.sendOrder({ device, command: 'cut', parameters: {}, confirmation: undefined })).toMatchObject({
    why: 'notConfirmed',
  })
  expect(send('cut', 'ABC-124')).toMatchObject({ kind: 'hindered', why: 'notConfirmed' })
  expect(send('cut', 'abc 123')).toMatchObject({ kind: 'hindered', why: 'moving' })
  expect(send('fly', 'abc 123')).toMatchObject({ kind: 'hindered', why: 'unknownOrder' })

  await happen('ignitionOff')
  await expect.poll(() => engine.live.book.find(device)?.position?.value.speedKmh).toBe(0)
  expect(send('cut', device.slice(-4), '')).toMatchObject({ kind: 'sent' })
  await expect.poll(() => proofOf(device, 'output', 'outputCut')).toBeDefined()
  const [order] = engine.live.wiring.sheet(device).orders
  expect(order).toMatchObject({ bytes: '3a313233343536543123', reply: { text: 'OK' } })
  expect(send('restore', 'ABC123')).toMatchObject({ kind: 'sent' })
  await expect.poll(() => resultOf(device, 'output').state).toBe('passed')
  expect(commandsContract.commands['command.send'].answer(send('restore', 'ABC123'))).toBe(true)
  const rows = engine.openView(() => undefined).rows(0, 500)
  expect(rows.filter(({ direction }) => direction === 'out').map(({ summary }) => summary)).toEqual(
    expect.arrayContaining(['“T1”', '“T0”']) as never,
  )
  await engine.setMode({ kind: 'listen' })
  expect(send('cut', 'ABC123')).toMatchObject({ kind: 'hindered', why: 'notAnswering' })
})

it('shows the reply to an order, and that nobody is there', async () => {
  const device = await play('gt06')
  await happen('ignitionOff')
  engine.live.wiring.open(device, C720)
  expect(engine.sendOrder({ device: '1', command: 'status', parameters: {}, confirmation: undefined })).toEqual({
    kind: 'hindered',
    why: 'notConnected',
  })
  expect(engine.ordersFor('1')).toEqual([])
  const wrong = { device, command: 'server', parameters: { host: '' }, confirmation: undefined }
  expect(engine.sendOrder(wrong)).toMatchObject({ kind: 'notBuilt', text: expect.stringContaining('is empty') })
  const ask = { device, command: 'status', parameters: {}, confirmation: undefined }
  expect(engine.sendOrder(ask)).toMatchObject({ kind: 'sent' })
  await expect.poll(() => engine.live.wiring.sheet(device).orders[0]?.reply?.text).toBeDefined()
  expect(engine.live.wiring.sheet(device).orders[0]!.reply!.seconds).toBeLessThan(5)
})
