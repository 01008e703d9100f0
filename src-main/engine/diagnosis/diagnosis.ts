import { Collector } from '../../../src-shared/diagnosis/collect'
import type { DeviceEvidence } from '../../../src-shared/diagnosis/collect/device'
import { inOrder, judgeBench, judgeDevice } from '../../../src-shared/diagnosis/evaluate'
import type { Circumstances, Evidence, Expectation } from '../../../src-shared/diagnosis/evidence'
import type { Finding } from '../../../src-shared/diagnosis/finding'
import { THRESHOLDS, type Thresholds } from '../../../src-shared/diagnosis/thresholds'
import { ISSUE_CODES, ISSUE_SEVERITIES, type IssueCode, type Severity } from '../../../src-shared/model/issue'

/** Nobody reads faster, and most rules speak of minutes. */
const EVERY_MS = 1_000
/** For so long judging may keep the engine from its sockets; the devices that are left have their turn a second later. */
const SLICE_MS = 10
/** A recording is opened by somebody who waits for its findings. */
const RECORDING_SLICE_MS = 50

/** How the source stands; what the installer typed comes by `expect`. */
export type Standing = Pick<Circumstances, 'now' | 'isLive' | 'mode' | 'port'>

/**
 * The findings of one source. It judges when it is asked, at most once a second, and again only what changed; devices
 * without news are looked at in turn, since silence is evidence, too.
 */
export class Diagnosis {
  readonly collector: Collector
  private revision = 0
  private readonly ofDevices = new Map<DeviceEvidence, Finding[]>()
  private ofBench: Finding[] = []
  private expected: Expectation = {}
  private judgedAt = Number.NEGATIVE_INFINITY
  private queue: DeviceEvidence[] = []
  private sweep: Iterator<DeviceEvidence> | undefined
  private listed: Finding[] | undefined

  constructor(
    private readonly standing?: () => Standing,
    private readonly limits: Thresholds = THRESHOLDS,
  ) {
    this.collector = new Collector(limits)
  }

  /** What the installer typed: everything is judged anew. */
  expect(expected: Expectation): void {
    this.expected = expected
    this.judgeAll()
  }

  /** All of a recording is here: the next question is not answered from what was found in a part of it. */
  hasEnded(): void {
    this.judgedAt = Number.NEGATIVE_INFINITY
  }

  /** All findings, in the order in which a person should read them. */
  findings(): readonly Finding[] {
    this.refresh()
    this.listed ??= inOrder([...this.ofBench, ...[...this.ofDevices.values()].flat()])
    return this.listed
  }

  /** Findings and kinds of issues, by severity. The revision rises with whatever the list would say otherwise. */
  state(): Record<Severity, number> & { revision: number } {
    const counts = { error: 0, warning: 0, info: 0, revision: 0 }
    for (const { severity } of this.findings()) counts[severity]++
    counts.revision = this.revision
    for (const { code, frames } of this.issues()) {
      counts[ISSUE_SEVERITIES[code]]++
      counts.revision += frames
    }
    return counts
  }

  /** Frames by what is wrong with them, in the order of the codes. */
  issues(): { code: IssueCode; frames: number; first: number }[] {
    const { issues } = this.collector.bench
    return ISSUE_CODES.flatMap((code) => (issues[code] ? [{ code, ...issues[code] }] : []))
  }

  /** The frames that show a finding, by any of its names; of all findings without one. */
  framesOf(name: string | undefined): number[] {
    const wanted = name?.toLowerCase()
    const isMeant = ({ rule, ids }: Finding) =>
      wanted === undefined || rule === wanted || ids.some((id) => id.toLowerCase() === wanted)
    return this.findings()
      .filter(isMeant)
      .flatMap(({ because }) => because)
  }

  /** Everything at once, however long it takes: a recording has been read to its end. */
  judgeAll(): readonly Finding[] {
    const evidence = this.evidence()
    this.queue = []
    this.collector.takeChanged()
    for (const device of this.collector.devices.values()) this.judge(device, evidence)
    this.setBench(judgeBench(evidence))
    this.judgedAt = performance.now()
    return this.findings()
  }

  private refresh(): void {
    const started = performance.now()
    if (started - this.judgedAt < EVERY_MS) return
    this.judgedAt = started
    const evidence = this.evidence()
    this.setBench(judgeBench(evidence))
    this.queue.push(...this.collector.takeChanged())
    const sliceMs = evidence.isLive ? SLICE_MS : RECORDING_SLICE_MS
    const hasTime = () => performance.now() - started < sliceMs
    while (this.queue.length > 0 && hasTime()) {
      const device = this.queue.pop()
      if (device) this.judge(device, evidence)
    }
    for (let looked = 0; looked < evidence.devices.size && hasTime(); looked++) {
      const device = this.nextInTurn()
      if (device) this.judge(device, evidence)
    }
  }

  private nextInTurn(): DeviceEvidence | undefined {
    this.sweep ??= this.collector.devices.values()
    const next = this.sweep.next()
    if (!next.done) return next.value
    this.sweep = undefined
    return undefined
  }

  private judge(device: DeviceEvidence, evidence: Evidence): void {
    const before = this.ofDevices.get(device) ?? NONE
    // A connection that found its name is judged under it; one whose device is another's has gone.
    const now = this.collector.devices.get(device.key) === device ? judgeDevice(device, evidence) : []
    if (now.length === 0) this.ofDevices.delete(device)
    else this.ofDevices.set(device, now)
    this.noteChange(before, now)
  }

  private setBench(now: Finding[]): void {
    this.noteChange(this.ofBench, now)
    this.ofBench = now
  }

  private noteChange(before: readonly Finding[], now: readonly Finding[]): void {
    if (before.length === 0 && now.length === 0) return
    if (before.length === now.length && JSON.stringify(before) === JSON.stringify(now)) return
    this.revision++
    this.listed = undefined
  }

  private evidence(): Evidence {
    const { bench, devices } = this.collector
    const standing = this.standing?.() ?? {
      now: bench.lastAt ?? 0,
      isLive: false,
      mode: 'listen',
      port: { kind: 'off' },
    }
    return { ...standing, expected: this.expected, limits: this.limits, bench, devices }
  }
}

const NONE: readonly Finding[] = []
