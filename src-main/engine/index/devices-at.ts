import { FLAGS, issueBits } from '../../../src-shared/filter/columns'
import type { DeviceRow } from '../../../src-shared/link/engine-contract'
import { SEVERITIES, type Severity } from '../../../src-shared/model/issue'
import type { Workspace } from '../workspace'

type Tally = Pick<DeviceRow, 'frames' | 'protocol' | 'transport' | 'lastAt' | 'lastAlarm' | 'issues'> & {
  /** Row of the last position that the device called valid; -1 for none. */
  fixRow: number
}

interface Count {
  rows: number
  /** By the number of the device; number 0 gathers frames that name nobody. */
  readonly tallies: (Tally | undefined)[]
  readonly findings: Record<Severity, number>
}

/** Counted in a millisecond. */
const CHECKPOINT_ROWS = 20_000

function emptyCount(): Count {
  return { rows: 0, tallies: [], findings: { error: 0, warning: 0, info: 0 } }
}

/** Bits of the `issues` column by severity. */
const MASKS = SEVERITIES.map((severity): [Severity, number] => [severity, issueBits(severity)])

/**
 * The device list as it stood when so many frames had come. It is counted from the columns, onwards from where it was
 * asked for last: playing a recording counts each frame once.
 */
export class DevicesAt {
  private count = emptyCount()
  /** Where the way back begins: stepping back counts from here, not from the first frame. */
  private checkpoint = emptyCount()

  constructor(
    private readonly source: Workspace,
    private readonly stride = CHECKPOINT_ROWS,
  ) {}

  get findings(): Record<Severity, number> {
    return this.count.findings
  }

  /** Moves to where so many frames had come. */
  moveTo(rows: number): void {
    if (rows < this.count.rows) {
      if (rows < this.checkpoint.rows) this.checkpoint = emptyCount()
      this.count = structuredClone(this.checkpoint)
    }
    if (rows - this.count.rows > this.stride) {
      this.addTo(rows - this.stride)
      this.checkpoint = structuredClone(this.count)
    }
    this.addTo(rows)
  }

  list(): DeviceRow[] {
    const sessions = this.sessionsByDevice()
    const named = this.count.tallies.slice(1).map((tally, at) => this.rowOf(at + 1, tally, sessions))
    return [...named, this.rowOf(0, this.count.tallies[0], sessions)].filter((row) => row !== undefined)
  }

  private addTo(rows: number): void {
    while (this.count.rows < rows) this.add(this.count.rows++)
  }

  private add(row: number): void {
    const { index } = this.source
    const tally = (this.count.tallies[index.device[row] ?? 0] ??= {
      frames: 0,
      protocol: undefined,
      transport: undefined,
      lastAt: undefined,
      lastAlarm: undefined,
      issues: { error: 0, warning: 0, info: 0 },
      fixRow: -1,
    })
    const flags = index.flags[row] ?? 0
    const time = index.time[row] ?? NaN
    const at = Number.isNaN(time) ? undefined : time
    tally.frames++
    tally.protocol = index.names.protocols[index.protocol[row] ?? 0] || tally.protocol
    tally.transport = index.connectionNames(index.connection[row] ?? 0)?.transport
    if (!(flags & FLAGS.out)) tally.lastAt = at ?? tally.lastAt
    if (flags & FLAGS.validFix) tally.fixRow = row
    const alarms = index.names.alarms[index.alarms[row] ?? 0]
    if (alarms) tally.lastAlarm = { at, alarms: alarms.split(',') }
    const bits = index.issues[row] ?? 0
    const severity = bits === 0 ? undefined : MASKS.find(([, mask]) => bits & mask)?.[0]
    if (severity === undefined) return
    tally.issues[severity]++
    this.findings[severity]++
  }

  private rowOf(number: number, tally: Tally | undefined, sessions: Map<string, number>): DeviceRow | undefined {
    const name = this.source.index.names.devices[number] ?? ''
    if (!tally) return undefined
    const { fixRow, ...told } = tally
    const device = name === '' ? undefined : name
    return {
      ...told,
      issues: { ...tally.issues },
      device,
      sessions: sessions.get(name) ?? 0,
      lastFix: this.fixAt(fixRow),
    }
  }

  /** Decoded again: a frame may carry several positions, of which the columns hold the first. */
  private fixAt(row: number): DeviceRow['lastFix'] {
    if (row < 0) return undefined
    const frame = this.source.reader.frame(row)
    const message = frame.messages.findLast(({ fix }) => fix?.valid)
    return message?.fix && { at: message.time ?? frame.at, lat: message.fix.lat, lon: message.fix.lon }
  }

  private sessionsByDevice(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { device = '' } of this.source.sessions.openAt(this.count.rows))
      counts.set(device, (counts.get(device) ?? 0) + 1)
    return counts
  }
}
