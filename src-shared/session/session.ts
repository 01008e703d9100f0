import type { Frame } from '../model/frame'
import type { Issue } from '../model/issue'
import type { Fix, Message } from '../model/message'

/** What is known of one connection, or of one UDP peer, so far. */
export interface Session {
  readonly id: number
  readonly protocol: string | null
  readonly variant: string | null
  /** The identity said last; frames without one belong to it. */
  readonly device: string | null
  readonly frames: number
  readonly frameBytes: number
  readonly noiseBytes: number
  /** Line ends and zeros between frames: harmless, and counted. */
  readonly paddingBytes: number
  readonly issues: number
  readonly byType: Readonly<Record<Frame['type'], number>>
  readonly lastFix: Fix | null
  readonly lastFixTime: number | null
  readonly lastSerial: number | null
  /** Serial numbers that never came. */
  readonly serialsMissing: number
  /** The device counts from 1 again: it has restarted. */
  readonly restarts: number
  readonly lastAt: number | null
}

const NONE = { alarm: 0, position: 0, login: 0, status: 0, reply: 0, info: 0, heartbeat: 0, other: 0, noise: 0 }

export function newSession(id: number): Session {
  return {
    id,
    protocol: null,
    variant: null,
    device: null,
    frames: 0,
    frameBytes: 0,
    noiseBytes: 0,
    paddingBytes: 0,
    issues: 0,
    byType: NONE,
    lastFix: null,
    lastFixTime: null,
    lastSerial: null,
    serialsMissing: 0,
    restarts: 0,
    lastAt: null,
  }
}

/**
 * The session after one more frame. Pure: the same session and frame always give the same answer. Every property is
 * written out, since copying by spread costs more than all the rest of a frame.
 */
export function advance(session: Session, frame: Frame, serial: number | null): Session {
  const isNoise = frame.type === 'noise'
  const fix = lastValidFix(frame)
  const last = session.lastSerial
  const isRestart = hasRestarted(last, serial)
  return {
    id: session.id,
    protocol: frame.protocol ?? session.protocol,
    variant: frame.variant ?? session.variant,
    device: identityOf(frame) ?? session.device,
    frames: session.frames + (isNoise ? 0 : 1),
    frameBytes: session.frameBytes + (isNoise ? 0 : frame.bytes.length),
    noiseBytes: session.noiseBytes + (isNoise ? frame.bytes.length : 0),
    paddingBytes: session.paddingBytes,
    issues: session.issues + frame.issues.length,
    byType: counted(session.byType, frame.type),
    lastFix: fix?.fix ?? session.lastFix,
    lastFixTime: fix ? (fix.time ?? null) : session.lastFixTime,
    lastSerial: serial ?? last,
    serialsMissing: session.serialsMissing + missingBetween(last, serial),
    restarts: session.restarts + (isRestart ? 1 : 0),
    lastAt: frame.at ?? session.lastAt,
  }
}

function counted(counts: Session['byType'], type: Frame['type']): Session['byType'] {
  const next = {
    alarm: counts.alarm,
    position: counts.position,
    login: counts.login,
    status: counts.status,
    reply: counts.reply,
    info: counts.info,
    heartbeat: counts.heartbeat,
    other: counts.other,
    noise: counts.noise,
  }
  next[type]++
  return next
}

function lastValidFix({ messages }: Frame): Message | undefined {
  for (let i = messages.length - 1; i >= 0; i--) if (messages[i]?.fix?.valid) return messages[i]
  return undefined
}

function identityOf({ messages }: Frame): string | undefined {
  for (let i = messages.length - 1; i >= 0; i--) {
    const device = messages[i]?.device
    if (device !== undefined) return device
  }
  return undefined
}

/** A device that repeats a frame byte for byte has not been told that it arrived. Heartbeats say the same by nature. */
export function repeatIssue(previous: Uint8Array | null, frame: Frame): Issue | null {
  const tells = frame.messages.some((message) => message.time !== undefined && message.fix !== undefined)
  if (!tells || !previous || !isSame(previous, frame.bytes)) return null
  const text = 'The same frame again, byte for byte: the device was probably not told that it arrived'
  return { code: 'duplicate', text, span: [0, frame.bytes.length] }
}

/** From the end: frames of one device differ in the serial number and the checksum, which stand there. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = a.length - 1; at >= 0; at--) if (a[at] !== b[at]) return false
  return true
}

/** Serial numbers are 16 bits wide; a step back is a frame sent again, or a restart: nothing is missing then. */
function missingBetween(last: number | null, next: number | null): number {
  if (last === null || next === null || next === last) return 0
  const forward = (next - last) & 0xffff
  return forward < 0x8000 ? forward - 1 : 0
}

/** Back to 0 or 1: the device counts anew. */
function hasRestarted(last: number | null, next: number | null): boolean {
  if (last === null || next === null || next > 1) return false
  return ((next - last) & 0xffff) >= 0x8000
}
