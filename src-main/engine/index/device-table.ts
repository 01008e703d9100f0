import type { Opened } from '../../../src-shared/capture/source-event'
import type { DeviceRow } from '../../../src-shared/link/engine-contract'
import type { Frame } from '../../../src-shared/model/frame'
import { worstSeverity, type Severity } from '../../../src-shared/model/issue'

type SeverityCounts = Record<Severity, number>

/** One line per device, kept up to date frame by frame. Frames that name nobody share one line, however many peers sent them. */
export class DeviceTable {
  private readonly rows = new Map<string, DeviceRow>()
  /** Open sessions and who speaks on them, as far as they have said. */
  private readonly sessions = new Map<number, string>()
  /** Frames by their worst issue, of all devices. */
  readonly findings: SeverityCounts = { error: 0, warning: 0, info: 0 }

  opened({ session, transport }: Opened): void {
    this.sessions.set(session, '')
    const row = this.row('')
    row.sessions++
    row.transport = transport
  }

  closed(session: number): void {
    const name = this.sessions.get(session)
    if (name === undefined) return
    this.sessions.delete(session)
    this.row(name).sessions--
  }

  add(frame: Frame): void {
    const name = frame.device ?? ''
    if (name !== '') this.claim(frame.session, name)
    const row = this.row(name)
    row.frames++
    row.protocol = frame.protocol ?? row.protocol
    // What we send says nothing about whether the device is there.
    if (frame.direction === 'in') row.lastAt = frame.at ?? row.lastAt
    const fix = frame.messages.findLast((message) => message.fix?.valid)
    if (fix?.fix) row.lastFix = { at: fix.time ?? frame.at, lat: fix.fix.lat, lon: fix.fix.lon }
    if (frame.messages.some(({ alarms }) => alarms?.length)) {
      const alarms = frame.messages.flatMap((message) => message.alarms ?? [])
      row.lastAlarm = { at: frame.at, alarms: [...new Set(alarms)] }
    }
    const severity = worstSeverity(frame.issues)
    if (severity === undefined) return
    row.issues[severity]++
    this.findings[severity]++
  }

  /** In the order in which they first appeared, so that nothing moves under the pointer; the nameless are last. */
  list(): DeviceRow[] {
    const named = [...this.rows.values()].filter(({ device }) => device !== undefined)
    const nameless = this.row('')
    return nameless.frames > 0 || nameless.sessions > 0 ? [...named, nameless] : named
  }

  private claim(session: number, name: string): void {
    const before = this.sessions.get(session)
    if (before === undefined || before === name) return
    this.sessions.set(session, name)
    const from = this.row(before)
    const to = this.row(name)
    from.sessions--
    to.sessions++
    to.transport = from.transport
  }

  private row(name: string): DeviceRow {
    const known = this.rows.get(name)
    if (known) return known
    const row: DeviceRow = {
      device: name === '' ? undefined : name,
      protocol: undefined,
      transport: undefined,
      frames: 0,
      sessions: 0,
      lastAt: undefined,
      lastFix: undefined,
      lastAlarm: undefined,
      issues: { error: 0, warning: 0, info: 0 },
    }
    this.rows.set(name, row)
    return row
  }
}
