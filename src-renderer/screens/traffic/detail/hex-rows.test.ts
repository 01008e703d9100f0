import { describe, expect, it } from 'vitest'
import { hexCells, lineAt, lineCount, lineOfRow, wrongBytes } from './hex-rows'
import { BERLIN, explained } from './test-frames'

const berlin = explained(BERLIN)

describe('rows of bytes', () => {
  it('say for each byte its tint, where its field and the groups around it begin and end, and its name', () => {
    const shown = hexCells(berlin, 0, 8).map(({ hex, tint, edge, levels }) => [hex, tint, edge, ...levels].join(' '))
    expect(shown).toEqual([
      '78 envelope first',
      '78 envelope last',
      '1f envelope only',
      '12 envelope only',
      '1a time only first',
      '08 time only inner',
      '15 time only inner',
      '0c time only inner',
    ])
    expect(hexCells(berlin, 1, 8)[3]?.name).toBe('offset 11, hex 05, field Latitude')
    expect(hexCells(berlin, 2, 16)).toHaveLength(4)
    expect(hexCells(berlin, 3, 16)).toHaveLength(0)
  })

  it('mark what nobody explained', () => {
    const noise = explained('text:GET', { protocol: undefined, type: 'noise' })
    expect(hexCells(noise, 0, 16).map(({ sign, tint, edge }) => `${sign} ${tint} ${edge}`)).toEqual([
      'G unexplained first',
      'E unexplained inner',
      'T unexplained last',
    ])
    expect(hexCells(noise, 0, 16)[0]?.name).toBe('offset 0, hex 47, not explained')
  })
})

describe('a wrong checksum', () => {
  it('gets a line below its row that says what should stand there', () => {
    const { issues } = explained(BERLIN.replace('e670', 'e770'))
    expect(wrongBytes(issues)).toEqual([
      { at: 32, expected: 'e6', edge: 'first' },
      { at: 33, expected: '70', edge: 'last' },
    ])
    expect(lineCount(36, 16, [2])).toBe(4)
    expect([0, 1, 2, 3].map((line) => lineAt(line, [2]))).toEqual([
      { row: 0, isNote: false },
      { row: 1, isNote: false },
      { row: 2, isNote: false },
      { row: 2, isNote: true },
    ])
  })

  it('may lie in two rows', () => {
    const lines = Array.from({ length: lineCount(40, 8, [1, 2]) }, (_, line) => lineAt(line, [1, 2]))
    expect(lines.map(({ row, isNote }) => `${row}${isNote ? '!' : ''}`)).toEqual(['0', '1', '1!', '2', '2!', '3', '4'])
    expect([0, 1, 2, 3].map((row) => lineOfRow(row, [1, 2]))).toEqual([0, 1, 3, 5])
  })
})
