import { expect, it } from 'vitest'
import { parseFilter } from '../../src-shared/filter/parse-filter'
import { filterOffers } from './filter-completions'

const samples = { imei: ['490154203237518'], protocol: ['gt02', 'gt06'] }

function offers(text: string, cursor = text.length) {
  const parsed = parseFilter(text)
  return filterOffers(text, cursor, parsed.ok ? undefined : parsed.error, samples)
}

it('offers names of terms, and values of this capture behind them', () => {
  expect(offers('pro')[0]).toMatchObject({ text: 'protocol:', cursor: 9 })
  expect(offers('type:alarm protocol:').map(({ text }) => text)).toEqual([
    'type:alarm protocol:gt02',
    'type:alarm protocol:gt06',
  ])
})

it('offers nothing that is written already', () => {
  expect(offers('protocol:gt06')).toEqual([])
})

it('offers the mistake repaired first', () => {
  expect(offers('spead>80')[0]).toMatchObject({ text: 'speed>80', detail: 'was this meant?' })
})
