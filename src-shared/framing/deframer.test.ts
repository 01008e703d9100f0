import { expect, it } from 'vitest'
import { frame, MORE } from './cut'
import { Deframer } from './deframer'

it('keeps what waits although the reader of a file writes its buffer again', () => {
  const deframer = new Deframer({ cut: (_, start, end) => (end - start < 4 ? MORE : frame(4)) })
  const buffer = Buffer.from([1, 2, 3, 4, 5, 6])
  const frames: string[] = []
  deframer.push(buffer, (piece) => frames.push(Buffer.from(piece.bytes).toString('hex')))
  buffer.fill(0xff)
  deframer.push(Buffer.from([7, 8]), (piece) => frames.push(Buffer.from(piece.bytes).toString('hex')))
  expect(frames).toEqual(['01020304', '05060708'])
})
