import {
  FLAGS,
  FRAME_TYPES,
  issueBit,
  NO_POSITION,
  NO_SPEED,
  POSITION_SCALE,
  SPEED_SCALE,
  type ConnectionNames,
  type FrameColumns,
} from '../../../src-shared/filter/columns'
import type { Frame } from '../../../src-shared/model/frame'
import type { Issue } from '../../../src-shared/model/issue'
import type { Message } from '../../../src-shared/model/message'
import type { Note } from '../../../src-shared/model/note'
import { NameTable } from './name-table'

/** Stands in `course` for a frame that says none. */
export const NO_COURSE = 0xffff

const FIRST_CAPACITY = 4_096

/** Where a frame's bytes stand in the capture. Most lie in one piece; the others list all of them. */
export interface Place {
  readonly offset: number
  readonly length: number
}

/** One row of numbers per frame; the bytes stay in the capture and are read when somebody looks. */
export class FrameIndex implements FrameColumns {
  count = 0
  readonly firstNumber = 1
  time = new Float64Array(FIRST_CAPACITY)
  deviceTime = new Float64Array(FIRST_CAPACITY)
  offset = new Float64Array(FIRST_CAPACITY)
  connection = new Uint32Array(FIRST_CAPACITY)
  device = new Uint32Array(FIRST_CAPACITY)
  length = new Uint32Array(FIRST_CAPACITY)
  lat = new Int32Array(FIRST_CAPACITY)
  lon = new Int32Array(FIRST_CAPACITY)
  flags = new Uint16Array(FIRST_CAPACITY)
  issues = new Uint16Array(FIRST_CAPACITY)
  alarms = new Uint16Array(FIRST_CAPACITY)
  speed = new Uint16Array(FIRST_CAPACITY)
  /** Whole degrees clockwise from north: for the arrows of a map. */
  course = new Uint16Array(FIRST_CAPACITY)
  protocol = new Uint8Array(FIRST_CAPACITY)
  kind = new Uint8Array(FIRST_CAPACITY)
  private readonly protocolNames = new NameTable()
  private readonly deviceNames = new NameTable()
  private readonly alarmNames = new NameTable()
  private readonly connections = new Map<number, ConnectionNames>()
  /** Frames that the network split: all their places. Rare, so kept aside. */
  private readonly split = new Map<number, readonly Place[]>()
  /** What people have put on frames: on few of them. */
  private readonly notes = new Map<number, Note>()

  readonly names = {
    protocols: this.protocolNames.names,
    devices: this.deviceNames.names,
    alarms: this.alarmNames.names,
  }

  connectionNames(connection: number): ConnectionNames | undefined {
    return this.connections.get(connection)
  }

  addConnection(connection: number, names: ConnectionNames): void {
    this.connections.set(connection, names)
  }

  noteOf(row: number): Note | undefined {
    return this.notes.get(row)
  }

  /** The frames that carry something, in order. */
  noted(): number[] {
    return [...this.notes.keys()].sort((a, b) => a - b)
  }

  setNote(row: number, note: Note): void {
    const bits = (note.mark ? FLAGS.mark : 0) | (note.comment ? FLAGS.remark : 0)
    if (bits === 0) this.notes.delete(row)
    else this.notes.set(row, note)
    this.flags[row] = ((this.flags[row] ?? 0) & ~(FLAGS.mark | FLAGS.remark)) | bits
  }

  /**
   * Adds a row and gives its number. `places` are the frame's bytes in the capture, in order; none when they were not
   * recorded. `before` is the number of a frame of the same device: its name need not be looked up again.
   */
  add(frame: Frame, places: readonly Place[], before?: number): number {
    const row = this.count
    if (row === this.time.length) this.grow()
    this.count = row + 1
    const fixed = frame.messages.find(hasFix)
    const timed = fixed ?? frame.messages.find(hasTime)
    this.time[row] = frame.at ?? Number.NaN
    this.deviceTime[row] = timed?.time ?? Number.NaN
    this.connection[row] = frame.session
    this.protocol[row] = this.protocolNames.numberOf(frame.protocol)
    this.device[row] = this.deviceNames.numberOf(frame.device, before && this.device[before - this.firstNumber])
    this.kind[row] = FRAME_TYPES.indexOf(frame.type)
    this.alarms[row] = this.alarmNames.numberOf(alarmsOf(frame))
    this.issues[row] = bitsOf(frame.issues)
    this.flags[row] = flagsOf(frame)
    this.lat[row] = fixed?.fix ? Math.round(fixed.fix.lat * POSITION_SCALE) : NO_POSITION
    this.lon[row] = fixed?.fix ? Math.round(fixed.fix.lon * POSITION_SCALE) : NO_POSITION
    const speed = fixed?.fix?.speedKmh
    this.speed[row] = speed === undefined ? NO_SPEED : Math.min(NO_SPEED - 1, Math.round(speed * SPEED_SCALE))
    const course = fixed?.fix?.courseDeg
    this.course[row] = course === undefined ? NO_COURSE : Math.round(course) % 360
    this.offset[row] = places[0]?.offset ?? -1
    this.length[row] = frame.bytes.length
    if (places.length > 1) this.split.set(row, places)
    return row
  }

  /** Where the bytes of a row stand in the capture. */
  places(row: number): readonly Place[] {
    const offset = this.offset[row] ?? -1
    return this.split.get(row) ?? (offset < 0 ? [] : [{ offset, length: this.length[row] ?? 0 }])
  }

  private grow(): void {
    const capacity = this.time.length * 2
    for (const name of FLOATS) this[name] = copyInto(new Float64Array(capacity), this[name])
    for (const name of WORDS) this[name] = copyInto(new Uint32Array(capacity), this[name])
    for (const name of SIGNED) this[name] = copyInto(new Int32Array(capacity), this[name])
    for (const name of HALVES) this[name] = copyInto(new Uint16Array(capacity), this[name])
    for (const name of BYTES) this[name] = copyInto(new Uint8Array(capacity), this[name])
  }
}

const FLOATS = ['time', 'deviceTime', 'offset'] as const
const WORDS = ['connection', 'device', 'length'] as const
const SIGNED = ['lat', 'lon'] as const
const HALVES = ['flags', 'issues', 'alarms', 'speed', 'course'] as const
const BYTES = ['protocol', 'kind'] as const

function copyInto<T extends { set(values: ArrayLike<number>): void }>(target: T, values: ArrayLike<number>): T {
  target.set(values)
  return target
}

function hasFix({ fix }: Message): boolean {
  return fix !== undefined
}

function hasTime({ time }: Message): boolean {
  return time !== undefined
}

function hasAlarm({ alarms }: Message): boolean {
  return alarms !== undefined && alarms.length > 0
}

function bitsOf(issues: readonly Issue[]): number {
  let bits = 0
  for (const { code } of issues) bits |= issueBit(code)
  return bits
}

function alarmsOf(frame: Frame): string {
  // Most frames have none: a million of them are asked while a capture opens.
  if (!frame.messages.some(hasAlarm)) return ''
  return [...new Set(frame.messages.flatMap(({ alarms }) => alarms ?? []))].join(',')
}

function flagsOf(frame: Frame): number {
  let flags = frame.direction === 'out' ? FLAGS.out : 0
  for (const message of frame.messages) {
    if (message.fix) flags |= FLAGS.fix
    if (message.fix?.valid) flags |= FLAGS.validFix
    if (message.attributes?.archive) flags |= FLAGS.archive
  }
  if (frame.isProven) flags |= FLAGS.proven
  if (frame.replies.length > 0) flags |= FLAGS.wantsReply
  if (frame.isTail) flags |= FLAGS.tail
  return flags
}
