import {
  isUnderWay,
  newWiring,
  skipTest,
  startTest,
  withFrame,
  withModel,
  withOrder,
  withoutResults,
  withTime,
  type Wiring,
} from '../../../src-shared/check/wiring'
import type { WiringTestId } from '../../../src-shared/check/wiring-tests'
import type { WiringSheet } from '../../../src-shared/link/contracts/wiring'
import { DEVICE_MODELS } from '../../../src-shared/model/device-models'
import type { Frame } from '../../../src-shared/model/frame'
import { now } from '../clock'

type SentOrder = WiringSheet['orders'][number]

/** A reply later than this belongs to something else (DIAGNOSIS.md, R-CMD-1: 30 s). */
const REPLY_MS = 30_000
const MOST_ORDERS = 20
/** Somebody has to notice that nothing came. */
const TICK_MS = 1_000

interface Bench {
  wiring: Wiring
  orders: SentOrder[]
}

/** The devices whose wiring is looked at: frames of all others pass by untouched. */
export class WiringDesk {
  private readonly benches = new Map<string, Bench>()
  private readonly listeners = new Set<(device: string) => void>()
  /** Runs only while something is waited for. */
  private clock: NodeJS.Timeout | undefined

  /** `recall` gives the last frames of a device with their rows, oldest first. */
  constructor(private readonly recall: (device: string) => Iterable<readonly [Frame, number]>) {}

  /** The device's sheet, from now on with what this model can show; without one, nobody knows what it can. */
  open(device: string, model: string | undefined): WiringSheet {
    const bench = this.bench(device)
    const expected = DEVICE_MODELS.find(({ id }) => id === model)
    if (expected !== bench.wiring.model) bench.wiring = withModel(bench.wiring, expected)
    return this.sheet(device)
  }

  sheet(device: string): WiringSheet {
    const { wiring, orders } = this.bench(device)
    return { device, at: now(), results: [...wiring.results], orders }
  }

  start(device: string, test: WiringTestId): WiringSheet {
    return this.change(device, (wiring) => startTest(wiring, test, now()))
  }

  skip(device: string, test: WiringTestId): WiringSheet {
    return this.change(device, (wiring) => skipTest(wiring, test))
  }

  /** Another vehicle stands before the bench, perhaps with the same device. */
  forget(): void {
    for (const [device, bench] of this.benches) {
      bench.wiring = withoutResults(bench.wiring)
      bench.orders = []
      this.tell(device)
    }
    this.tick()
  }

  /** An order has gone out to the device. */
  ordered(device: string, command: string, order: Omit<SentOrder, 'reply'>): void {
    const bench = this.bench(device)
    bench.wiring = withOrder(bench.wiring, command, order.at)
    bench.orders = [...bench.orders, { ...order, reply: undefined }].slice(-MOST_ORDERS)
    this.tell(device)
  }

  add(frame: Frame, row: number): void {
    if (frame.direction !== 'in' || frame.device === null) return
    const bench = this.benches.get(frame.device)
    if (!bench) return
    const { results } = bench.wiring
    bench.wiring = withFrame(bench.wiring, frame, row)
    const hasReplied = this.takeReply(bench, frame, row)
    if (hasReplied || bench.wiring.results.some((result, i) => result !== results[i])) this.tell(frame.device)
  }

  onChange(listener: (device: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    clearInterval(this.clock)
    this.clock = undefined
  }

  private takeReply(bench: Bench, { messages, at = 0 }: Frame, row: number): boolean {
    const reply = messages.find(({ kind }) => kind === 'reply')
    const order = bench.orders.find((each) => !each.reply && at >= each.at && at - each.at <= REPLY_MS)
    if (!reply || !order) return false
    const answered = { ...order, reply: { row, seconds: (at - order.at) / 1000, text: reply.text ?? '' } }
    bench.orders = bench.orders.map((each) => (each === order ? answered : each))
    return true
  }

  private tick(): void {
    for (const [device, bench] of this.benches) {
      const after = withTime(bench.wiring, now())
      if (after === bench.wiring) continue
      bench.wiring = after
      this.tell(device)
    }
    const isWaiting = [...this.benches.values()].some(({ wiring }) => wiring.results.some(isUnderWay))
    if (isWaiting) this.clock ??= setInterval(() => this.tick(), TICK_MS).unref()
    else this.close()
  }

  private change(device: string, change: (wiring: Wiring) => Wiring): WiringSheet {
    const bench = this.bench(device)
    bench.wiring = change(bench.wiring)
    this.tick()
    this.tell(device)
    return this.sheet(device)
  }

  private bench(device: string): Bench {
    const known = this.benches.get(device)
    if (known) return known
    let wiring = newWiring(undefined)
    // How things stand, and what the device can say, is known from what it has sent so far.
    for (const [frame, row] of this.recall(device)) wiring = withFrame(wiring, frame, row)
    const bench: Bench = { wiring, orders: [] }
    this.benches.set(device, bench)
    return bench
  }

  private tell(device: string): void {
    for (const listener of this.listeners) listener(device)
  }
}
