import { fromText } from '../bytes/ascii'
import { parseInputLine } from './input-line'
import type { LineDialect, LineOutcome } from './line-dialect'
import type { LineOrigin, LineSessions } from './line-sessions'
import type { TextLine } from './line-splitter'

/** Each line is what one read from a connection gave; an empty line ends the connection. Nobody says when, or from where. */
const ORIGIN: LineOrigin = { key: '', at: undefined, transport: 'tcp' }

/** Lines of hex, `text:` or `base64:`. */
export class NotationLines implements LineDialect {
  constructor(private readonly sessions: LineSessions) {}

  line({ text }: TextLine): LineOutcome {
    if (text.trim() === '') {
      this.sessions.closed(ORIGIN, 'input ended')
      return 'passed'
    }
    const parsed = parseInputLine(text)
    if (!parsed.ok) return { fault: parsed.error }
    this.sessions.bytes(ORIGIN, 'in', parsed.value)
    return 'read'
  }

  end(): void {
    this.sessions.end()
  }
}

/** The text of a text protocol itself, one frame a line, as some servers log it. */
export class TextLines implements LineDialect {
  constructor(private readonly sessions: LineSessions) {}

  line({ text }: TextLine): LineOutcome {
    if (text === '') {
      this.sessions.closed(ORIGIN, 'input ended')
      return 'passed'
    }
    this.sessions.bytes(ORIGIN, 'in', fromText(`${text}\r\n`))
    return 'read'
  }

  end(): void {
    this.sessions.end()
  }
}
