import { toHex } from '../bytes/hex'
import type { Frame } from '../model/frame'
import { summarise } from '../session/summary'
import type { ExportNotes, FrameExport, FrameOrigin } from './frame-export'
import { isoTime } from './frame-json'

/**
 * A log for people and for other tools: each frame is a line in the form of a Traccar log, which this program and
 * scripts for such logs read again; what it says stands indented below.
 */
export class TxtExport implements FrameExport {
  constructor(private readonly notes: ExportNotes) {}

  start(): string {
    return `Trackbench ${this.notes.version}: times are UTC; < came from the device, > went to it\n`
  }

  frame(frame: Frame, origin?: FrameOrigin): string {
    const time = frame.at === undefined ? '' : `${isoTime(frame.at).slice(0, 23).replace('T', ' ')}  INFO: `
    const session = frame.session.toString(16).padStart(8, '0')
    const name = `${origin?.transport === 'udp' ? 'U' : 'T'}${session}`
    const arrow = frame.direction === 'in' ? '<' : '>'
    const spoken = `[${name}: ${frame.protocol ?? 'unknown'} ${arrow} ${origin?.peer?.host ?? 'unknown'}]`
    const device = frame.device === null ? '' : ` · ${frame.device}`
    const lines = [
      `${time}${spoken} ${toHex(frame.bytes)}`,
      `    ${frame.number} · ${frame.type}${device} · ${printable(summarise(frame))}`,
      ...frame.issues.map((issue) => `    ! ${issue.code}: ${printable(issue.text)}`),
    ]
    return lines.join('\n') + '\n'
  }

  end(): string[] {
    return []
  }
}

/** What a device says must not begin a line of its own. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '·')
}
