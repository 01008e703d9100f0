import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Frame } from '../../../src-shared/model/frame'
import type { FrameIndex } from '../index/frame-index'
import { Workspace } from '../workspace'
import { FrameView } from './frame-view'
import { Playback } from './playback'

let index: FrameIndex
let view: FrameView
let playback: Playback

const frame = (at: number | undefined, device: string, isFaulty = false): Frame => ({
  number: 1,
  session: 1,
  direction: 'in',
  at,
  protocol: null,
  variant: null,
  type: 'noise',
  device,
  bytes: new Uint8Array(1),
  offset: 0,
  isProven: false,
  isTail: false,
  messages: [],
  issues: isFaulty ? [{ code: 'checksum', text: '', span: [0, 1] }] : [],
  replies: [],
})

beforeEach(() => {
  vi.useFakeTimers()
  const workspace = new Workspace({ read: () => new Uint8Array(1) })
  ;({ index } = workspace)
  view = new FrameView(workspace, () => undefined)
  // At 0, 1, 2, 3 and 4 s, then a silence, then at 60 s; by turns of two devices; the third and the last are faulty.
  for (const [at, seconds] of [0, 1, 2, 3, 4, 60].entries())
    index.add(frame(seconds * 1_000, `device ${at % 2}`, at === 2 || at === 5), [])
  playback = new Playback(
    view,
    () => Date.now(),
    () => undefined,
  )
})
afterEach(() => {
  playback.stop()
  vi.useRealTimers()
})

const play = () => playback.set({ isPlaying: true })
const shown = () => view.counts().shown
const after = (ms: number): number => {
  vi.advanceTimersByTime(ms)
  return shown()
}

describe('playing', () => {
  it('starts at the beginning and shows each frame at its time', () => {
    play()
    expect([shown(), after(960), after(80), after(2_000)]).toEqual([1, 1, 2, 4])
    expect(playback.state).toMatchObject({
      isPlaying: true,
      frames: 4,
      total: 6,
      at: 3_000,
      firstAt: 0,
      lastAt: 60_000,
    })
  })

  it('passes over a silence, and stops at the end', () => {
    playback.seek({ frames: 5 })
    play()
    expect([after(1_900), after(200)]).toEqual([5, 6])
    expect(playback.state.isPlaying).toBe(false)
  })

  it('waits through a silence where it is told to', () => {
    playback.seek({ frames: 5 })
    playback.set({ skipsSilence: false })
    playback.set({ speed: '20' })
    play()
    expect([after(2_700), after(200)]).toEqual([5, 6])
  })

  it('goes on from where it was paused, at another speed too', () => {
    play()
    after(1_100)
    playback.set({ isPlaying: false })
    expect(after(5_000)).toBe(2)
    playback.set({ speed: '5' })
    play()
    expect(after(420)).toBe(4)
  })

  it('shows all at once at full speed, and can be slowed down again', () => {
    playback.set({ speed: 'max' })
    play()
    expect(after(80)).toBe(6)
    playback.seek({ frames: 1 })
    playback.set({ speed: '1' })
    play()
    expect(after(500)).toBe(1)
  })

  it('plays what the filter lets through', () => {
    view.setFilter({ text: 'imei:"device 1"', zoneMinutes: 0 })
    play()
    expect([shown(), after(2_100), after(2_100)]).toEqual([0, 2, 3])
    expect(view.end).toBe(6)
  })
})

describe('seeking', () => {
  const end = (seek: Parameters<Playback['seek']>[0]): number => {
    playback.seek(seek)
    return playback.state.frames
  }

  it('steps by frames of the list, never out of it', () => {
    expect([end({ by: -1 }), end({ by: -10 }), end({ by: 1 }), end({ by: 10 })]).toEqual([5, 1, 2, 6])
    view.setFilter({ text: 'imei:"device 1"', zoneMinutes: 0 })
    expect([end({ by: -1 }), end({ by: -1 })]).toEqual([4, 2])
  })

  it('goes to a moment, and to a number of frames', () => {
    expect([end({ at: 2_500 }), end({ at: -1 }), end({ frames: 4 }), end({ at: 60_000 })]).toEqual([3, 1, 4, 6])
  })

  it('finds the first frame with a fault, or the first of all', () => {
    expect(playback.firstNotable()).toBe(2)
    view.setFilter({ text: 'imei:"device 1" time<"1970-01-01 00:00:30"', zoneMinutes: 0 })
    expect(playback.firstNotable()).toBe(0)
    view.setFilter({ text: 'imei:"device 7"', zoneMinutes: 0 })
    expect(playback.firstNotable()).toBeUndefined()
  })

  it('goes to the next and the previous frame with a fault, and stays where there is none', () => {
    end({ frames: 1 })
    expect(['next', 'next', 'next', 'previous', 'previous'].map((notable) => end({ notable } as never))).toEqual([
      3, 6, 6, 3, 3,
    ])
  })
})
