import { roundTo } from '../bytes/number'
import type { Finding } from '../diagnosis/finding'
import { wordsOf } from '../diagnosis/words'
import type { Transport } from '../model/endpoint'
import type { Severity } from '../model/issue'
import { findProtocol } from '../protocols/registry'
import type { Texts } from '../texts/en'
import { translated } from '../texts/translate'
import type { DeviceFacts, Moment, Said } from './device-facts'
import type { Step, StepId, StepState } from './step'
import { stepWords, type WordFormat } from './step-words'
import type { WiringResult } from './wiring'
import type { WiringStepId, WiringTestId } from './wiring-tests'

/** What was typed on the job sheet. */
export interface ReportJob {
  readonly number?: string | undefined
  readonly vehicle?: string | undefined
  readonly installer?: string | undefined
  /** Maker and name of what stands on the box. */
  readonly model?: string | undefined
  readonly identity?: string | undefined
  readonly apn?: string | undefined
}

interface ReportInput {
  readonly job: ReportJob
  /** Undefined when no device has come. */
  readonly device: DeviceFacts | undefined
  readonly steps: readonly Step[]
  readonly wiring: readonly WiringResult[]
  /** Of this device and of the port, in their order. */
  readonly findings: readonly Finding[]
  readonly frames: number
  readonly capture: { readonly name: string; readonly sha256: string }
  readonly version: string
  readonly texts: Texts
  readonly format: WordFormat
}

/** A value, the frame that says it, and when that came: ISO, UTC. */
interface Proven<T> {
  readonly value: T
  readonly frame: number
  readonly at?: string
}

interface ReportStep {
  readonly id: StepId
  readonly state: StepState
  readonly title: string
  readonly what: string
  readonly next?: string
  readonly frames: readonly number[]
}

interface ReportWiring {
  readonly test: WiringTestId
  /** A test that was not tried is never taken for passed. */
  readonly state: WiringResult['state']
  readonly steps: readonly {
    readonly step: WiringStepId
    readonly frame?: number
    readonly at?: string
    readonly seconds?: number
    readonly field?: WiringProofField
  }[]
}

type WiringProofField = NonNullable<NonNullable<WiringResult['steps'][number]['proof']>['field']>

interface ReportFinding {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly what: string
  readonly why: string
  readonly tryThis: readonly string[]
  readonly frames: readonly number[]
}

type ReportVerdict = 'working' | 'partly' | 'silent'

/** One page about one device: what the printed report shows, and what `trackbench check --json` prints. Absent is unknown. */
export interface Report {
  readonly verdict: ReportVerdict
  /** The verdict and the first thing that is wrong, as a sentence. */
  readonly headline: string
  readonly job: ReportJob
  readonly device?: string
  readonly protocol?: string
  readonly family?: string
  readonly transport?: Transport
  readonly firstContact?: { readonly frame: number; readonly at?: string }
  readonly lastContact?: { readonly frame: number; readonly at?: string }
  readonly position?: Proven<{
    readonly valid: boolean
    readonly lat: number
    readonly lon: number
    readonly time?: string
  }>
  readonly satellites?: Proven<number>
  readonly powerV?: Proven<number>
  readonly batteryV?: Proven<number>
  readonly batteryPercent?: Proven<number>
  readonly ignition?: Proven<boolean> & { readonly changes: number }
  readonly steps: readonly ReportStep[]
  readonly wiring: readonly ReportWiring[]
  readonly findings: readonly ReportFinding[]
  readonly frames: number
  readonly capture: { readonly name: string; readonly sha256: string }
  readonly version: string
}

export function makeReport(input: ReportInput): Report {
  const { job, device, frames, capture, version, texts } = input
  const verdict = verdictOf(input)
  const findings = input.findings.map((finding) => reportFinding(finding, texts))
  const first = findings.find(({ severity }) => severity !== 'info')
  const { verdicts } = texts.report
  const rest = first?.what ?? texts.diagnosis.none(frames)
  return {
    verdict,
    headline: `${verdicts[verdict]}: ${rest}`,
    job,
    ...(device ? deviceFacts(device, texts) : {}),
    steps: input.steps.map((step) => reportStep(step, input)),
    wiring: input.wiring.map(reportWiring),
    findings,
    frames,
    capture,
    version,
  }
}

/** “Device OK requires” of DIAGNOSIS.md: the steps ask for all of it, and nothing else may be wrong. */
function verdictOf({ device, steps, findings }: ReportInput): ReportVerdict {
  if (device === undefined) return 'silent'
  const isPassed = (id: StepId) => steps.some((step) => step.id === id && step.state === 'passed')
  const isGood = isPassed('contact') && isPassed('identity') && isPassed('position')
  return isGood && findings.every(({ severity }) => severity === 'info') ? 'working' : 'partly'
}

function deviceFacts(device: DeviceFacts, texts: Texts): Partial<Report> {
  const { protocol, transport, first, last, position, ignition, ignitionChanges } = device
  const family = protocol === undefined ? undefined : findProtocol(protocol)?.title
  return {
    device: device.device,
    ...(protocol === undefined ? {} : { protocol }),
    ...(family === undefined ? {} : { family: translated(family, texts) }),
    ...(transport === undefined ? {} : { transport }),
    firstContact: placed(first),
    lastContact: placed(last),
    ...(position ? { position: { value: fixOf(position), ...placed(position) } } : {}),
    ...proven('satellites', device.satellites),
    ...proven('powerV', device.powerV),
    ...proven('batteryV', device.batteryV),
    ...proven('batteryPercent', device.batteryPercent),
    ...(ignition ? { ignition: { value: ignition.value, ...placed(ignition), changes: ignitionChanges } } : {}),
  }
}

function proven<K extends string>(name: K, said: Said<number> | undefined): { [N in K]?: Proven<number> } {
  if (!said) return {}
  const value: Proven<number> = { value: roundTo(said.value, 3), ...placed(said) }
  return { [name]: value } as { [N in K]?: Proven<number> }
}

function fixOf({ value }: NonNullable<DeviceFacts['position']>) {
  const { valid, lat, lon, time } = value
  return { valid, lat: roundTo(lat, 6), lon: roundTo(lon, 6), ...(time === undefined ? {} : { time: iso(time) }) }
}

/** Rows count from 0, frames from 1. */
function placed({ row, at }: Moment): { frame: number; at?: string } {
  return { frame: row + 1, ...(at === undefined ? {} : { at: iso(at) }) }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

function reportStep({ id, state, reason, proof }: Step, { texts, format }: ReportInput): ReportStep {
  const { what, next } = stepWords(reason, texts, format)
  const title = texts.check.step[id]
  return { id, state, title, what, ...(next === undefined ? {} : { next }), frames: proof.map((row) => row + 1) }
}

function reportWiring({ test, state, steps }: WiringResult): ReportWiring {
  return {
    test,
    state,
    steps: steps.map(({ id, proof }) => {
      if (!proof) return { step: id }
      const { seconds, field } = proof
      return { step: id, ...placed(proof), seconds: roundTo(seconds, 1), ...(field ? { field } : {}) }
    }),
  }
}

function reportFinding(finding: Finding, texts: Texts): ReportFinding {
  const { what, why, tryThis } = wordsOf(finding, texts)
  const { ids, rule, severity, because } = finding
  return { id: ids[0] ?? rule, rule, severity, what, why, tryThis, frames: because }
}
