import type { Frame } from '../model/frame'
import type { Issue } from '../model/issue'

/** What one connection, or one UDP peer, has come to. One object goes on with every frame: there are thousands a second. */
export interface Session {
  protocol: string | null
  variant: string | null
  /** The identity said last; frames without one belong to it. */
  device: string | null
  /** Noise left out. */
  frames: number
  /** Line ends and zeros between frames: harmless, and counted. */
  paddingBytes: number
  lastSerial: number | null
  /** Serial numbers that never came. */
  serialsMissing: number
  /** How often the device began to count from 1 again: it has restarted. */
  restarts: number
}

export function newSession(): Session {
  return {
    protocol: null,
    variant: null,
    device: null,
    frames: 0,
    paddingBytes: 0,
    lastSerial: null,
    serialsMissing: 0,
    restarts: 0,
  }
}

/** The session goes on with one more frame. */
export function advance(session: Session, frame: Frame, serial: number | null): void {
  const device = identityOf(frame)
  session.protocol = frame.protocol ?? session.protocol
  session.variant = frame.variant ?? session.variant
  if (frame.type !== 'noise') session.frames++
  // The same name stays the same string: whoever looks it up finds it by its address, and need not compare its letters.
  if (device !== undefined && device !== session.device) session.device = device
  if (serial === null) return
  session.serialsMissing += missingBetween(session.lastSerial, serial)
  if (hasRestarted(session.lastSerial, serial)) session.restarts++
  session.lastSerial = serial
}

function identityOf({ messages }: Frame): string | undefined {
  for (let i = messages.length - 1; i >= 0; i--) {
    const device = messages[i]?.device
    if (device !== undefined) return device
  }
  return undefined
}

/** The report before, in a buffer of its own that grows with the longest: the bytes of a chunk are not ours to keep. */
export class LastReport {
  private bytes = new Uint8Array(0)
  private length = 0

  /** A device that repeats a report byte for byte has not been told that it arrived. Heartbeats say the same by nature. */
  repeatIssue({ messages, bytes }: Frame): Issue | null {
    const tells = messages.some((message) => message.time !== undefined && message.fix !== undefined)
    const isRepeat = tells && this.isSame(bytes)
    this.keep(tells ? bytes : NO_BYTES)
    if (!isRepeat) return null
    const text = 'The same frame again, byte for byte: the device was probably not told that it arrived'
    return { code: 'duplicate', text, span: [0, bytes.length] }
  }

  /** From the end: frames of one device differ in the serial number and the checksum, which stand there. */
  private isSame(bytes: Uint8Array): boolean {
    if (bytes.length !== this.length) return false
    for (let at = bytes.length - 1; at >= 0; at--) if (bytes[at] !== this.bytes[at]) return false
    return true
  }

  private keep(bytes: Uint8Array): void {
    if (bytes.length > this.bytes.length) this.bytes = new Uint8Array(bytes.length)
    this.bytes.set(bytes)
    this.length = bytes.length
  }
}

const NO_BYTES = new Uint8Array(0)

/** Serial numbers are 16 bits wide; a step back is a frame sent again, or a restart: nothing is missing then. */
function missingBetween(last: number | null, next: number): number {
  if (last === null || next === last) return 0
  const forward = (next - last) & 0xffff
  return forward < 0x8000 ? forward - 1 : 0
}

/** Back to 0 or 1: the device counts anew. */
function hasRestarted(last: number | null, next: number): boolean {
  if (last === null || next > 1) return false
  return ((next - last) & 0xffff) >= 0x8000
}
