import type { FrameRow } from '../../src-shared/link/engine-contract'

/** A row of the list as the engine tells of it; a test names what it is about. */
export function frameRow(told: Partial<FrameRow>): FrameRow {
  return {
    row: 0,
    number: 1,
    session: 1,
    transport: 'tcp',
    direction: 'in',
    at: 0,
    sincePrevious: undefined,
    deviceTime: undefined,
    protocol: 'gt06',
    type: 'position',
    device: undefined,
    summary: '',
    issues: [],
    length: 0,
    bytes: undefined,
    hasFix: false,
    mark: undefined,
    comment: undefined,
    ...told,
  }
}
