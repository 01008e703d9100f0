import { useEffect } from 'react'
import { create } from 'zustand'
import type { DeviceRow } from '../../src-shared/link/engine-contract'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { useFrames } from './frames'

/** Nobody reads a list of devices faster than this. */
const SPACING_MS = 500

export const useDevices = create<{ devices: readonly DeviceRow[] }>(() => ({ devices: [] }))

/** Keeps the device list up to date while it is looked at, and still while the view is held. */
export function useFollowedDevices(): readonly DeviceRow[] {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    void refresh()
    const stop = useEngine.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (useFrames.getState().held === undefined) void refresh()
      }, SPACING_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return useDevices(({ devices }) => devices)
}

async function refresh(): Promise<void> {
  const answer = await engine.request('devices.list', undefined)
  if (answer.ok) useDevices.setState({ devices: answer.value })
}
