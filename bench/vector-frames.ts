import { parseBytes } from '../src-shared/bytes/notation'
import type { Protocol } from '../src-shared/protocols/protocol'
import { protocols } from '../src-shared/protocols/registry'
import type { Vectors } from '../src-shared/protocols/vectors'

const files = import.meta.glob<{ vectors: Vectors }>('../src-shared/protocols/*/vectors.ts', { eager: true })

export interface VectorFrame {
  readonly protocol: Protocol
  readonly name: string
  readonly bytes: Uint8Array
  readonly variant: string | undefined
  readonly kinds: readonly string[]
}

/** The vectors hold each family's longest legal frame, too: how long those take says nothing about everyday traffic. */
const EVERYDAY_BYTES = 256

/** Every whole and sound frame of everyday length that a device sends, of every family. */
export const vectorFrames: readonly VectorFrame[] = protocols.flatMap((protocol) =>
  Object.entries(files[`../src-shared/protocols/${protocol.id}/vectors.ts`]?.vectors.frames ?? {})
    .filter(([, vector]) => !vector.downlink && !vector.issues)
    .map(([name, vector]) => ({
      protocol,
      name,
      bytes: parseBytes(vector.wire) ?? new Uint8Array(0),
      variant: vector.variant,
      kinds: vector.expect.map((message) => String((message as { kind?: string }).kind)),
    }))
    .filter(({ bytes }) => bytes.length <= EVERYDAY_BYTES),
)

export function framesOf(ids: readonly string[], kind?: string): VectorFrame[] {
  return vectorFrames.filter(({ protocol, kinds }) => ids.includes(protocol.id) && (!kind || kinds.includes(kind)))
}
