import { useEffect } from 'react'
import { create } from 'zustand'
import type { DeviceRow } from '../../src-shared/link/engine-contract'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { useFrames } from './frames'
import { usePlayback } from './playback'

/** Nobody reads a list of devices faster than this. */
const SPACING_MS = 500

export const useDevices = create<{ devices: readonly DeviceRow[] }>(() => ({ devices: [] }))

/** Keeps the device list up to date while it is looked at, and still while the view is held. */
export function useFollowedDevices(): readonly DeviceRow[] {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    void refresh()
    const stops = [
      useEngine.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = undefined
          if (useFrames.getState().held === undefined) void refresh()
        }, SPACING_MS)
      }),
      // Another source, or a step in a recording, is what a person did: that shows at once.
      useFrames.subscribe(({ list }, before) => list !== before.list && void refresh()),
      usePlayback.subscribe(
        ({ playback }, { playback: before }) =>
          playback?.isPlaying === false && playback.frames !== before?.frames && void refresh(),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [])
  return useDevices(({ devices }) => devices)
}

let asked = 0

/** Of several answers that are on their way the last one asked for counts: those before it tell of another moment. */
async function refresh(): Promise<void> {
  const mine = ++asked
  const answer = await engine.request('devices.list', undefined)
  if (answer.ok && mine === asked) useDevices.setState({ devices: answer.value })
}
