import { toHex } from '../../../src-shared/bytes/hex'
import type { DatedFix, Said } from '../../../src-shared/check/device-facts'
import { isConfirmed, movementHindrance, type OrderHindrance } from '../../../src-shared/check/order-guard'
import type { Order, OrderAnswer, OrderAsk } from '../../../src-shared/link/contracts/commands'
import type { Command, Protocol } from '../../../src-shared/protocols/protocol'
import { findProtocol } from '../../../src-shared/protocols/registry'
import { now } from '../clock'
import type { Conversation } from '../pipeline/conversation'
import type { Pipeline } from '../pipeline/pipeline'

type Line = Pick<Pipeline, 'conversationOf' | 'say'>

/** What an order is judged by. */
interface OrderScene {
  /** Null while nothing listens. */
  readonly line: Line | null
  readonly isAnswering: boolean
  /** The device's last position, of any kind. */
  readonly position: Said<DatedFix> | undefined
}

/** Restoring is never held up by movement: it gives back what a moving vehicle needs. */
const RESTORES = /^restore/

/** What the family of a connected device lets a server ask. */
export function ordersFor(line: Line | null, device: string): Order[] {
  const protocol = protocolOf(line?.conversationOf(device))
  return (protocol?.commands ?? []).map(({ id, label, danger, parameters }) => ({
    id,
    label,
    danger,
    parameters: [...parameters],
  }))
}

/** Builds the order in the family's words and sends it on the connection on which the device spoke last. */
export function sendOrder(ask: OrderAsk, scene: OrderScene): OrderAnswer & { readonly label?: string } {
  const { line, isAnswering } = scene
  if (!isAnswering) return hindered('notAnswering')
  const conversation = line?.conversationOf(ask.device)
  const protocol = protocolOf(conversation)
  if (!line || !conversation || !protocol) return hindered('notConnected')
  const command = protocol.commands.find(({ id }) => id === ask.command)
  if (!command) return hindered('unknownOrder')
  const hindrance = command.danger ? dangerHindrance(command, ask, scene) : undefined
  if (hindrance) return hindered(hindrance)
  const { device, variant, frames } = conversation.in.session
  const built = command.build(ask.parameters, { at: now(), device, variant, serial: (frames + 1) & 0xffff })
  if (!built.ok) return { kind: 'notBuilt', text: built.error }
  const at = now()
  if (!line.say(conversation.opened.session, built.value)) return hindered('notConnected')
  return { kind: 'sent', at, bytes: toHex(built.value), label: command.label }
}

function dangerHindrance({ id }: Command, ask: OrderAsk, { position }: OrderScene): OrderHindrance | undefined {
  const { typed = '', plate = '' } = ask.confirmation ?? {}
  if (!isConfirmed(typed, ask.device, plate)) return 'notConfirmed'
  return RESTORES.test(id) ? undefined : movementHindrance(position, now())
}

function protocolOf(conversation: Conversation | undefined): Protocol | undefined {
  return findProtocol(conversation?.in.session.protocol ?? '')
}

function hindered(why: OrderHindrance): OrderAnswer {
  return { kind: 'hindered', why }
}
