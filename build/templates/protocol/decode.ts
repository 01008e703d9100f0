import { utcTime } from '../../bytes/civil-time'
import { toHex } from '../../bytes/hex'
import type { Reader } from '../../bytes/reader'
import { xorOf } from '../../bytes/sums'
import type { Labels } from '../../model/field'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { COMMON_LABELS, hexText } from '../texts'

/** One row for each field id that the reader is given below; COMMON_LABELS has those that most families share. */
export const labels: Labels = {
  ...COMMON_LABELS,
  type: { label: 'Message type', role: 'envelope', text: hexText(2) },
  status: { label: 'Status', role: 'status', text: hexText(2) },
  'status.fixed': { label: 'Fixed', role: 'status' },
}

/** One row for each message type: add yours here. */
const BODIES: Record<number, (body: Reader) => Message> = { 0x01: heartbeat, 0x02: position }

export function decode(reader: Reader): Decoded {
  reader.u16('envelope.start')
  reader.u8('envelope.length')
  const type = reader.u8('type')
  const device = reader.bcd('device', 8).slice(1)
  if (reader.fault) return { messages: [], variant: null, serial: null, proven: false }
  const body = reader.within(reader.left - 1)
  const message = (BODIES[type] ?? unknown)(body)
  if (body.left > 0) body.skip('body', body.left)
  const isRight = checksum(reader)
  if (body.fault || reader.fault) return { messages: [], variant: null, serial: null, proven: false }
  return { messages: [{ ...message, device }], variant: null, serial: null, proven: isRight }
}

function checksum(reader: Reader): boolean {
  const expected = xorOf(reader.bytes, reader.start, reader.offset)
  const isRight = reader.u8('checksum') === expected
  if (!isRight && !reader.fault) {
    // The last argument is what should stand there: with it the window mends an edited frame.
    const right = toHex(Uint8Array.of(expected))
    reader.report('checksum', `The checksum should be 0x${right}`, reader.offset - 1, reader.offset, right)
  }
  return isRight
}

function heartbeat(): Message {
  return { kind: 'heartbeat' }
}

function position(body: Reader): Message {
  body.open('time')
  const date = [body.u8('time.year'), body.u8('time.month'), body.u8('time.day')] as const
  const clock = [body.u8('time.hour'), body.u8('time.minute'), body.u8('time.second')] as const
  const time = utcTime(...date, ...clock)
  body.close(time)
  if (time === undefined && !body.fault)
    body.report('range', 'No such date and time: the fix is left out', body.offset - 6, body.offset)
  const valid = (body.u8('status') & 1) !== 0
  body.flag('status.fixed', 0, 0, valid)
  const lat = degrees(body, 'fix.lat')
  const lon = degrees(body, 'fix.lon')
  const speedKmh = body.u8('fix.speed')
  return { kind: 'position', time, fix: time === undefined ? undefined : { valid, lat, lon, speedKmh } }
}

/** Millionths of a degree, signed. */
function degrees(body: Reader, id: string): number {
  const value = (body.u32(id) | 0) / 1e6
  body.note(value)
  return value
}

function unknown(body: Reader): Message {
  const at = body.start - 9
  body.report('unknown-type', 'This message type is not known: its bytes are kept', at, at + 1)
  return { kind: 'other' }
}
