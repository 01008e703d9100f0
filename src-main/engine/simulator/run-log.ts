import type { Observer } from '../../../src-shared/simulate/observer'
import { bytesOf, type Packet } from '../../../src-shared/simulate/packets'
import type { Order } from '../../../src-shared/simulate/orders'
import type { Plan } from '../../../src-shared/simulate/plan'
import { Scorecard } from '../../../src-shared/simulate/scorecard'
import type { SimulatorLogEntry } from '../../../src-shared/link/contracts/simulator'

/** As much as a person scrolls back. */
const MOST_ENTRIES = 200

/** Counts, and remembers the last things that were said and heard. */
export class RunLog implements Observer {
  readonly card: Scorecard
  readonly entries: SimulatorLogEntry[] = []
  lastWaitMs: number | undefined

  constructor(
    devices: number,
    private readonly onChange: () => void,
  ) {
    this.card = new Scorecard(devices)
  }

  sent(plan: Plan, packet: Packet, at: number): void {
    this.card.sent(plan, packet)
    this.add(plan, { at, kind: 'sent', what: packet.scene.kind, bytes: bytesOf(packet.chunks), waitMs: undefined })
  }

  answered(plan: Plan, waitMs: number, at: number): void {
    this.card.answered(plan, waitMs)
    this.lastWaitMs = waitMs
    this.add(plan, { at, kind: 'answered', what: '', bytes: undefined, waitMs })
  }

  missed(plan: Plan, frames: number, at: number): void {
    this.card.missed(plan, frames)
    this.add(plan, { at, kind: 'unanswered', what: String(frames), bytes: undefined, waitMs: undefined })
  }

  wrong(plan: Plan, bytes: Uint8Array, at: number): void {
    this.card.wrong()
    this.add(plan, { at, kind: 'wrong', what: '', bytes: bytes.slice(), waitMs: undefined })
  }

  ordered(plan: Plan, { id, parameters }: Order, at: number): void {
    this.card.ordered()
    const what = [id, ...Object.values(parameters)].join(' ')
    this.add(plan, { at, kind: 'order', what, bytes: undefined, waitMs: undefined })
  }

  dropped(plan: Plan, at: number): void {
    this.card.dropped()
    this.add(plan, { at, kind: 'dropped', what: '', bytes: undefined, waitMs: undefined })
  }

  private add({ device }: Plan, entry: Omit<SimulatorLogEntry, 'device'>): void {
    this.entries.push({ ...entry, device })
    if (this.entries.length > MOST_ENTRIES) this.entries.shift()
    this.onChange()
  }
}
