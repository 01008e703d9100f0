import { create } from 'zustand'
import type { DeviceRow } from '../../src-shared/link/engine-contract'
import { engine } from '../bridge/links'
import { useWhileChanging } from './while-changing'

export const useDevices = create<{ devices: readonly DeviceRow[] }>(() => ({ devices: [] }))

const ask = () => engine.request('devices.list', undefined)
const keep = (devices: readonly DeviceRow[]): void => useDevices.setState({ devices })

/** The device list, kept up to date while it is looked at. */
export function useFollowedDevices(): readonly DeviceRow[] {
  useWhileChanging(ask, keep)
  return useDevices(({ devices }) => devices)
}
