import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBytes } from '../bytes/notation'
import { explainDetection } from './detect'
import { detectionSentences } from './detection-sentence'
import { Recogniser } from './recogniser'
import { protocols } from './registry'
import type { Vectors } from './vectors'

const modules = import.meta.glob<{ vectors: Vectors }>('./*/vectors.ts', { eager: true })
const HEARTBEAT = parseBytes('6868 0f 05 04 0490154203237518 0005 1a 00 00 0d0a')!

describe('detection', () => {
  it('ranks the family that is sure first, with its tests and their bytes', () => {
    const [best] = explainDetection(HEARTBEAT)
    expect([best?.protocol, best?.verdict, best?.tests[0]]).toEqual([
      'gt02',
      'sure',
      { text: 'starts with 68 68', pass: true, span: [0, 2] },
    ])
  })

  it('says it in a sentence', () => {
    expect(detectionSentences(explainDetection(HEARTBEAT))[0]).toMatch(/^GT02 binary, 4 of 4 structure tests\./)
    expect(detectionSentences(explainDetection(parseBytes('text:GET / HTTP/1.1')!))[0]).toContain('known by name')
    expect(detectionSentences(explainDetection(Uint8Array.of(0xee, 0xee, 0xee)))[0]).toContain('No family')
  })

  it('does not depend on the order of the registry', () => {
    const reversed = [...protocols].reverse()
    const choose = (bytes: Uint8Array, families: typeof protocols) => {
      const recogniser = new Recogniser(null, families)
      const cut = recogniser.cut(bytes, 0, bytes.length, true)
      return [recogniser.protocol?.id, cut]
    }
    for (const { vectors } of Object.values(modules)) {
      for (const vector of Object.values(vectors.frames)) {
        const bytes = parseBytes(vector.wire)!
        expect(choose(bytes, reversed)).toEqual(choose(bytes, protocols))
      }
    }
  })

  it('never throws and never claims more than it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        for (const candidate of explainDetection(bytes)) {
          for (const test of candidate.tests)
            expect(test.span[1]).toBeLessThanOrEqual(Math.max(bytes.length, test.span[0]))
        }
        const recogniser = new Recogniser()
        const cut = recogniser.cut(bytes, 0, bytes.length, false)
        if (cut.kind === 'frame') expect(cut.length).toBeLessThanOrEqual(bytes.length)
      }),
      { seed: 77, numRuns: 500 },
    )
  })
})
