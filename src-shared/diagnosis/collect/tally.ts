import type { Transport } from '../../model/endpoint'
import type { Frame } from '../../model/frame'
import { worstSeverity, type Severity } from '../../model/issue'
import type { Fix } from '../../model/message'
import type { Alarm } from '../../model/vocabulary'

/** What the list of devices says of one in a line, of frames in both directions. All that name nobody share one. */
export function newTally(device: string | undefined) {
  return {
    device,
    protocol: undefined as string | undefined,
    transport: undefined as Transport | undefined,
    frames: 0,
    /** Connections that are open now. */
    sessions: 0,
    /** When it last sent something. */
    lastAt: undefined as number | undefined,
    /** The last position that it called valid, and its own time where it gives one. */
    fix: undefined as Fix | undefined,
    fixAt: undefined as number | undefined,
    lastAlarm: undefined as { at: number | undefined; alarms: Alarm[] } | undefined,
    /** Frames by their worst issue. */
    issues: { error: 0, warning: 0, info: 0 } satisfies Record<Severity, number>,
  }
}

export type Tally = ReturnType<typeof newTally>

export function addToTally(tally: Tally, frame: Frame): void {
  const { at, issues } = frame
  tally.frames++
  tally.protocol = frame.protocol ?? tally.protocol
  // What we send says nothing about whether the device is there.
  if (frame.direction === 'in') tally.lastAt = at ?? tally.lastAt
  let alarms: readonly Alarm[] = NO_ALARMS
  for (const message of frame.messages) {
    if (message.fix?.valid) {
      tally.fix = message.fix
      tally.fixAt = message.time ?? at
    }
    if (message.alarms?.length) alarms = [...alarms, ...message.alarms]
  }
  if (alarms.length > 0) tally.lastAlarm = { at, alarms: [...new Set(alarms)] }
  const severity = worstSeverity(issues)
  if (severity !== undefined) tally.issues[severity]++
}

const NO_ALARMS: readonly Alarm[] = []
