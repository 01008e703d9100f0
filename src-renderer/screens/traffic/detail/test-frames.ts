import { parseBytes } from '../../../../src-shared/bytes/notation'
import type { FrameAnswer } from '../../../../src-shared/link/engine-contract'
import { frameRow } from '../../../store/test-frame-row'
import type { Explanation } from './explanation'
import { explain } from './explanation'

/** A position of GT06 with a cell, put together from gt06.md, 4: latitude 52.52° N in bytes 11–14, flags in 20–21. */
export const BERLIN = '7878 1f 12 1a08150c0000 c9 05a28140 01702de8 32 145a 02d4 05 1234 00abcd 0001 e670 0d0a'

function frameOf(notation: string, row: Partial<FrameAnswer['row']> = {}): FrameAnswer {
  const bytes = parseBytes(notation) ?? new Uint8Array(0)
  return { row: frameRow({ length: bytes.length, bytes, ...row }), bytes }
}

export function explained(notation: string, row: Partial<FrameAnswer['row']> = {}): Explanation {
  return explain(frameOf(notation, row))
}
