import { fromText } from '../bytes/ascii'
import { utcTime } from '../bytes/civil-time'
import { fromHex } from '../bytes/hex'
import type { Transport } from '../model/endpoint'
import type { LineDialect, LineOutcome } from './line-dialect'
import type { LineOrigin, LineSessions } from './line-sessions'
import type { TextLine } from './line-splitter'

/** The time in front: 2026-11-21 10:00:00, with a fraction where the log was set up so. */
const TIME = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d(?:[.,]\d{1,6})?)/

/**
 * Three generations say who spoke:
 *   [T1a2b3c4d: gt06 < 1.2.3.4] 7878…        since 2019; T for TCP, U for UDP
 *   [1a2b3c4d: 5023 < 1.2.3.4] HEX: 7878…    2014 to 2019
 *   [5023 <- 1.2.3.4] - (HEX: 7878…)         before, without a name for the session
 */
const SPOKEN = /\[(?:([TU]?[0-9a-fA-F]{6,}): )?([^\]:<>]*?) ?(<-?|-?>) ?([^\]]+)\] ?(- \()?(?:HEX: ?)?(.*)$/

/** [T1a2b3c4d] connected, disconnected, timed out, error: … */
const TOLD = /\[([TU]?[0-9a-fA-F]{6,})\] (connected|disconnected|timed out)/

/** True for a line that only a Traccar log has. */
export function isTraccarLine(text: string): boolean {
  return SPOKEN.test(text) || TOLD.test(text)
}

/** Reads the log of a Traccar server. Its times are those of the server's zone, which the log does not name. */
export class TraccarLog implements LineDialect {
  private readonly timedOut = new Set<string>()

  constructor(
    private readonly sessions: LineSessions,
    private readonly zoneMinutes: number,
  ) {}

  line({ text }: TextLine): LineOutcome {
    const at = this.timeOf(text)
    const spoken = SPOKEN.exec(text)
    if (spoken) return this.spoken(spoken, at)
    const told = TOLD.exec(text)
    if (told) this.told(told[1] ?? '', told[2] ?? '', at)
    return told ? 'read' : 'passed'
  }

  end(): void {
    this.timedOut.clear()
  }

  private spoken(match: RegExpExecArray, at: number | undefined): LineOutcome {
    const [, name, , arrow = '', address = '', bracket, body = ''] = match
    const bytes = bytesOf(bracket === undefined ? body : body.replace(/\)$/, ''))
    if (!bytes) return { fault: 'the hex of this line is damaged: a digit is missing or is none' }
    const host = address.trim()
    const transport: Transport = name?.startsWith('U') ? 'udp' : 'tcp'
    // One UDP channel serves all its peers, and the oldest logs name no session.
    const key = name !== undefined && transport === 'tcp' ? name : `${name ?? ''} ${host}`
    const origin: LineOrigin = { key, at, transport, peer: { host, port: 0 } }
    this.sessions.bytes(origin, arrow.includes('<') ? 'in' : 'out', bytes)
    return 'read'
  }

  private told(key: string, what: string, at: number | undefined): void {
    const origin: LineOrigin = { key, at, transport: key.startsWith('U') ? 'udp' : 'tcp' }
    if (what === 'connected') this.sessions.connected(origin)
    else if (what === 'timed out') this.timedOut.add(key)
    else this.sessions.closed(origin, this.timedOut.delete(key) ? 'timeout' : 'peer closed')
  }

  private timeOf(text: string): number | undefined {
    const match = TIME.exec(text)
    if (!match) return undefined
    const [year, month, day, hour, minute] = match.slice(1, 6).map(Number)
    const second = Number(match[6]?.replace(',', '.'))
    const time = utcTime(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second)
    return time === undefined ? undefined : time - this.zoneMinutes * 60_000
  }
}

/** Hex; or, when the server was set to log text as text, text in which \r and \n stand for themselves. */
function bytesOf(body: string): Uint8Array | undefined {
  const hex = fromHex(body)
  if (hex) return hex
  if (/^[0-9a-fA-F\s]*$/.test(body)) return undefined
  return fromText(body.replaceAll('\\r', '\r').replaceAll('\\n', '\n'))
}
