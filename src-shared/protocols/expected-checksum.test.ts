import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from '../bytes/hex'
import { parseBytes } from '../bytes/notation'
import { decodeFrame } from './decode'
import { protocols } from './registry'
import type { Vectors } from './vectors'

const files = import.meta.glob<{ vectors: Vectors }>('./*/vectors.ts', { eager: true })

const damaged = protocols.flatMap((protocol) =>
  Object.entries(files[`./${protocol.id}/vectors.ts`]?.vectors.frames ?? {}).flatMap(([name, vector]) => {
    const side = vector.downlink ? { ...protocol, ...protocol.downlink } : protocol
    const frame = parseBytes(vector.wire)!
    const issue = decodeFrame(side, frame, vector.variant).issues.find(({ code }) => code === 'checksum')
    return issue === undefined ? [] : [{ name: `${protocol.id}: ${name}`, side, frame, issue, variant: vector.variant }]
  }),
)
const expected = damaged.flatMap((row) =>
  row.issue.expected === undefined ? [] : [{ ...row, right: row.issue.expected }],
)

describe('a wrong checksum', () => {
  it('is reported with the bytes that should stand there, the last argument of reader.report, unless it is missing', () => {
    expect(damaged.filter(({ issue }) => issue.expected === undefined).map(({ name }) => name)).toEqual([
      'tlt2h: checksum missing',
    ])
  })

  it.each(expected)('$name: the frame is sound once the right one stands there', ({ side, frame, issue, ...row }) => {
    const mended = frame.slice()
    mended.set(fromHex(row.right)!, issue.span[0])
    expect(toHex(mended)).not.toBe(toHex(frame))
    expect(decodeFrame(side, mended, row.variant).issues.map(({ code }) => code)).not.toContain('checksum')
  })
})
