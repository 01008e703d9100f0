import type { Field } from '../../../../src-shared/model/field'
import { explainFrame } from '../../../../src-shared/protocols/decode'
import { findProtocol } from '../../../../src-shared/protocols/registry'
import type { Explanation } from './explanation'

/** What a server sends back, and what that says. */
export interface Reply {
  readonly bytes: Uint8Array
  readonly fields: readonly Field[]
}

/** What a server answers to a frame; none where the family's servers keep silent. Never throws. */
export function repliesTo({ frame, protocol, decoded }: Explanation): Reply[] {
  if (protocol === undefined || decoded === undefined || frame.row.direction === 'out') return []
  const { at = 0, device = null } = frame.row
  const family = findProtocol(protocol.id) ?? protocol
  const server = { ...family, ...family.downlink }
  try {
    return protocol
      .replies(decoded, frame.bytes, { at, device })
      .map((bytes) => ({ bytes, fields: explainFrame(server, bytes).fields }))
  } catch {
    return []
  }
}
