import { parseWhole } from '../../bytes/number'
import type { Reader } from '../../bytes/reader'
import { TextReader } from '../../bytes/text-reader'
import type { Kind, Message } from '../../model/message'
import type { Attributes } from '../../model/vocabulary'
import type { Decoded } from '../protocol'
import { isPosition, readPosition } from './position'
import { unescape } from './wire'

const CLOSE = 0x5d

type ReadContent = (fields: TextReader, reader: Reader, type: string) => Message[]

/** What devices send, by the word in front (watch.md, 2). Words are compared in capitals: makers mix them. */
const CONTENTS: Readonly<Record<string, ReadContent>> = {
  LK: keepAlive,
  INIT: (fields) => [said('login', fields)],
  TKQ: (fields) => [said('other', fields, 'Asks for voice messages')],
  TKQ2: (fields) => [said('other', fields, 'Asks for voice messages')],
  JXTK: voicePart,
  TK: voice,
  IMG: picture,
  PULSE: (fields) => health(fields, ['watch.pulse']),
  HEART: (fields) => health(fields, ['watch.pulse']),
  BLOOD: (fields) => health(fields, ['watch.bloodHigh', 'watch.bloodLow', 'watch.pulse']),
  BPHRT: (fields) => health(fields, ['watch.bloodHigh', 'watch.bloodLow', 'watch.pulse']),
  TEMP: (fields) => health(fields, ['temperatureC']),
  BTEMP2: (fields) => flagged(fields, 'temperatureC'),
  OXYGEN: (fields) => flagged(fields, 'watch.bloodOxygen'),
  CCID: iccid,
  ICCID: iccid,
  CONFIG: (fields) => [said('info', fields)],
  RYIMEI: (fields) => [said('info', fields)],
}

/** Words that a device sends back when it has carried out a command (watch.md, 5). */
const ANSWERS = new Set(
  (
    'CR UPLOAD IP APN LZ SOS SOS1 SOS2 SOS3 SOSSMS LOWBAT REMOVE PHB PHB2 MESSAGE FLOWER SILENCETIME SILENCETIME2 REMIND ' +
    'RESET POWEROFF TS VERNO FACTORY MONITOR CENTER PW PEDO FIND CALL HRTSTART BODYTEMP BODYTEMP2'
  ).split(' '),
)

export function isAnswer(word: string): boolean {
  return ANSWERS.has(word.toUpperCase())
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'watch.pulse': 'pulse',
  'watch.bloodHigh': 'blood.high',
  'watch.bloodLow': 'blood.low',
  'watch.bloodOxygen': 'oxygen',
  temperatureC: 'temperature',
}

/** Reads what a device sends. */
export function decode(wire: Reader): Decoded {
  return decodeWith(wire, readContent)
}

/** Reads a frame of either direction; `read` knows the content. */
export function decodeWith(wire: Reader, read: ReadContent): Decoded {
  const { bytes, start, end } = wire
  const isClosed = end - start > 1 && bytes[end - 1] === CLOSE
  const unescaped = unescape(bytes.subarray(start, end))
  const reader = unescaped ? wire.over(unescaped.bytes, unescaped.map) : wire
  const first = reader.start + 1
  reader.text('envelope.start', 1)
  const fields = new TextReader(reader, Math.max(0, reader.left - (isClosed ? 1 : 0)))
  const head = readHead(fields)
  const from = first + fields.at
  const contents = head && !fields.done ? readWord(fields, reader, read) : []
  // A content that ends early says less than it should; who sent it is known all the same.
  const isEmpty = fields.fault || contents.length === 0
  const messages: Message[] = !isEmpty ? contents : isClosed ? [{ kind: 'other' }] : []
  if (!fields.done) fields.rest('rest')
  if (isClosed) reader.text('envelope.stop', 1)
  else reader.report('short', 'The frame ends before its bracket', reader.start, reader.end)
  if (!head) return { messages: [], variant: null, serial: null, proven: false }
  const isCounted = isClosed && countsRight(reader, head, from)
  for (const message of messages) message.device = head.device
  return {
    messages,
    variant: head.index === undefined ? head.maker : `${head.maker}+index`,
    serial: head.index ?? null,
    proven: isCounted && !fields.fault,
  }
}

interface Head {
  readonly maker: string
  readonly device: string
  readonly index: number | undefined
  readonly length: number
  /** Where the length stands. */
  readonly span: readonly [number, number]
}

/** Undefined when the frame ends inside the head. */
function readHead(fields: TextReader): Head | undefined {
  const maker = beforeStar(fields, 'maker')
  const device = beforeStar(fields, 'device')
  const index = hasIndex(fields) ? parseWhole(beforeStar(fields, 'index') ?? '', 16) : undefined
  if (index !== undefined) fields.note(index)
  const length = parseWhole(beforeStar(fields, 'envelope.length') ?? '', 16)
  if (maker === undefined || device === undefined || length === undefined) return undefined
  fields.note(length)
  return { maker, device, index, length, span: [fields.from, fields.to] }
}

/** The text up to a star, which has to be there. */
function beforeStar(fields: TextReader, id: string): string | undefined {
  return fields.text.indexOf('*', fields.at) >= 0 ? fields.until(id, '*') : undefined
}

/** Four hex digits and a star come twice where there is an index. */
function hasIndex(fields: TextReader): boolean {
  const { text, at } = fields
  return text[at + 4] === '*' && text[at + 9] === '*' && parseWhole(text.slice(at + 5, at + 9), 16) !== undefined
}

function readWord(fields: TextReader, reader: Reader, read: ReadContent): Message[] {
  const type = fields.next('type')
  return type === '' ? [] : read(fields, reader, type)
}

/** The length counts bytes as they are on the wire; senders that escape the head, too, count them as meant. */
function countsRight(reader: Reader, head: Head, from: number): boolean {
  const meant = reader.end - 1 - from
  const sent = reader.wire(reader.end - 1) - reader.wire(from)
  if (head.length === meant || head.length === sent) return true
  const text = `The length says ${head.length} and ${sent} bytes are there: the brackets decide`
  reader.report('range', text, ...head.span)
  return false
}

function readContent(fields: TextReader, reader: Reader, type: string): Message[] {
  const word = type.toUpperCase()
  if (word.startsWith('UD') || word.startsWith('AL') || word.startsWith('WT')) {
    return readPosition(fields, reader, word)
  }
  const read = CONTENTS[word]
  if (read) return read(fields, reader, type)
  if (!isAnswer(word)) {
    reader.report('unknown-type', `The word “${type}” is not known: its text is kept`, fields.from, fields.to)
  }
  if (isPosition(fields)) return readPosition(fields, reader, word)
  const text = [type, fields.rest('text')].filter((part) => part !== '').join(',')
  return [{ kind: isAnswer(word) ? 'reply' : 'info', text }]
}

/** Whatever follows the word, as text. */
function said(kind: Kind, fields: TextReader, instead?: string): Message {
  const rest = fields.rest('text')
  const text = instead ?? rest
  return text === '' ? { kind } : { kind, text }
}

/** LK, or LK with steps, rolls and battery. */
function keepAlive(fields: TextReader): Message[] {
  if (fields.done) return [{ kind: 'heartbeat' }]
  const attributes: Attributes = { steps: fields.whole('steps') }
  if (!fields.done) attributes['watch.rolls'] = fields.whole('rolls')
  if (!fields.done) attributes.batteryPercent = fields.whole('battery')
  return [{ kind: 'heartbeat', attributes }]
}

function health(fields: TextReader, names: readonly string[]): Message[] {
  const attributes: Record<string, number | undefined> = {}
  for (const name of names) {
    if (fields.done) break
    attributes[name] = fields.decimal(FIELD_OF[name] ?? 'rest')
  }
  return [{ kind: 'status', attributes: attributes as Attributes }]
}

/** A number that says whether it was measured, then the value. */
function flagged(fields: TextReader, name: 'temperatureC' | 'watch.bloodOxygen'): Message[] {
  const isMeasured = name === 'watch.bloodOxygen' || fields.peek() !== '0'
  fields.whole('measured')
  const value = fields.done ? undefined : fields.decimal(FIELD_OF[name] ?? 'rest')
  const attributes: Attributes = isMeasured && value !== undefined && value > 0 ? { [name]: value } : {}
  return [{ kind: 'status', attributes }]
}

function iccid(fields: TextReader): Message[] {
  const number = fields.done ? '' : fields.next('iccid')
  return [number === '' ? { kind: 'info' } : { kind: 'info', attributes: { iccid: number } }]
}

/** JXTK: kind, name, part, parts, then the sound. */
function voicePart(fields: TextReader): Message[] {
  fields.next('media.kind')
  const name = fields.next('media.name')
  const part = fields.whole('media.part')
  const parts = fields.whole('media.parts')
  if (!fields.done) fields.rest('media')
  return [{ kind: 'info', text: `Voice ${name}, part ${part ?? '?'} of ${parts ?? '?'}` }]
}

/** TK: a voice message; one digit alone says how a message that was sent to the device arrived. */
function voice(fields: TextReader): Message[] {
  const sound = fields.rest('media')
  if (sound.length === 1) return [{ kind: 'reply', text: sound === '1' ? 'Voice arrived' : 'Voice refused' }]
  return [{ kind: 'info', text: `Voice, ${sound.length} bytes` }]
}

function picture(fields: TextReader): Message[] {
  fields.next('media.kind')
  const taken = fields.done ? '' : fields.next('media.time')
  const bytes = fields.rest('media')
  return [{ kind: 'info', text: `Picture ${taken}, ${bytes.length} bytes` }]
}
