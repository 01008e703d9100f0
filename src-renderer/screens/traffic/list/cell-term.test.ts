import { expect, it } from 'vitest'
import { onlyThis } from '../../../../src-shared/filter/edit-filter'
import { parseFilter } from '../../../../src-shared/filter/parse-filter'
import type { FrameRow } from '../../../../src-shared/link/engine-contract'
import { cellTerm } from './cell-term'
import { columns } from './columns'

const row = {
  device: '356938035643809',
  session: 12,
  direction: 'in',
  protocol: 'gt06',
  type: 'alarm',
  issues: ['unknown-type', 'range'],
} as unknown as FrameRow

it('says what a cell holds in words that the filter understands', () => {
  const filters = columns.flatMap((column) => {
    const cell = cellTerm(column, row)
    return cell === undefined ? [] : [onlyThis(cell.term, cell.value)]
  })
  expect(filters).toEqual([
    'imei:356938035643809',
    'conn:#12',
    'dir:in',
    'protocol:gt06',
    'type:alarm',
    'bad:unknown-type',
  ])
  expect(filters.filter((text) => !parseFilter(text).ok)).toEqual([])
})
