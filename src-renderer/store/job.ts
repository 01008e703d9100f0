import { create } from 'zustand'
import type { Expected } from '../../src-shared/check/step'
import { findDeviceModel } from '../../src-shared/model/device-models'
import type { Transport } from '../../src-shared/model/endpoint'
import { recall, remember } from './remembered'

/** What the installer knows of the job, as it was typed. Empty is what was left empty. */
export interface Job {
  vehicle: string
  number: string
  installer: string
  /** A model's id. */
  model: string
  imei: string
  transport: Transport | ''
}

const noJob: Job = { vehicle: '', number: '', installer: '', model: '', imei: '', transport: '' }
const NAME = 'check.job'

export const useJob = create<Job>(() => ({ ...noJob, ...kept() }))

export function changeJob(changes: Partial<Job>): void {
  useJob.setState(changes)
  remember(NAME, useJob.getState())
}

/** Another vehicle, the same installer with the same kind of device. */
export function nextJob(): void {
  changeJob({ vehicle: '', number: '', imei: '' })
}

/** What the steps compare with. Spaces and dashes of a label are no part of an identity. */
export function expectedBy({ model, imei, transport }: Job): Expected {
  const digits = imei.replace(/[\s-]/g, '')
  return {
    families: findDeviceModel(model)?.families.map(({ protocol }) => protocol) ?? [],
    imei: digits === '' ? undefined : digits,
    transport: transport === '' ? undefined : transport,
  }
}

function kept(): Partial<Job> {
  const value = recall(NAME)
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(([id, text]) => Object.hasOwn(noJob, id) && typeof text === 'string'),
  )
}
