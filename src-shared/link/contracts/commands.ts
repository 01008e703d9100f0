import type { OrderHindrance } from '../../check/order-guard'
import type { Contract } from '../contract'
import type { Guard, Guarded } from '../guard'
import { isEither, isFlag, isList, isMaybe, isNumber, isOneOf, isShape, isTable, isText } from '../guard'

/** What its family lets a server ask of a device that is connected. */
const isOrder = isShape({
  id: isText,
  label: isText,
  /** Acts on the vehicle: it needs a typed confirmation. */
  danger: isFlag,
  parameters: isList(isShape({ id: isText, label: isText, kind: isOneOf('number', 'text'), initial: isText })),
})

const isOrderAsk = isShape({
  device: isText,
  command: isText,
  parameters: isTable(isText),
  /** For orders that act on the vehicle: what a person typed, and the plate on the job. */
  confirmation: isMaybe(isShape({ typed: isText, plate: isText })),
})

const isHindrance: Guard<OrderHindrance> = isOneOf(
  'notAnswering',
  'notConnected',
  'unknownOrder',
  'notConfirmed',
  'noPosition',
  'oldPosition',
  'noSpeed',
  'moving',
)

/** Sent, or why not; `text` are the family's words for a parameter that it does not take. */
const isOrderAnswer = isEither(
  isShape({ kind: isOneOf('sent'), at: isNumber, bytes: isText }),
  isEither(
    isShape({ kind: isOneOf('hindered'), why: isHindrance }),
    isShape({ kind: isOneOf('notBuilt'), text: isText }),
  ),
)

/** Orders to devices that are connected. */
export const commandsContract = {
  questions: {
    'command.list': { ask: isShape({ device: isText }), answer: isList(isOrder) },
  },
  commands: {
    /** Sends it to the session on which the device speaks, and records it. The reply comes like any frame. */
    'command.send': { ask: isOrderAsk, answer: isOrderAnswer },
  },
  pushes: {},
} satisfies Contract

export type Order = Guarded<typeof isOrder>
export type OrderAsk = Guarded<typeof isOrderAsk>
export type OrderAnswer = Guarded<typeof isOrderAnswer>
