import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { DeviceBook } from '../../src-shared/check/device-book'
import type { DeviceFacts } from '../../src-shared/check/device-facts'
import { makeReport, type Report, type ReportJob } from '../../src-shared/check/report'
import { checkSteps } from '../../src-shared/check/steps'
import { newWiring } from '../../src-shared/check/wiring'
import { sameIdentity } from '../../src-shared/diagnosis/subject'
import type { DeviceModel } from '../../src-shared/model/device-models'
import { languages, type LanguageId } from '../../src-shared/texts/languages'
import { duration } from '../../src-shared/texts/duration'
import packageJson from '../../package.json'
import { Diagnosis } from '../engine/diagnosis/diagnosis'
import { FrameIndex } from '../engine/index/frame-index'
import { exitCode, FINDING_OPTIONS, findingOptions } from './findings'
import { modelOption } from './model-option'
import { JSON_OPTION, type CliCommand, type Options } from './options'
import { reportLines } from './print-report'
import { readFrames } from './read-frames'

/** Devices of one capture that are told of; whoever means one names it by --imei. */
const MOST_DEVICES = 1_000
/** A job is done when nothing is left to warn of. */
const USUAL_LEVEL = 'warning'
const EXIT_NOT_VERIFIED = 1

export const checkCommand: CliCommand = {
  name: 'check',
  usage: 'CAPTURE [--model NAME] [--imei N] [--fail-on SEVERITY] [--lang LANGUAGE] [--json]',
  summary: 'is the installation in this capture in order? Steps, findings, report',
  options: [
    { name: 'model', value: 'NAME', help: 'what stands on the box' },
    { name: 'imei', value: 'N', help: 'the identity that was expected; only this device is told of' },
    { name: 'job', value: 'TEXT', help: 'number of the job, for the report' },
    { name: 'vehicle', value: 'TEXT', help: 'vehicle, for the report' },
    { name: 'installer', value: 'TEXT', help: 'installer, for the report' },
    { name: 'apn', value: 'TEXT', help: 'APN of the SIM, for the report' },
    ...FINDING_OPTIONS,
    JSON_OPTION,
  ],
  operands: { min: 1, max: 1 },
  run: check,
}

async function check(options: Options): Promise<number> {
  const { texts, language, failOn = USUAL_LEVEL } = findingOptions(options)
  const model = modelOption(options.get('model'))
  const [path = ''] = options.operands
  const seen = await lookAt(path, options.get('imei'), model)
  const capture = { name: basename(path), sha256: await sha256(path) }
  const reports = seen.devices.map((device) => {
    const job = jobOf(options, model)
    const findings = seen.findings.filter(
      (finding) => finding.device === undefined || finding.device === device?.device,
    )
    const format = formatOf(language, seen.now)
    const version = packageJson.version
    const { steps, wiring } = judged(seen, device, model, options.get('imei'))
    const frames = device?.frames ?? seen.frames
    return makeReport({ job, device, steps, wiring, findings, frames, capture, version, texts, format })
  })
  for (const report of reports) {
    process.stdout.write((options.has('json') ? JSON.stringify(report) : reportLines(report, texts).join('\n')) + '\n')
  }
  const code = exitCode(
    reports.flatMap(({ findings }) => findings.map(({ severity }) => severity)),
    failOn,
  )
  return reports.every(isVerified) ? code : EXIT_NOT_VERIFIED
}

/** Nobody came: nothing was wrong, and nothing was verified. */
function isVerified({ verdict }: Report): boolean {
  return verdict !== 'silent'
}

/** What the capture holds, and what the rules say of it. */
async function lookAt(path: string, imei: string | undefined, model: DeviceModel | undefined) {
  const diagnosis = new Diagnosis()
  await readFrames(path, {
    index: new FrameIndex(),
    verb: 'checked',
    witness: diagnosis.collector,
    onFrame: () => undefined,
    busy: () => undefined,
  })
  diagnosis.expect({ identity: imei, model })
  const { bench } = diagnosis.collector
  const book = new DeviceBook(diagnosis.collector, () => false)
  const now = bench.lastAt ?? 0
  const all = book.newest(MOST_DEVICES).reverse()
  const wanted = imei === undefined ? all : meant(all, imei)
  const devices: (DeviceFacts | undefined)[] = wanted.length > 0 ? wanted : [undefined]
  return { book, now, devices, findings: diagnosis.findings(), frames: bench.frames }
}

/** The device of that number; if there is only another one, that: its findings say what differs. */
function meant(devices: readonly DeviceFacts[], imei: string): DeviceFacts[] {
  const same = devices.filter(({ device }) => sameIdentity(device, imei))
  return same.length > 0 || devices.length > 1 ? same : [...devices]
}

type Seen = Awaited<ReturnType<typeof lookAt>>

function judged(seen: Seen, device: DeviceFacts | undefined, model: DeviceModel | undefined, imei: string | undefined) {
  const { book, now } = seen
  const wiring = newWiring(model).results
  const steps = checkSteps({
    now,
    port: { kind: 'recording' },
    network: { addresses: [], outside: undefined },
    road: book.roadFacts(now),
    device,
    isDeviceHere: false,
    expected: { families: model?.families.map(({ protocol }) => protocol) ?? [], imei, transport: undefined },
    wiring: [],
  })
  return { steps, wiring }
}

function jobOf(options: Options, model: DeviceModel | undefined): ReportJob {
  const typed: [keyof ReportJob, string | undefined][] = [
    ['number', options.get('job')],
    ['vehicle', options.get('vehicle')],
    ['installer', options.get('installer')],
    ['model', model && `${model.maker} ${model.name}`],
    ['identity', options.get('imei')],
    ['apn', options.get('apn')],
  ]
  return Object.fromEntries(typed.filter(([, value]) => value !== undefined))
}

/** Times in UTC: the same capture is told alike on every computer. */
function formatOf(language: LanguageId, now: number) {
  const { locale } = languages[language]
  const numbers = new Intl.NumberFormat(locale)
  const count = (value: number): string => numbers.format(value)
  const clock = (at: number): string => `${new Date(at).toISOString().slice(11, 19)} UTC`
  return { count, clock, duration, now }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
