import { create } from 'zustand'
import type { DeviceRow } from '../../src-shared/link/engine-contract'
import { engine } from '../bridge/links'
import { latest, useWhileChanging } from './while-changing'

export const useDevices = create<{ devices: readonly DeviceRow[] }>(() => ({ devices: [] }))

const refresh = latest(
  () => engine.request('devices.list', undefined),
  (answer) => answer.ok && useDevices.setState({ devices: answer.value }),
)

/** The device list, kept up to date while it is looked at. */
export function useFollowedDevices(): readonly DeviceRow[] {
  useWhileChanging(refresh)
  return useDevices(({ devices }) => devices)
}
