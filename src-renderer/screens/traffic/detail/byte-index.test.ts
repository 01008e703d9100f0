import fastCheck from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field } from '../../../../src-shared/model/field'
import { flattenFields } from '../../../../src-shared/model/field-nodes'
import { indexBytes, ownerAt, SEPARATOR, spanOf, stretchAt, UNREAD } from './byte-index'

const field = (id: string, start: number, end: number, children: Field[] = []): Field => ({
  id,
  label: id,
  span: [start, end],
  value: null,
  text: '',
  role: 'status',
  children,
})
const flag = (id: string, start: number, end: number): Field => ({ ...field(id, start, end), bits: [0, 0] })

const nodes = flattenFields([
  field('head', 0, 2),
  field('group', 2, 8, [field('inner', 2, 4), field('word', 5, 7, [flag('a', 5, 7), flag('b', 5, 7)])]),
  field('empty', 8, 8),
])
const index = indexBytes(nodes, [[7, 8]], 10)

describe('the byte index', () => {
  it('gives each byte its innermost field, the word where flags lie, and says who has none', () => {
    const owners = Array.from({ length: 10 }, (_, at) => ownerAt(index, at))
    expect(owners.map((owner) => nodes[owner]?.field.id ?? owner)).toEqual([
      ...['head', 'head', 'inner', 'inner', SEPARATOR, 'word', 'word', UNREAD, SEPARATOR, SEPARATOR],
    ])
  })

  it('cuts the frame without gaps', () => {
    expect(index.starts).toEqual([0, 2, 4, 5, 7, 8, 10])
    expect(spanOf(index, stretchAt(index, 9))).toEqual([8, 10])
  })

  it('is empty for an empty frame', () => {
    expect(indexBytes([], [], 0)).toEqual({ starts: [0], owners: [] })
  })

  it('finds what a search from the front finds', () => {
    const lengths = fastCheck.array(fastCheck.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 })
    fastCheck.assert(
      fastCheck.property(lengths, (list) => {
        let at = 0
        const fields = list.map((length, i) => field(String(i), at, (at += length)))
        const many = indexBytes(flattenFields(fields), [], at)
        return Array.from({ length: at }, (_, offset) => offset).every(
          (offset) => ownerAt(many, offset) === fields.findIndex(({ span }) => span[0] <= offset && offset < span[1]),
        )
      }),
    )
  })
})
