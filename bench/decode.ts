import { parseBytes } from '../src-shared/bytes/notation'
import { decodeFrame } from '../src-shared/protocols/decode'
import { protocols } from '../src-shared/protocols/registry'
import type { Vectors } from '../src-shared/protocols/vectors'
import type { Benchmark } from './benchmark'

const files = import.meta.glob<{ vectors: Vectors }>('../src-shared/protocols/*/vectors.ts', { eager: true })

/** Every whole frame that a device sends, of every family, already cut. */
const frames = protocols.flatMap((protocol) =>
  Object.values(files[`../src-shared/protocols/${protocol.id}/vectors.ts`]?.vectors.frames ?? {})
    .filter((vector) => !vector.downlink && !vector.issues)
    .map((vector) => ({ protocol, bytes: parseBytes(vector.wire) ?? new Uint8Array(), variant: vector.variant })),
)

export const benchmark: Benchmark = {
  unit: 'frames',
  floor: 2000,
  run: () => {
    let messages = 0
    for (const { protocol, bytes, variant } of frames) messages += decodeFrame(protocol, bytes, variant).messages.length
    if (messages < frames.length) throw new Error(`${messages} messages from ${frames.length} frames`)
    return frames.length
  },
}
