import { calendarTime } from '../bytes/civil-time'
import { parseEndpoint, type Endpoint, type Transport } from '../model/endpoint'
import type { Direction } from '../model/frame'
import { fromHex } from '../bytes/hex'
import { parseInputLine } from './input-line'
import type { LineDialect, LineOutcome } from './line-dialect'
import type { LineOrigin, LineSessions } from './line-sessions'
import type { TextLine } from './line-splitter'
import { CLOSE_REASONS, type CloseReason } from './source-event'

type JsonObject = Readonly<Record<string, unknown>>

/** Keys by which other people's lines say the same. The first that is there counts. */
const BYTES_KEYS = ['bytes', 'hex', 'data', 'payload', 'raw']
const TIME_KEYS = ['at', 'time', 'timestamp', 'ts', '@timestamp']
const SESSION_KEYS = ['session', 'connection', 'conn', 'client', 'peer', 'ip']
const PEER_KEYS = ['peer', 'remote', 'address', 'ip']
const DIRECTION_KEYS = ['direction', 'dir']

/** True for a line that is an object of JSON. */
export function isJsonLine(text: string): boolean {
  return text.trimStart().startsWith('{') && parseObject(text) !== undefined
}

/** Reads lines of JSON: what `listen --json` and `read --json` print, and anything with bytes in hex, text or base64. */
export class JsonLines implements LineDialect {
  /** What an `open` event said: the frames that follow name the session only. */
  private readonly opened = new Map<string, { transport: Transport; peer: Endpoint | undefined }>()

  constructor(private readonly sessions: LineSessions) {}

  line({ text }: TextLine): LineOutcome {
    if (text.trim() === '') return 'passed'
    const json = parseObject(text)
    if (!json) return { fault: 'this is no line of JSON: it is cut off or damaged' }
    const { event } = json
    if (event === 'open') return this.open(json)
    if (event === 'close') return this.close(json)
    if (event !== undefined && event !== 'frame') return 'passed'
    const bytes = bytesOf(json)
    if (!bytes) return { fault: 'this line holds no bytes that can be read: expected “bytes” or “hex” with hex digits' }
    this.sessions.bytes(this.origin(json), directionOf(json), bytes)
    return 'read'
  }

  end(): void {
    this.opened.clear()
  }

  private open(json: JsonObject): LineOutcome {
    const transport = json['transport'] === 'udp' ? 'udp' : 'tcp'
    const { key, at, peer } = this.origin(json)
    this.opened.set(key, { transport, peer })
    this.sessions.connected({ key, at, peer, transport })
    return 'read'
  }

  private close(json: JsonObject): LineOutcome {
    const why: CloseReason = CLOSE_REASONS.find((reason) => reason === json['why']) ?? 'peer closed'
    const origin = this.origin(json)
    this.sessions.closed(origin, why)
    this.opened.delete(origin.key)
    return 'read'
  }

  private origin(json: JsonObject): LineOrigin {
    const named = first(json, SESSION_KEYS)
    const key = typeof named === 'number' || typeof named === 'string' ? String(named) : ''
    const opened = this.opened.get(key)
    const address = first(json, PEER_KEYS)
    const peer = typeof address === 'string' ? parseEndpoint(address, 0) : opened?.peer
    const transport = opened?.transport ?? (json['transport'] === 'udp' ? 'udp' : 'tcp')
    return { key, at: timeOf(first(json, TIME_KEYS)), transport, peer }
  }
}

/** The one place of this layer that has to catch: the language's own reader of JSON throws. */
function parseObject(text: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : undefined
  } catch {
    return undefined
  }
}

function first(json: JsonObject, keys: readonly string[]): unknown {
  return keys.map((key) => json[key]).find((value) => value !== undefined && value !== null)
}

function bytesOf(json: JsonObject): Uint8Array | undefined {
  const hex = first(json, BYTES_KEYS)
  if (typeof hex === 'string') return fromHex(hex)
  const [text, base64] = [json['text'], json['base64']]
  // Text in JSON is the text itself, not our notation of it: only characters beyond a byte cannot be meant.
  if (typeof text === 'string') return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
  const parsed = typeof base64 === 'string' ? parseInputLine(`base64:${base64}`) : undefined
  return parsed?.ok ? parsed.value : undefined
}

function directionOf(json: JsonObject): Direction {
  const said = first(json, DIRECTION_KEYS)
  return typeof said === 'string' && /^(out|sent|tx|>|server|downlink)/i.test(said) ? 'out' : 'in'
}

/** ISO text, or a count since 1970: seconds until the year 5138, milliseconds beyond that number. */
function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return calendarTime(Math.abs(value) < 1e11 ? value * 1000 : value)
  if (typeof value !== 'string') return undefined
  return calendarTime(Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`))
}
