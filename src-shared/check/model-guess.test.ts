import { expect, it } from 'vitest'
import { findDeviceModel } from '../model/device-models'
import { confidenceIn, guessModels } from './model-guess'

it('guesses the models that speak a family, the surest first', () => {
  const guesses = guessModels('gt06')
  expect(guesses.map(({ name }) => name)).toContain('GOTOP C720')
  const ranks = guesses.map(({ confidence }) => ['high', 'medium', 'low'].indexOf(confidence))
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(guessModels('nobody')).toEqual([])
})

it('says how sure it is that a model speaks a family, and nothing where nobody has seen it', () => {
  const model = findDeviceModel('C720')
  expect(model && [confidenceIn(model, 'gotop'), confidenceIn(model, 'h02'), confidenceIn(model, 'jt808')]).toEqual([
    'medium',
    'low',
    undefined,
  ])
})
