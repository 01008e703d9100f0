import type { Frame } from '../model/frame'
import type { Issue } from '../model/issue'
import type { Fix } from '../model/message'

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
  readonly byType: Readonly<Record<string, number>>
  readonly lastFix: Fix | null
  readonly lastFixTime: number | null
  readonly lastSerial: number | null
  /** Serial numbers that never came. */
  readonly serialsMissing: number
  /** The device counts from 1 again: it has restarted. */
  readonly restarts: number
  readonly lastAt: number | null
}

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
    byType: {},
    lastFix: null,
    lastFixTime: null,
    lastSerial: null,
    serialsMissing: 0,
    restarts: 0,
    lastAt: null,
  }
}

/** The session after one more frame. Pure: the same session and frame always give the same answer. */
export function advance(session: Session, frame: Frame, serial: number | null): Session {
  const isNoise = frame.type === 'noise'
  const fix = frame.messages.findLast((message) => message.fix?.valid)
  const step = serialStep(session.lastSerial, serial)
  return {
    ...session,
    protocol: frame.protocol ?? session.protocol,
    variant: frame.variant ?? session.variant,
    device: identityOf(frame) ?? session.device,
    frames: session.frames + (isNoise ? 0 : 1),
    frameBytes: session.frameBytes + (isNoise ? 0 : frame.bytes.length),
    noiseBytes: session.noiseBytes + (isNoise ? frame.bytes.length : 0),
    issues: session.issues + frame.issues.length,
    byType: { ...session.byType, [frame.type]: (session.byType[frame.type] ?? 0) + 1 },
    lastFix: fix?.fix ?? session.lastFix,
    lastFixTime: fix ? (fix.time ?? null) : session.lastFixTime,
    lastSerial: serial ?? session.lastSerial,
    serialsMissing: session.serialsMissing + step.missing,
    restarts: session.restarts + (step.isRestart ? 1 : 0),
    lastAt: frame.at ?? session.lastAt,
  }
}

export function identityOf(frame: Pick<Frame, 'messages'>): string | undefined {
  return frame.messages.findLast((message) => message.device !== undefined)?.device
}

/** A device that repeats a frame byte for byte has not been told that it arrived. Heartbeats say the same by nature. */
export function repeatIssue(previous: Uint8Array | null, frame: Frame): Issue | null {
  const tells = frame.messages.some((message) => message.time !== undefined && message.fix !== undefined)
  if (!tells || !previous || !isSame(previous, frame.bytes)) return null
  const text = 'The same frame again, byte for byte: the device was probably not told that it arrived'
  return { code: 'duplicate', text, span: [0, frame.bytes.length] }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** Serial numbers are 16 bits wide; back to 1 is a restart, and a step back of a few is a frame sent again. */
function serialStep(last: number | null, next: number | null): { missing: number; isRestart: boolean } {
  if (last === null || next === null || next === last) return { missing: 0, isRestart: false }
  const forward = (next - last) & 0xffff
  if (forward < 0x8000) return { missing: forward - 1, isRestart: false }
  return { missing: 0, isRestart: next <= 1 }
}
