import type { Report } from '../../src-shared/check/report'
import type { StepState } from '../../src-shared/check/step'
import type { Texts } from '../../src-shared/texts/en'
import { MARKS, shownBy } from './findings'

const STATES: Readonly<Record<StepState, string>> = { passed: '✓', warning: '▲', failed: '✗', waiting: '…' }
const LABEL_WIDTH = 18
const TITLE_WIDTH = 22

/** The report for people: what it is about, the six steps, what is wrong, and the capture that proves it. */
export function reportLines(report: Report, texts: Texts): string[] {
  return [
    report.headline,
    '',
    ...factLines(report, texts),
    '',
    ...report.steps.flatMap((step) => [
      `${STATES[step.state]} ${step.title.padEnd(TITLE_WIDTH)}${step.what}${shownBy(step.frames, texts)}`,
      ...(step.next === undefined ? [] : [`  ${''.padEnd(TITLE_WIDTH)}→ ${step.next}`]),
    ]),
    '',
    ...report.findings.flatMap((finding) => [
      `${MARKS[finding.severity]} ${finding.id.padEnd(5)} ${finding.what}${shownBy(finding.frames, texts)}`,
      `        ${finding.why}`,
      ...finding.tryThis.map((advice) => `        → ${advice}`),
    ]),
    ...(report.findings.length === 0 ? [texts.diagnosis.none(report.frames)] : []),
    '',
    `${report.capture.name}  SHA-256 ${report.capture.sha256}`,
    '',
  ]
}

/** Only what is known: an empty line says nothing. */
function factLines(report: Report, { report: words }: Texts): string[] {
  const { job, position, ignition } = report
  const place = position && (position.value.valid ? `${position.value.lat}, ${position.value.lon}` : words.noFix)
  const rows: [string, string | number | undefined][] = [
    [words.job, job.number],
    [words.vehicle, job.vehicle],
    [words.installer, job.installer],
    [words.model, job.model],
    [words.identity, report.device],
    [words.family, report.family],
    [words.transport, report.transport?.toUpperCase()],
    [words.apn, job.apn],
    [words.firstContact, report.firstContact?.at],
    [words.lastContact, report.lastContact?.at],
    [words.place, place],
    [words.satellites, report.satellites?.value],
    [words.supply, report.powerV && `${report.powerV.value} V`],
    [words.battery, report.batteryPercent && `${report.batteryPercent.value} %`],
    [words.ignition, ignition && `${ignition.value ? words.on : words.off}, ${words.changes(ignition.changes)}`],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${label.padEnd(LABEL_WIDTH)}${value}`]))
}
