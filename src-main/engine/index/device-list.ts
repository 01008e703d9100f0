import type { Collector } from '../../../src-shared/diagnosis/collect'
import type { Tally } from '../../../src-shared/diagnosis/collect/tally'
import type { DeviceRow } from '../../../src-shared/link/engine-contract'
import type { Severity } from '../../../src-shared/model/issue'

/** One line per device, as the evidence has it now. Frames that name nobody share one line, however many peers sent them. */
export class DeviceList {
  constructor(private readonly evidence: Pick<Collector, 'bench' | 'devices'>) {}

  /** Frames by their worst issue, of all devices. */
  get findings(): Readonly<Record<Severity, number>> {
    return this.evidence.bench.severities
  }

  /** In the order in which they first appeared, so that nothing moves under the pointer; the nameless are last. */
  list(): DeviceRow[] {
    const { bench, devices } = this.evidence
    const named = [...devices.values()].filter(({ identity }) => identity !== undefined)
    const rows = named.map(({ tally }) => rowOf(tally))
    const { nobody } = bench
    return nobody.frames > 0 || nobody.sessions > 0 ? [...rows, rowOf(nobody)] : rows
  }
}

function rowOf({ fix, fixAt, ...told }: Tally): DeviceRow {
  return { ...told, lastFix: fix && { at: fixAt, lat: fix.lat, lon: fix.lon } }
}
