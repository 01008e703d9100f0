import type { TermName } from '../../../../src-shared/filter/terms'
import type { FrameRow } from '../../../../src-shared/link/engine-contract'
import type { Column } from './columns'

/** One thing that a filter can ask for. */
export interface CellTerm {
  term: TermName
  value: string
}

/** What a cell says, in the filter's words; undefined where a filter would find this one frame only. */
export function cellTerm(column: Column, row: FrameRow): CellTerm | undefined {
  switch (column) {
    case 'number':
      return row.mark === undefined ? undefined : { term: 'mark', value: row.mark }
    case 'device':
      return row.device === undefined ? undefined : { term: 'imei', value: row.device }
    case 'connection':
      return { term: 'conn', value: `#${row.session}` }
    case 'direction':
      return { term: 'dir', value: row.direction }
    case 'protocol':
      return row.protocol === undefined ? undefined : { term: 'protocol', value: row.protocol }
    case 'type':
      return { term: 'type', value: row.type }
    case 'issues':
      return row.issues[0] === undefined ? undefined : { term: 'bad', value: row.issues[0] }
    default:
      return undefined
  }
}
