import { toText } from '../../bytes/ascii'
import { fromHex } from '../../bytes/hex'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { BODIES, locationIfAny, raise, type Context } from './bodies'
import { isLocation } from './location'
import { commandRow, type CommandRow } from './messages'
import { batteryPack } from './pack'
import { COMMAND_LENGTH, headOf, isClosed, type Head } from './wire'

const NOT_CLOSED = 'The frame has no closing ): its end is missing'

export function decode(reader: Reader): Decoded {
  const head = headOf(reader.bytes, reader.start, reader.end)
  if (typeof head === 'string') return notOurs(reader, head)
  const isWhole = isClosed(reader.bytes, reader.start, reader.end)
  const context = open(reader, head)
  const row = commandRow(context.command)
  if (!row) unknownCommand(reader, context)
  const body = reader.within(reader.left - (isWhole ? 1 : 0))
  if (row?.layout === 'pack') pack(body, context)
  else text(new TextReader(body), context, row)
  if (isWhole) reader.text('envelope.stop', 1)
  else if (body.fault === null) reader.report('short', NOT_CLOSED, reader.end, reader.end)
  if (row) applyRow(context, row)
  const { device } = context.message
  return {
    // A body that ends early says less than it should; who sent it is known all the same.
    messages: body.fault === null ? [context.message] : isWhole ? [{ kind: 'other', device }] : [],
    variant: head.hasCommas ? 'comma' : 'classic',
    serial: null,
    proven: isWhole && body.fault === null && row !== undefined,
  }
}

function open(reader: Reader, { hasCommas, deviceLength }: Head): Context {
  reader.text('envelope.start', 1)
  const fields = new TextReader(reader, deviceLength + COMMAND_LENGTH + (hasCommas ? 1 : 0))
  const device = fields.take('device', deviceLength)
  if (hasCommas) fields.skipLiteral(',')
  const command = fields.take('command', COMMAND_LENGTH)
  const attributes = {}
  const message: Message = { kind: 'other', device, attributes }
  return { message, attributes, command, hasCommas }
}

/** A date says that a location follows, whatever the command; otherwise the command decides. */
function text(fields: TextReader, context: Context, row: CommandRow | undefined): void {
  if (context.hasCommas || isLocation(fields, ',')) fields.skipLiteral(',')
  if (!locationIfAny(fields, context) && row && row.layout !== 'pack') BODIES[row.layout](fields, context)
  fields.rest('rest')
}

function pack(body: Reader, { message, attributes }: Context): void {
  const from = body.offset
  const bytes = fromHex(toText(body.bytes, from, body.end))
  if (!bytes || bytes.length * 2 !== body.left) {
    attributes['tk103.BS50'] = body.text('body', body.left)
    body.report('range', 'The battery pack should be pairs of hex digits: they are kept as they came', from, body.end)
    return
  }
  // Each byte stands on the wire as two characters.
  const origin = body.wire(from)
  const places = Array.from({ length: bytes.length + 1 }, (_, i) => origin + i * 2)
  const inner = body.over(bytes, places)
  batteryPack(inner, attributes)
  body.offset = body.end
  if (inner.fault) {
    body.fault = inner.fault
    message.attributes = undefined
  }
}

function applyRow({ message, attributes, command }: Context, row: CommandRow): void {
  raise(message, row.alarm)
  if (row.ignition !== undefined) attributes.ignition ??= row.ignition
  if (message.alarms) message.kind = 'alarm'
  else if (row.kind) message.kind = row.kind
  else if (message.kind === 'other') message.kind = 'status'
  if (row.isNumbered) attributes['tk103.command'] = command
}

function unknownCommand(reader: Reader, { attributes, command }: Context): void {
  const stop = reader.offset
  attributes['tk103.command'] = command
  reader.report('unknown-type', `The command ${command} is not known: its bytes are kept`, stop - COMMAND_LENGTH, stop)
}

function notOurs(reader: Reader, head: 'short' | 'no'): Decoded {
  const { start, end } = reader
  if (head === 'short') reader.report('short', 'The frame ends in its opening', start, end)
  else reader.report('unknown-type', 'No identity and command stand behind (: the bytes are kept', start, end)
  reader.skip('body', reader.left)
  return { messages: [], variant: null, serial: null, proven: false }
}
