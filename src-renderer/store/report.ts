import { create } from 'zustand'
import { makeReport, type Report, type ReportJob } from '../../src-shared/check/report'
import type { Digest } from '../../src-shared/link/contracts/report'
import type { Track } from '../../src-shared/link/contracts/track'
import { findDeviceModel } from '../../src-shared/model/device-models'
import { desktop, engine } from '../bridge/links'
import { clock, count, duration } from '../ui/format'
import { refresh, stepsNow, useCheck } from './check'
import { askFindings, useFindings } from './findings'
import { useJob } from './job'
import { texts } from './language'
import { useSetup } from './setup'
import { tellDone, tellFault } from './toasts'
import { useWiring } from './wiring'

/** A report stands still while it is read and printed: it tells of the moment in which it was made. */
interface MadeReport {
  readonly report: Report
  readonly digest: Digest | undefined
  readonly track: Track | undefined
  readonly madeAt: number
}

export const useReport = create<{ made: MadeReport | undefined }>(() => ({ made: undefined }))

/** As many points as a drawing of a few centimetres can show. */
const MOST_POINTS = 400

export async function prepareReport(): Promise<void> {
  useReport.setState({ made: undefined })
  await refresh()
  const device = useCheck.getState().facts?.device
  const name = device?.device
  const [, about, digest, tracks] = await Promise.all([
    askFindings(),
    desktop.request('about', undefined),
    engine.request('capture.digest', undefined),
    engine.request('tracks.get', {
      devices: name === undefined ? [] : [name],
      budget: MOST_POINTS,
      within: undefined,
      seen: undefined,
    }),
  ])
  const { findings } = useFindings.getState().list
  const capture = digest.ok ? digest.value : undefined
  const madeAt = Date.now()
  const report = makeReport({
    job: reportJob(),
    device,
    steps: stepsNow(),
    wiring: useWiring.getState().sheet?.results ?? [],
    findings: findings.filter((finding) => (finding.device ?? name) === name),
    frames: device?.frames ?? 0,
    capture: { name: capture?.name ?? '', sha256: capture?.sha256 ?? '' },
    version: about.ok ? about.value.version : '',
    texts: texts(),
    format: { count, clock, duration, now: madeAt },
  })
  const track = tracks.ok ? tracks.value.tracks.find((other) => other.device === name) : undefined
  useReport.setState({ made: { report, digest: capture, track, madeAt } })
}

function reportJob(): ReportJob {
  const { number, vehicle, installer, model, imei } = useJob.getState()
  const known = findDeviceModel(model)
  const typed = { number, vehicle, installer, model: known && `${known.maker} ${known.name}`, identity: imei }
  const job = { ...typed, apn: useSetup.getState().apn }
  return Object.fromEntries(Object.entries(job).filter(([, text]) => text !== undefined && text !== ''))
}

export async function saveReport(): Promise<void> {
  const { made } = useReport.getState()
  const { report } = texts()
  const { number, vehicle } = made?.report.job ?? {}
  const name = ['Trackbench', number, vehicle, made?.report.device].filter((part) => part !== undefined).join(' ')
  const saved = await desktop.request('report.save', `${name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '-')}.pdf`)
  if (!saved.ok) tellFault(report.failed, saved.error.text)
  else if (saved.value !== undefined) tellDone(report.saved(saved.value))
}
