import { expect, it } from 'vitest'
import { fromText, toText } from '../bytes/ascii'
import { commandFrom, freeText, wholeNumber } from './parameters'

const context = { at: 0, device: '490154203237518', serial: 1 }
const interval = commandFrom({
  id: 'interval',
  label: 'Interval',
  parameters: [wholeNumber('seconds', 'Seconds', 30, 5, 3600), freeText('note', 'Note', '', ',#', true)],
  say: ({ seconds, note }, { device }) => fromText(`${device}:${seconds}:${note}`),
})

it.each([
  [{}, '490154203237518:30:'],
  [{ seconds: ' 060 ', note: 'a b' }, '490154203237518:60:a b'],
  [{ seconds: '4' }, '“Seconds” must be a whole number from 5 to 3600, not “4”'],
  [{ seconds: '1e3' }, '“Seconds” must be a whole number from 5 to 3600, not “1e3”'],
  [{ seconds: '' }, '“Seconds” is empty: fill it in'],
  [{ note: 'a#' }, '“Note” must not contain “#”: it has a meaning in the frame'],
  [{ note: 'ä' }, '“Note” may hold plain letters, digits and signs only'],
])('a command is built from checked parameters, or says what is wrong: %j', (given, expected) => {
  const built = interval.build(given, context)
  expect(built.ok ? toText(built.value) : built.error).toBe(expected)
})
