import type { FrameAnswer } from '../../src-shared/link/engine-contract'
import type { FrameType } from '../../src-shared/filter/columns'
import { decodeFrame } from '../../src-shared/protocols/decode'
import { findProtocol } from '../../src-shared/protocols/registry'

/** Bytes that never arrived, as a frame that the panes of Traffic can explain. */
export function frameOf(bytes: Uint8Array, protocol: string, direction: 'in' | 'out' = 'in'): FrameAnswer {
  const known = findProtocol(protocol)
  const family = known && direction === 'out' ? { ...known, ...known.downlink } : known
  const decoded = family && decodeFrame(family, bytes)
  const [message] = decoded?.messages ?? []
  const type: FrameType = message?.kind ?? 'other'
  return {
    row: {
      row: 0,
      number: 1,
      session: 0,
      transport: 'tcp',
      direction,
      at: undefined,
      sincePrevious: undefined,
      deviceTime: message?.time,
      protocol,
      type,
      device: message?.device,
      summary: '',
      issues: decoded?.issues.map(({ code }) => code) ?? [],
      length: bytes.length,
      bytes,
      hasFix: message?.fix !== undefined,
      mark: undefined,
      comment: undefined,
    },
    bytes,
  }
}
