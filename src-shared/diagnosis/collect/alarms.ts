import type { Kind } from '../../model/message'
import type { Alarm } from '../../model/vocabulary'
import { mark, NEVER, type Trail } from '../trail'

export function newAlarms() {
  return {
    /** Every time an alarm was told. */
    seen: {} as Partial<Record<Alarm, Readonly<Trail>>>,
    /** Of one alarm in a row, without another alarm or a position between. */
    run: NEVER as Readonly<Trail>,
    runOf: undefined as Alarm | undefined,
    /** Heartbeats and status frames that carried a power cut (R-ALM-1). */
    cutInHeartbeats: NEVER as Readonly<Trail>,
    heartbeats: 0,
    /** Power cuts right after the key was turned off (R-ALM-2). */
    cutAtKeyOff: NEVER as Readonly<Trail>,
    /** Vibration while the key is off (R-ALM-4). */
    vibrationParked: NEVER as Readonly<Trail>,
  }
}

type Alarms = ReturnType<typeof newAlarms>

interface AlarmsSeen {
  readonly alarms: readonly Alarm[]
  readonly kind: Kind
  readonly frame: number
  readonly at: number | undefined
  readonly isParked: boolean
  /** The key was turned off a moment ago. */
  readonly isKeyJustOff: boolean
}

export function addAlarms(record: Alarms, { alarms, kind, frame, at, isParked, isKeyJustOff }: AlarmsSeen): void {
  for (const alarm of alarms) {
    record.seen[alarm] = mark(record.seen[alarm] ?? NEVER, frame, at)
    record.run = mark(record.runOf === alarm ? record.run : NEVER, frame, at)
    record.runOf = alarm
    if (alarm === 'vibration' && isParked) record.vibrationParked = mark(record.vibrationParked, frame, at)
    if (alarm !== 'powerCut') continue
    if (kind === 'heartbeat' || kind === 'status') record.cutInHeartbeats = mark(record.cutInHeartbeats, frame, at)
    if (isKeyJustOff) record.cutAtKeyOff = mark(record.cutAtKeyOff, frame, at)
  }
}

/** A position without an alarm ends a run: the condition that raised it has been answered or has passed. */
export function endAlarmRun(record: Alarms): void {
  record.run = NEVER
  record.runOf = undefined
}
