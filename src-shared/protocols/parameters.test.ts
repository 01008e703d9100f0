import { expect, it } from 'vitest'
import { fromText, toText } from '../bytes/ascii'
import { commandFrom, decimalNumber, freeText, wholeNumber } from './parameters'

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

const zone = commandFrom({
  id: 'zone',
  label: 'Zone',
  needsDevice: true,
  parameters: [decimalNumber('hours', 'Hours', '0', -12, 14)],
  say: ({ hours }, { device }) => fromText(`${device}:${hours}`),
})

it.each([
  [{ hours: '-3.5' }, '490154203237518:-3.5'],
  [{ hours: '+2' }, '490154203237518:2'],
  [{ hours: '15' }, '“Hours” must be a number from -12 to 14, not “15”'],
  [{ hours: '1,5' }, '“Hours” must be a number from -12 to 14, not “1,5”'],
])('a number may have a sign and a point where the rule says so: %j', (given, expected) => {
  const built = zone.build(given, context)
  expect(built.ok ? toText(built.value) : built.error).toBe(expected)
})

it('a command that names the device waits until the device is known', () => {
  expect(zone.build({}, { ...context, device: null }).ok).toBe(false)
})

it('a command may refuse what no single rule can tell', () => {
  const server = commandFrom({
    id: 'server',
    label: 'Server',
    parameters: [freeText('host', 'Host', '', ',')],
    refuse: ({ host }) => (host === 'localhost' ? 'The device cannot reach this computer under that name' : undefined),
    say: ({ host = '' }) => fromText(host),
  })
  expect(server.build({ host: 'localhost' }, context)).toEqual({
    ok: false,
    error: 'The device cannot reach this computer under that name',
  })
  expect(server.build({ host: '192.0.2.7' }, context).ok).toBe(true)
})
