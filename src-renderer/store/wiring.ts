import { useEffect } from 'react'
import { create } from 'zustand'
import { confirmationFor } from '../../src-shared/check/order-guard'
import { outcomesOf } from '../../src-shared/check/wiring-outcome'
import type { WiringTestId } from '../../src-shared/check/wiring-tests'
import type { Order, OrderAnswer } from '../../src-shared/link/contracts/commands'
import type { WiringSheet } from '../../src-shared/link/contracts/wiring'
import { engine } from '../bridge/links'
import { useCheck } from './check'
import { useJob } from './job'
import { texts } from './language'
import { tellFault } from './toasts'

interface Wiring {
  /** Of the device that is looked at. */
  sheet: WiringSheet | undefined
  /** The page's clock when the engine told it: between the two, waiting goes on. */
  toldAt: number
  /** What its family lets be asked, while it is connected. */
  orders: readonly Order[]
}

export const useWiring = create<Wiring>(() => ({ sheet: undefined, toldAt: 0, orders: [] }))

/** Keeps the tests of the device that is looked at up to date, and tells the six steps of them. */
export function useFollowedWiring(): void {
  const device = useCheck(({ facts }) => facts?.device?.device)
  const sessions = useCheck(({ facts }) => facts?.device?.openSessions)
  const model = useJob((job) => job.model)
  useEffect(() => {
    take(undefined)
    if (device === undefined) return
    const ask = { device, model: model === '' ? undefined : model }
    const refresh = async (): Promise<void> => {
      const answer = await engine.request('wiring.sheet', ask)
      if (answer.ok && useCheck.getState().facts?.device?.device === device) take(answer.value)
    }
    void refresh()
    return engine.on('wiring.changed', (changed) => void (changed === device && refresh()))
  }, [device, model])
  useEffect(() => {
    if (device === undefined) return
    void engine.request('command.list', { device }).then((answer) => {
      useWiring.setState({ orders: answer.ok ? answer.value : [] })
    })
  }, [device, sessions])
}

// The next vehicle has another plate and another number, or none yet.
useJob.subscribe(({ vehicle, number }, before) => {
  const isNext = vehicle === '' && number === '' && (before.vehicle !== '' || before.number !== '')
  if (isNext) void engine.request('wiring.forget', undefined)
})

function take(sheet: WiringSheet | undefined): void {
  useWiring.setState({ sheet, toldAt: performance.now() })
  useCheck.setState({ wiring: sheet ? outcomesOf(sheet.results) : [] })
}

export function startTest(test: WiringTestId): Promise<void> {
  return tell('wiring.start', test)
}

export function skipTest(test: WiringTestId): Promise<void> {
  return tell('wiring.skip', test)
}

async function tell(deed: 'wiring.start' | 'wiring.skip', test: WiringTestId): Promise<void> {
  const { sheet } = useWiring.getState()
  if (sheet === undefined) return
  const answer = await engine.request(deed, { device: sheet.device, test })
  if (answer.ok) take(answer.value)
  else tellFault(texts().wiring.tests, answer.error.text)
}

/** What has to be typed before an order goes out to the device that is looked at. */
export function useConfirmation(): string {
  const device = useWiring(({ sheet }) => sheet?.device ?? '')
  return confirmationFor(
    device,
    useJob(({ vehicle }) => vehicle),
  )
}

/** Undefined when the engine did not answer: that has been told. */
export async function sendOrder(
  command: string,
  parameters: Readonly<Record<string, string>>,
  typed: string,
): Promise<OrderAnswer | undefined> {
  const { sheet } = useWiring.getState()
  if (sheet === undefined) return undefined
  const confirmation = { typed, plate: useJob.getState().vehicle }
  const ask = { device: sheet.device, command, parameters: { ...parameters }, confirmation }
  const answer = await engine.request('command.send', ask)
  if (answer.ok) return answer.value
  tellFault(texts().wiring.order.failed, answer.error.text)
  return undefined
}
