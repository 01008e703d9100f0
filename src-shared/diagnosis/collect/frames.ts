import type { Frame } from '../../model/frame'
import { codesOf, type IssueCode } from '../../model/issue'
import { mark, NEVER, type Trail } from '../trail'

export function newFrames() {
  return {
    /** Frames from the device, noise left out. */
    count: 0,
    first: undefined as number | undefined,
    last: undefined as number | undefined,
    /** Of frames that are whole, by what is wrong with them. */
    issues: {} as Partial<Record<IssueCode, Readonly<Trail>>>,
    /** Frames with a wrong checksum, whole or damaged. */
    badSums: NEVER as Readonly<Trail>,
    /** Frames in which bytes are missing or in the wrong place, and bytes that nobody could frame. */
    damaged: NEVER as Readonly<Trail>,
    /** Frames whose serial number says that others are missing before them, and how many. */
    gaps: NEVER as Readonly<Trail>,
    missing: 0,
    /** Frames with which the device began to count anew. */
    restarts: NEVER as Readonly<Trail>,
    /** Frames that hold U+FFFD in UTF-8, which no tracker sends: the recording was turned into text (R-FRAME-5). */
    converted: NEVER as Readonly<Trail>,
    /** Texts with which devices refuse a command (R-CMD-2). */
    refusals: NEVER as Readonly<Trail>,
    refusal: undefined as string | undefined,
  }
}

type Frames = ReturnType<typeof newFrames>

const REFUSAL = /format wrong|error!|not support|unsupport|invalid (command|parameter)|wrong password/i

export function addFrame(record: Frames, frame: Frame): void {
  const { number, at } = frame
  record.first ??= number
  record.last = number
  if (frame.type !== 'noise') record.count++
  if (frame.issues.length > 0) addIssues(record, frame)
  if (frame.type === 'reply') {
    const text = frame.messages.find((message) => message.kind === 'reply')?.text
    if (text === undefined || !REFUSAL.test(text)) return
    record.refusals = mark(record.refusals, number, at)
    record.refusal = text
  }
}

/** What the connection's count of serial numbers says of the frame just added. */
export function addSerials(record: Frames, missing: number, isRestart: boolean, { number, at }: Frame): void {
  if (missing > 0) {
    record.missing += missing
    record.gaps = mark(record.gaps, number, at)
  }
  if (isRestart) record.restarts = mark(record.restarts, number, at)
}

function addIssues(record: Frames, frame: Frame): void {
  const { number, at, issues } = frame
  if (isDamaged(frame)) record.damaged = mark(record.damaged, number, at)
  else {
    for (const code of codesOf(issues)) record.issues[code] = mark(record.issues[code] ?? NEVER, number, at)
  }
  const isBadSum = has(frame, 'checksum')
  if (isBadSum) record.badSums = mark(record.badSums, number, at)
  if ((isBadSum || frame.type === 'noise') && isConverted(frame.bytes))
    record.converted = mark(record.converted, number, at)
}

/** Cut short, framed by nobody, or wrong in its checksum and in its contents: bytes are missing or others. */
function isDamaged(frame: Frame): boolean {
  if (frame.type === 'noise' || has(frame, 'short')) return true
  return has(frame, 'checksum') && (has(frame, 'range') || has(frame, 'trailing') || has(frame, 'unknown-type'))
}

function has({ issues }: Frame, wanted: IssueCode): boolean {
  for (const { code } of issues) if (code === wanted) return true
  return false
}

/**
 * Is what it says worth believing? A wrong checksum speaks against it, unless this firmware has never sent a right one.
 */
export function isCredible(record: Frames, frame: Frame): boolean {
  if (frame.issues.length === 0) return true
  if (isDamaged(frame)) return false
  return !has(frame, 'checksum') || record.issues.checksum?.count === record.count
}

function isConverted(bytes: Uint8Array): boolean {
  for (let i = 0; i + 2 < bytes.length; i++)
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) return true
  return false
}
