import { describe, expect, it } from 'vitest'
import { toText } from '../../bytes/ascii'
import { commands } from './commands'

const context = { at: 0, device: null, serial: 1 }

function said(id: string, given: Readonly<Record<string, string>>): string {
  const built = commands.find((command) => command.id === id)?.build(given, context)
  if (!built) return `no command ${id}`
  return built.ok ? toText(built.value) : `refused: ${built.error}`
}

// The forms are those of gotop.md, section 5.
describe('GOTOP commands', () => {
  it.each([
    ['locate', {}, ':123456F#'],
    ['locate', { password: '000042' }, ':000042F#'],
    ['interval', {}, ':123456M1,030S#'],
    ['interval', { seconds: '300' }, ':123456M1,005M#'],
    ['interval', { seconds: '7200' }, ':123456M1,120M#'],
    ['interval', { seconds: '36000' }, ':123456M1,010H#'],
    ['heartbeat', { seconds: '60' }, ':123456M2,60#'],
    ['cut', {}, ':123456T1#'],
    ['restore', {}, ':123456T0#'],
    ['server', { host: '192.0.2.7' }, ':123456Cinternet,192.0.2.7:8888#'],
    ['server', { host: '192.0.2.7', transport: 'udp', apn: '' }, ':123456C,u,192.0.2.7:8888#'],
    ['server-name', { host: 'host.example' }, ':123456Rhttp://host.example;8888#'],
    ['apn-user', { user: 'user', secret: 'pass' }, ':123456Ouser,pass#'],
    ['timezone', {}, ':123456L+00#'],
    ['timezone', { side: '-', hours: '3', minutes: '30' }, ':123456L-03:30#'],
    ['overspeed', {}, ':123456J1,080#'],
    ['movement', {}, ':123456P1,020#'],
    ['battery', { percent: '5' }, ':123456N1,05#'],
    ['phone', { slot: '2', number: '+491701234567' }, ':123456A2,+491701234567#'],
    ['phone-clear', {}, ':123456A1,D#'],
    ['password', { next: '456789' }, ':123456H456789#'],
  ])('%s %j', (id, given, expected) => expect(said(id, given)).toBe(expected))

  it('writes a fence as degrees, minutes, seconds and hundredths', () => {
    // 51° 11' 35.25" is 51 + 11 / 60 + 35.25 / 3600 degrees, and so on.
    const edges = { north: '51.193125', west: '-9.215750', south: '50.403097', east: '11.019925' }
    expect(said('fence', { ...edges, direction: '1' })).toBe(':123456I1,1,1,51113525N009125670W50241115N011011173E#')
    expect(said('fence', { ...edges, south: '52' })).toMatch(/^refused: The northern edge/)
  })

  it.each([
    ['interval', { seconds: '255' }],
    ['interval', { seconds: '0' }],
    ['server', { host: 'host.example' }],
    ['server', { host: '192.0.2.256' }],
    ['server', { host: '192.0.2.7', port: '65536' }],
    ['server', { host: '192.0.2.7', transport: 'sctp' }],
    ['server-name', { host: 'a-rather-long-host.example' }],
    ['phone', { number: '0170 12#' }],
    ['timezone', { minutes: '20' }],
    ['password', { next: '12345' }],
    ['locate', { password: 'abcdef' }],
  ])('%s %j is refused', (id, given) => expect(said(id, given)).toMatch(/^refused: .{20}/))

  it('asks for a confirmation before anything that acts on the vehicle or silences the unit', () => {
    expect(commands.filter((command) => command.danger).map((command) => command.id)).toEqual([
      'cut',
      'restore',
      'gps-off',
      'data-off',
    ])
  })
})
