import { expect, it } from 'vitest'
import { fromHex, toHex } from '../../bytes/hex'
import { commands } from './commands'

const CONTEXT = { at: 0, device: '490154203237518', serial: 1 }

function build(id: string, values: Record<string, string> = {}): string {
  const built = commands.find((command) => command.id === id)?.build(values, CONTEXT)
  if (!built) return 'no such command'
  return built.ok ? toHex(built.value) : built.error
}

function hex(text: string): string {
  return toHex(fromHex(text) ?? new Uint8Array(0))
}

it('writes the worked example of gt06.md, 7: STATUS#', () => {
  expect(build('status')).toBe(hex('78781180 0B 00000001 53544154555323 0001 4EBC 0D0A'))
})

it('puts the language word behind the text where it is asked for', () => {
  expect(build('status', { language: '2' })).toBe(hex('78781380 0B 00000001 53544154555323 0002 0001 30C1 0D0A'))
  expect(build('status', { language: '7' })).toBe('The language word is 1, 2, or left empty')
})

it.each([
  ['interval', { moving: '10', standing: '300' }, 'TIMER,10,300#'],
  ['cut', {}, 'RELAY,1#'],
  ['restore', {}, 'RELAY,0#'],
  ['cut-classic', {}, 'DYD#'],
  ['restore-classic', { password: '000000' }, 'HFYD,000000#'],
  ['server', { host: 'd.example.org', port: '8888', udp: '1' }, 'SERVER,1,d.example.org,8888,1#'],
  ['server', { host: '192.0.2.7' }, 'SERVER,0,192.0.2.7,8888,0#'],
  ['apn', { apn: 'internet' }, 'APN,internet#'],
  ['apn', { apn: 'internet', user: 'u', password: 'p' }, 'APN,internet,u,p#'],
  ['text', { command: 'GMT,E,0,0#' }, 'GMT,E,0,0#'],
])('%s says %j as %s', (id, values, text) => {
  expect(build(id, values)).toContain(Buffer.from(text).toString('hex'))
})

it('refuses what would break the command', () => {
  expect(build('server', { host: 'a,b' })).toContain('must not contain “,”')
  expect(build('interval', { moving: '4' })).toContain('from 5 to 18000')
  expect(build('text', { command: 'A'.repeat(241) })).toBe('A command may have 240 characters, this one has 241')
})

it('marks what acts on the vehicle', () => {
  const dangerous = commands.filter((command) => command.danger).map((command) => command.id)
  expect(dangerous).toEqual(['cut', 'restore', 'cut-classic', 'restore-classic', 'text'])
})
