import { describe, expect, it } from 'vitest'
import { parseBytes } from '../bytes/notation'
import type { Frame } from '../model/frame'
import { Receiver } from './receiver'
import { summarise } from './summary'

function framesOf(notation: string): Frame[] {
  const frames: Frame[] = []
  const receiver = new Receiver({ session: 1, nextNumber: () => 1, protocol: null })
  receiver.push(parseBytes(notation)!, undefined, (frame) => frames.push(frame))
  return frames
}

describe('the line that says what a frame says', () => {
  // An invented device; layout and status word of CanTrack protocol A/1, V1.
  it.each([
    ['FFFFFFFF', 'ignition on · output not cut'],
    ['F7FFFBFF', 'ignition off · output cut'],
  ])('never says “cut off” of an output: status %s', (status, told) => {
    const [frame] = framesOf(`text:*HQ,8652050353,V1,132926,A,1935.3933,N,07920.4134,E,3.34,342,280519,${status}#`)
    expect([summarise(frame!), summarise(frame!, 'without times')]).toEqual([
      `19.589888, 79.340223 · 6 km/h 342° · 2019-05-28 13:29:26 · ${told}`,
      `19.589888, 79.340223 · 6 km/h 342° · ${told}`,
    ])
  })
})
