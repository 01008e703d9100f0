import { fromText } from '../bytes/ascii'
import { fromHex } from '../bytes/hex'
import type { Transport } from '../model/endpoint'
import type { Direction } from '../model/frame'

/** What a line of a Traccar log says that somebody sent. */
export interface SpokenLine {
  /** The server's name for the connection, such as T1a2b3c4d; undefined in the oldest logs. */
  readonly session: string | undefined
  readonly transport: Transport
  readonly direction: Direction
  readonly host: string
  /** Undefined where the hex is damaged. */
  readonly bytes: Uint8Array | undefined
}

/**
 * Three generations:
 *   [T1a2b3c4d: gt06 < 1.2.3.4] 7878…        since 2019
 *   [1a2b3c4d: 5023 < 1.2.3.4] HEX: 7878…    2014 to 2019
 *   [5023 <- 1.2.3.4] - (HEX: 7878…)         before
 * No bracket is looked at twice, so that the longest line takes no longer than its length.
 */
const SPOKEN = /\[(?:([^[\]:<>\s]+): )?[^[\]<>]*(<-?|>)([\w.:%/ -]+)\] ?(- \()?(?:HEX: ?)?(.*)$/

/** Names of UDP channels begin with a U; older ones are eight hex digits, which no U is. */
const UDP = /^U[0-9a-fA-F]{6,}$/

export function parseSpokenLine(line: string): SpokenLine | undefined {
  const match = SPOKEN.exec(line)
  if (!match) return undefined
  const [, session, arrow = '', host = '', bracket, body = ''] = match
  return {
    session,
    transport: session !== undefined && UDP.test(session) ? 'udp' : 'tcp',
    direction: arrow.startsWith('<') ? 'in' : 'out',
    host: host.trim(),
    bytes: bytesOf(bracket === undefined ? body : body.replace(/\)$/, '')),
  }
}

/** Hex; or, when the server was set to log text as text, text in which \r and \n stand for themselves. */
function bytesOf(body: string): Uint8Array | undefined {
  const hex = fromHex(body)
  if (hex) return hex
  if (/^[0-9a-fA-F\s]*$/.test(body)) return undefined
  return fromText(body.replaceAll('\\r', '\r').replaceAll('\\n', '\n'))
}
