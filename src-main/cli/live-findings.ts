import type { Finding } from '../../src-shared/diagnosis/finding'
import type { Severity } from '../../src-shared/model/issue'
import type { Diagnosis } from '../engine/diagnosis/diagnosis'

const EVERY_MS = 1_000

interface Printer {
  finding(finding: Finding): void
  cleared(finding: Finding): void
}

/** Tells findings when they appear and when they are over: each once, however often its numbers change. */
export class LiveFindings {
  /** Of everything that was ever told. */
  readonly severities = new Set<Severity>()
  private told = new Map<string, Finding>()
  private readonly timer: NodeJS.Timeout

  constructor(
    private readonly diagnosis: Diagnosis,
    private readonly printer: Printer,
  ) {
    this.timer = setInterval(() => this.tell(diagnosis.findings()), EVERY_MS)
    this.timer.unref()
  }

  /** The sockets are closed: what the end has shown is told, too. */
  finish(): void {
    clearInterval(this.timer)
    this.tell(this.diagnosis.judgeAll())
  }

  private tell(findings: readonly Finding[]): void {
    const now = new Map(findings.map((finding) => [keyOf(finding), finding]))
    for (const [key, finding] of now) {
      if (this.told.has(key)) continue
      this.severities.add(finding.severity)
      this.printer.finding(finding)
    }
    for (const [key, finding] of this.told) if (!now.has(key)) this.printer.cleared(finding)
    this.told = now
  }
}

function keyOf({ rule, device, session, severity }: Finding): string {
  return `${rule} ${device ?? session ?? ''} ${severity}`
}
