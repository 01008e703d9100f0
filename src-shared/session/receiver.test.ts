import { describe, expect, it } from 'vitest'
import { toHex } from '../bytes/hex'
import { parseBytes } from '../bytes/notation'
import type { Frame } from '../model/frame'
import { findProtocol } from '../protocols/registry'
import { Receiver } from './receiver'

const HEARTBEAT = '6868 0f 05 04 0490154203237518 0005 1a 00 00 0d0a'
const POSITION = '686825000004901542032375180006101a08150c000005a2814001702de832005a000000000000070d0a'
const GT06_LOGIN = '7878 0d 01 0490154203237518 0001 9d4b 0d0a'

function run(chunks: readonly string[], protocol = '', settle = true): { frames: Frame[]; receiver: Receiver } {
  let number = 0
  const frames: Frame[] = []
  const receiver = new Receiver({ session: 1, nextNumber: () => ++number, protocol: findProtocol(protocol) ?? null })
  for (const chunk of chunks) receiver.push(parseBytes(chunk)!, undefined, (frame) => frames.push(frame))
  if (settle) receiver.settle(undefined, (frame) => frames.push(frame))
  return { frames, receiver }
}

const show = (frames: readonly Frame[]) =>
  frames.map((frame) =>
    `${frame.protocol ?? '–'} ${frame.type} ${frame.bytes.length} ${frame.issues.map((issue) => issue.code).join()}`.trim(),
  )

describe('Receiver', () => {
  it('learns the identity and answers', () => {
    const { frames } = run([HEARTBEAT, POSITION])
    expect(
      frames.map((frame) => [frame.number, frame.type, frame.device, frame.replies.map((reply) => toHex(reply))]),
    ).toEqual([
      [1, 'heartbeat', '490154203237518', ['54681a0d0a']],
      [2, 'position', '490154203237518', []],
    ])
  })

  it('gives the same frames however the network split them, noise and all', () => {
    const stream = `ff ff ${HEARTBEAT} 0d0a ${POSITION} 68 68 ff`.replace(/\s/g, '')
    const whole = run([stream])
    for (const size of [1, 2, 3, 7, 20, 42]) {
      const chunks = stream.match(new RegExp(`.{1,${size * 2}}`, 'g')) ?? []
      expect({ size, frames: show(run(chunks).frames) }).toEqual({ size, frames: show(whole.frames) })
    }
    expect(show(whole.frames)).toEqual([
      '– noise 2 noise',
      'gt02 heartbeat 20',
      'gt02 position 42',
      'gt02 other 3 short',
    ])
    expect(whole.receiver.session.paddingBytes).toBe(2)
  })

  it('shows half a frame when the stream ends inside it', () => {
    const { frames } = run([POSITION.slice(0, 50)])
    expect(show(frames)).toEqual(['gt02 other 25 short'])
    expect(frames[0]?.replies).toEqual([])
  })

  it('ends an unfinished frame where the next one is certain', () => {
    const { frames } = run([`6868 ff 00 00 0490154203237518 ${HEARTBEAT}`])
    expect(show(frames)).toEqual(['gt02 other 13 short', 'gt02 heartbeat 20'])
  })

  it('marks a position that is sent again, and not a heartbeat', () => {
    const { frames } = run([POSITION + POSITION + HEARTBEAT + HEARTBEAT])
    expect(show(frames)).toEqual([
      'gt02 position 42',
      'gt02 position 42 duplicate',
      'gt02 heartbeat 20',
      'gt02 heartbeat 20',
    ])
  })

  it('names what is no tracker, and reads nothing into it', () => {
    const { frames } = run([`text:GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n`, HEARTBEAT])
    expect(frames.every((frame) => frame.type === 'noise')).toBe(true)
    expect(frames[0]?.issues[0]?.text).toContain('Web browser')
  })

  it('waits for more while it cannot tell', () => {
    const { frames, receiver } = run(['68'], '', false)
    expect([frames.length, receiver.waiting]).toEqual([0, 1])
  })

  it('uses the family that a person chose', () => {
    expect(show(run([GT06_LOGIN], 'gt02').frames)).toEqual(['– noise 18 noise'])
  })

  it('takes a datagram as a whole', () => {
    let number = 0
    const frames: Frame[] = []
    const receiver = new Receiver({ session: 1, nextNumber: () => ++number })
    for (const datagram of [HEARTBEAT, POSITION.slice(0, 34), HEARTBEAT])
      receiver.datagram(parseBytes(datagram)!, 0, (frame) => frames.push(frame))
    expect(show(frames)).toEqual(['gt02 heartbeat 20', 'gt02 other 17 short', 'gt02 heartbeat 20'])
  })

  it('follows the serial numbers and passes over padding', () => {
    const { receiver } = run([HEARTBEAT, '0d0a', POSITION])
    expect(receiver.session).toEqual({
      protocol: 'gt02',
      variant: null,
      device: '490154203237518',
      frames: 2,
      paddingBytes: 2,
      lastSerial: 6,
      serialsMissing: 0,
      restarts: 0,
    })
  })

  it('keeps the report before although its chunk is written again', () => {
    let number = 0
    const frames: Frame[] = []
    const receiver = new Receiver({ session: 1, nextNumber: () => ++number })
    const chunk = parseBytes(POSITION)!
    const again = chunk.slice()
    for (const bytes of [chunk, again]) {
      receiver.push(bytes, undefined, (frame) => frames.push(frame))
      chunk.fill(0)
    }
    expect(show(frames)).toEqual(['gt02 position 42', 'gt02 position 42 duplicate'])
  })
})
