import { utcTime } from '../bytes/civil-time'
import type { LineDialect, LineOutcome } from './line-dialect'
import type { LineOrigin, LineSessions } from './line-sessions'
import type { TextLine } from './line-splitter'
import { parseSpokenLine, type SpokenLine } from './traccar-line'

/** The time in front: 2026-11-21 10:00:00, with a fraction where the log was set up so. */
const TIME = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d(?:[.,]\d{1,6})?)/

/** [T1a2b3c4d] connected, disconnected, timed out, error: … */
const TOLD = /\[([TU]?[0-9a-fA-F]{6,})\] (connected|disconnected|timed out)/

/** True for a line that only a Traccar log has. */
export function isTraccarLine(text: string): boolean {
  return TOLD.test(text) || parseSpokenLine(text) !== undefined
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
    const spoken = parseSpokenLine(text)
    if (spoken) return this.spoken(spoken, at)
    const told = TOLD.exec(text)
    if (told) this.told(told[1] ?? '', told[2] ?? '', at)
    return told ? 'read' : 'passed'
  }

  end(): void {
    this.timedOut.clear()
  }

  private spoken({ session, transport, direction, host, bytes }: SpokenLine, at: number | undefined): LineOutcome {
    if (!bytes) return { fault: 'the hex of this line is damaged: a digit is missing or is none' }
    // One UDP channel serves all its peers, and the oldest logs name no session.
    const key = session !== undefined && transport === 'tcp' ? session : `${session ?? ''} ${host}`
    this.sessions.bytes({ key, at, transport, peer: { host, port: 0 } }, direction, bytes)
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
