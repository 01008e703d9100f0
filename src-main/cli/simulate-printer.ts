import { isoTime } from '../../src-shared/capture/frame-json'
import { toHex } from '../../src-shared/bytes/hex'
import type { Observer } from '../../src-shared/simulate/observer'
import type { Order } from '../../src-shared/simulate/orders'
import type { Packet } from '../../src-shared/simulate/packets'
import type { Plan } from '../../src-shared/simulate/plan'
import { Scorecard } from '../../src-shared/simulate/scorecard'
import type { SimulatorReport } from '../engine/simulator/simulator'
import { counted } from './numbers'

/** Counts, and with `--json` prints each thing as it happens. */
export class SimulationPrinter implements Observer {
  /** Positions of all devices. */
  positions = 0
  readonly card: Scorecard

  constructor(
    private readonly devices: number,
    private readonly isJson: boolean,
  ) {
    this.card = new Scorecard(devices)
  }

  sent(plan: Plan, packet: Packet, at: number): void {
    this.card.sent(plan, packet)
    if (packet.scene.kind === 'position') this.positions++
    if (!this.isJson) return
    const bytes = packet.chunks.map((chunk) => toHex(chunk.bytes)).join('')
    const wantsAnswer = packet.answers.some((answers) => answers.length > 0)
    this.print('sent', plan, at, { type: packet.scene.kind, bytes, wantsAnswer })
  }

  answered(plan: Plan, waitedMs: number, at: number): void {
    this.card.answered(plan, waitedMs)
    this.print('answered', plan, at, { waitMs: Math.round(waitedMs * 10) / 10 })
  }

  missed(plan: Plan, frames: number, at: number): void {
    this.card.missed(plan, frames)
    this.print('unanswered', plan, at, { frames })
  }

  wrong(plan: Plan, bytes: Uint8Array, at: number): void {
    this.card.wrong()
    this.print('wrong', plan, at, { bytes: toHex(bytes) })
  }

  ordered(plan: Plan, order: Order, at: number): void {
    this.card.ordered()
    this.print('order', plan, at, { order: order.id, ...order.parameters })
  }

  dropped(plan: Plan, at: number): void {
    this.card.dropped()
    this.print('dropped', plan, at, {})
  }

  scorecard({ faults }: SimulatorReport, target: string, elapsedMs: number): void {
    const score = this.card.score()
    const seconds = Math.round(elapsedMs / 100) / 10
    if (this.isJson) return write(JSON.stringify({ event: 'scorecard', to: target, seconds, ...score, faults }))
    const { waitMs } = score
    const failed = Object.entries(faults).map(([code, count]) => `${count} × ${code}`)
    const sum = `${counted(score.frames, 'frame')} (${counted(score.bytes, 'byte')}) of ${counted(this.devices, 'device')}`
    write(`${sum} sent to ${target} in ${seconds} s.`)
    write(
      `Answers: ${score.wanted} wanted, ${score.acknowledged} acknowledged, ${score.late} late, ${score.missing} missing, ${score.wrong} wrong.`,
    )
    if (this.card.answers > 0)
      write(
        `Waiting: half within ${waitMs.median} ms, 95 % within ${waitMs.p95} ms, ${waitMs.longest} ms at the longest.`,
      )
    write(`Connections ended by the server: ${score.disconnects}. Orders received: ${score.orders}.`)
    if (failed.length > 0) write(`Connections that failed: ${failed.join(', ')}.`)
  }

  private print(event: string, { device }: Plan, at: number, more: object): void {
    if (this.isJson) write(JSON.stringify({ event, device, at: isoTime(at), ...more }))
  }
}

function write(text: string): void {
  process.stdout.write(text + '\n')
}
