import { expect, it } from 'vitest'
import { lastGood } from './last-good'
import { parseFilter } from './parse-filter'

/** What is in force after each letter that is typed. */
function typed(whole: string, good = ''): string[] {
  const inForce: string[] = []
  for (let end = 1; end <= whole.length; end++) {
    const text = whole.slice(0, end)
    const parsed = parseFilter(text)
    good = parsed.ok ? text : lastGood(text, parsed.error, good)
    inForce.push(good)
  }
  return inForce
}

const after = (text: string, good: string): string => {
  const parsed = parseFilter(text)
  return parsed.ok ? 'it can be read' : lastGood(text, parsed.error, good)
}

it('keeps the last good filter while one cannot be read', () => {
  const cases: [text: string, good: string, kept: string][] = [
    ['spead>4', 'type:login', 'type:login'],
    ['type:login spead>4', 'type:login', 'type:login'],
    ['spead>4 type:login', 'type:login', 'type:login'],
    ['spead>4', '', ''],
    ['(', 'gt06', 'gt06'],
  ]
  expect(cases.map(([text, good]) => after(text, good))).toEqual(cases.map(([, , kept]) => kept))
})

it('lets the beginning of a word go with the word', () => {
  expect(typed('protocol:').at(-2)).toBe('protocol')
  expect(typed('protocol:').at(-1)).toBe('')
  expect(typed('type:login protocol:').at(-1)).toBe('type:login')
  expect(typed('type:login spead>4').at(-1)).toBe('type:login')
  expect(typed('type:login speed>4').at(-1)).toBe('type:login speed>4')
})
