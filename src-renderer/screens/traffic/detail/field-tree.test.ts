import { describe, expect, it } from 'vitest'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import type { Openings, TreeStep } from './field-tree'
import { ancestors, treeStep, visibleNodes, withAncestorsOpen } from './field-tree'
import { BERLIN, explained } from './test-frames'

const { nodes } = explained(BERLIN)
const none: Openings = new Map()
const find = (key: string): FieldNode => nodes.find((node) => node.key === key)!
const told = (step: TreeStep): string =>
  step === undefined ? 'nothing' : 'to' in step ? step.to.key : `${step.isOpen ? 'open' : 'close'} ${step.open.key}`

describe('the tree of fields', () => {
  it('shows flags and groups without a text of their own opened, and a time closed', () => {
    expect(visibleNodes(nodes, none).map(({ key, depth }) => `${depth} ${key}`)).toEqual([
      '0 envelope.start',
      '0 envelope.length',
      '0 type',
      '0 time',
      '0 fix.satellites',
      '0 fix.lat',
      '0 fix.lon',
      '0 fix.speed',
      '0 fix.word',
      '1 fix.word/fix.course',
      '1 fix.word/fix.north',
      '1 fix.word/fix.west',
      '1 fix.word/fix.valid',
      '1 fix.word/fix.differential',
      '1 fix.word/fix.hasIgnition',
      '1 fix.word/fix.ignition',
      '0 cell.mcc',
      '0 cell.mnc',
      '0 cell',
      '1 cell/cell.lac',
      '1 cell/cell.cid',
      '0 serial',
      '0 checksum',
      '0 envelope.stop',
    ])
  })

  it('opens and closes by hand, and opens what hides a field', () => {
    const closed = visibleNodes(nodes, new Map([['fix.word', false]]))
    expect(closed.filter(({ depth }) => depth > 0).map(({ key }) => key)).toEqual(['cell/cell.lac', 'cell/cell.cid'])
    const hour = find('time/time.hour')
    expect([...withAncestorsOpen(nodes, hour, none)]).toEqual([['time', true]])
    expect(withAncestorsOpen(nodes, find('fix.lat'), none)).toBe(none)
    expect(ancestors(nodes, hour).map(({ key }) => key)).toEqual(['time'])
  })

  it('moves, opens and closes with the keys of a tree', () => {
    const step = (key: string, from?: string, openings = none) =>
      told(treeStep(key, nodes, openings, from === undefined ? undefined : find(from)))
    expect([
      step('ArrowDown'),
      step('ArrowUp'),
      step('ArrowDown', 'time'),
      step('ArrowUp', 'fix.satellites'),
      step('Home', 'serial'),
      step('End', 'serial'),
      step('ArrowDown', 'envelope.stop'),
      step('ArrowRight', 'time'),
      step('ArrowRight', 'time', new Map([['time', true]])),
      step('ArrowLeft', 'time', new Map([['time', true]])),
      step('ArrowLeft', 'time'),
      step('ArrowLeft', 'fix.word/fix.north'),
      step('ArrowRight', 'fix.lat'),
      step('Enter', 'fix.word'),
      step('q', 'fix.word'),
    ]).toEqual([
      'envelope.start',
      'envelope.stop',
      'fix.satellites',
      'time',
      'envelope.start',
      'envelope.stop',
      'nothing',
      'open time',
      'time/time.year',
      'close time',
      'nothing',
      'fix.word',
      'nothing',
      'close fix.word',
      'nothing',
    ])
  })
})
