import { describe, expect, it } from 'vitest'
import type { Field } from '../../../../src-shared/model/field'
import { flattenFields } from '../../../../src-shared/model/field-nodes'
import { indexBytes } from './byte-index'
import type { Selection } from './selection'
import { cursorStep, extendTo, innermostAt, neighbour, parentOf, resolve, selectByte, selectSpan } from './selection'
import { BERLIN, explained } from './test-frames'

const berlin = explained(BERLIN)
const select = (offset: number) => resolve(berlin, selectByte(berlin, offset))

describe('selecting', () => {
  it('takes the innermost field of a byte, with the byte as the cursor', () => {
    const { span, node, cursor } = select(13)!
    expect([node?.key, span, cursor]).toEqual(['fix.lat', [11, 15], 13])
    expect(innermostAt(berlin, 7)?.key).toBe('time/time.hour')
    expect(innermostAt(berlin, 20)?.key).toBe('fix.word')
  })

  it('takes a byte alone where no field has it', () => {
    const text = explained('text:GET / HTTP/1.1\\r\\n\\r\\n', { protocol: undefined, type: 'noise' })
    expect(selectByte(text, 3)).toEqual({ kind: 'bytes', anchor: 3, head: 3 })
  })

  it('takes the group where a separator between its fields is pointed at', () => {
    const field = (id: string, start: number, end: number, children: Field[] = []): Field => ({
      ...{ id, label: id, span: [start, end], value: null, text: '', role: 'network', children },
    })
    const nodes = flattenFields([field('cell', 0, 5, [field('lac', 0, 2), field('cid', 3, 5)])])
    const index = indexBytes(nodes, [], 6)
    expect([0, 2, 4, 5].map((at) => innermostAt({ nodes, index }, at)?.key)).toEqual([
      'cell/lac',
      'cell',
      'cell/cid',
      undefined,
    ])
  })

  it('means the same field in the next frame, and nothing where there is none', () => {
    const kept: Selection = { kind: 'field', key: 'fix.lat', cursor: 13 }
    const other = explained(BERLIN.replace('05a28140', '05a28141'))
    expect(resolve(other, kept)?.node?.field.text).toBe('52.520001° N')
    const login = explained('7878 0d 01 0490154203237518 0001 1f17 0d0a', { type: 'login' })
    expect(resolve(login, kept)).toBeUndefined()
    expect(resolve(login, selectSpan([16, 40]))).toBeUndefined()
  })

  it('extends from the end of a field that lies away', () => {
    const latitude = selectByte(berlin, 12)
    expect(extendTo(berlin, latitude, 18)).toEqual({ kind: 'bytes', anchor: 11, head: 18 })
    expect(extendTo(berlin, latitude, 5)).toEqual({ kind: 'bytes', anchor: 14, head: 5 })
    expect(resolve(berlin, extendTo(berlin, extendTo(berlin, latitude, 5), 20))?.span).toEqual([14, 21])
    expect(extendTo(berlin, undefined, 4)).toEqual({ kind: 'bytes', anchor: 4, head: 4 })
  })
})

describe('moving by keyboard', () => {
  it('walks bytes by arrows, rows and pages, and stays inside', () => {
    const step = (key: string, cursor: number, ctrlKey = false) => cursorStep({ key, ctrlKey }, cursor, 36, 16)
    expect([
      step('ArrowLeft', 0),
      step('ArrowRight', 35),
      step('ArrowDown', 3),
      step('ArrowDown', 25),
      step('ArrowUp', 3),
      step('ArrowUp', 20),
      step('Home', 20),
      step('End', 20),
      step('End', 33),
      step('Home', 20, true),
      step('End', 20, true),
      step('PageUp', 20),
      step('PageDown', 3),
      step('q', 3),
    ]).toEqual([0, 35, 19, 25, 3, 4, 16, 31, 35, 0, 35, 4, 35, undefined])
  })

  it('walks fields forwards and backwards, and says where they end', () => {
    const walk = (step: 1 | -1) => {
      const names: string[] = []
      let next = neighbour(berlin, undefined, step)
      while (next) {
        const selected = resolve(berlin, next)!
        names.push(selected.node?.key ?? selected.span.join('-'))
        next = neighbour(berlin, selected, step)
      }
      return names
    }
    expect(walk(1).slice(0, 10)).toEqual([
      'envelope.start',
      'envelope.length',
      'type',
      'time/time.year',
      'time/time.month',
      'time/time.day',
      'time/time.hour',
      'time/time.minute',
      'time/time.second',
      'fix.satellites',
    ])
    expect(walk(-1)).toEqual(walk(1).reverse())
    expect(walk(1).at(-1)).toBe('envelope.stop')
  })

  it('goes up to the field around', () => {
    const hour = select(7)
    expect(hour?.node?.key).toBe('time/time.hour')
    const time = parentOf(berlin, hour)
    expect(time).toEqual({ kind: 'field', key: 'time', cursor: 7 })
    expect(parentOf(berlin, resolve(berlin, time))).toBeUndefined()
  })
})
