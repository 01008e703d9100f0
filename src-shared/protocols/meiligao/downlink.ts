import type { Reader } from '../../bytes/reader'
import type { Message } from '../../model/message'
import type { Decoded } from '../protocol'
import { fourDigits, type ReadContent } from './contents'
import { decodeWith } from './decode'
import { DOWNLINK_MESSAGES } from './messages'

const SECONDS_PER_UNIT = 10
const OUTPUT_STATES = ['off', 'on', 'as it is']

/** Commands that answer something the device said. */
const READ: Readonly<Record<number, ReadContent>> = {
  0x0001: (reader) => result(reader, 'Heartbeat'),
  0x0002: (reader) => said('reply', `The server is ${reader.left > 0 ? reader.text('text', reader.left) : ''}`),
  0x4000: (reader) => result(reader, 'Login'),
  0x4102: (reader) => said('other', `Report every ${reader.u16('number') * SECONDS_PER_UNIT} s`),
  0x4106: (reader) => said('other', `Movement alarm beyond ${reader.u16('number')} m`),
  0x4114: outputs,
  0x4115: outputs,
  0x4132: (reader) => said('other', `Time zone ${reader.left > 0 ? reader.text('text', reader.left) : ''} min`),
  0x6688: (reader) => picture(reader, 'complete'),
  0x8801: (reader) => picture(reader, 'may begin'),
}

/** Reads what a server sends. */
export function decodeDownlink(reader: Reader, variant?: string): Decoded {
  return decodeWith(reader, variant, readContent)
}

function readContent(reader: Reader, command: number, variant: string | undefined): Message[] {
  const read = READ[command]
  if (read) return read(reader, command, variant)
  const name = DOWNLINK_MESSAGES[command]
  if (name === undefined) {
    const text = `Command ${fourDigits(command)} is not known: its bytes are kept`
    reader.report('unknown-type', text, reader.start - 2, reader.start)
  }
  if (reader.left > 0) reader.skip('body', reader.left)
  return name === undefined ? [{ kind: 'other' }] : said('other', name.charAt(0).toUpperCase() + name.slice(1))
}

function said(kind: 'reply' | 'other', text: string): Message[] {
  return [{ kind, text }]
}

function result(reader: Reader, what: string): Message[] {
  const isDone = reader.left > 0 && reader.u8('result') === 1
  return said('reply', `${what}: ${isDone ? 'accepted' : 'refused'}`)
}

function outputs(reader: Reader): Message[] {
  const states: string[] = []
  for (let i = 1; reader.left > 0; i++) states.push(`output ${i} ${OUTPUT_STATES[reader.u8('output')] ?? 'unknown'}`)
  return said('other', `Set ${states.join(', ')}`)
}

function picture(reader: Reader, what: string): Message[] {
  const index = reader.u8('picture.index')
  if (reader.left > 0) reader.skip('body', reader.left)
  return said('reply', `Picture ${index}: ${what}`)
}
