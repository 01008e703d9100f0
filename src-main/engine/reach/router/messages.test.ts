// The messages to routers, byte for byte, from the layouts of RFC 6886 and RFC 6887 and the UPnP documents.
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from '../../../../src-shared/bytes/hex'
import { natPmpAddressRequest, natPmpRequest, readNatPmp, readNatPmpAddress } from './nat-pmp'
import { routerInLinux, routerInMac, routerInWindows } from './neighbour'
import { pcpRequest, readPcp } from './pcp'
import { addArguments, elementIn, locationIn, searches, serviceIn, soapBody } from './upnp-messages'

const bytes = (hex: string): Uint8Array => fromHex(hex.replaceAll(' ', '')) ?? new Uint8Array(0)
const ask = { transport: 'udp', port: 8888, lifetimeS: 3_600 } as const

describe('NAT-PMP', () => {
  it('asks as in RFC 6886, 3.3, and takes back with port and lifetime 0 (3.4)', () => {
    expect(toHex(natPmpRequest(ask))).toBe('0001000022b822b800000e10')
    expect(toHex(natPmpRequest({ ...ask, transport: 'tcp', lifetimeS: 0 }))).toBe('0002000022b8000000000000')
    expect(toHex(natPmpAddressRequest())).toBe('0000')
  })

  it.each([
    ['granted', '0081 0000 00000064 22b8 22b8 00000e10', { kind: 'mapped', port: 8888, lifetimeS: 3_600 }],
    ['another port outside', '0081 0000 00000064 22b8 1f90 00000e10', { kind: 'mapped', port: 8080 }],
    ['refused', '0081 0002 00000064 22b8 0000 00000000', { kind: 'refused', code: 'Not Authorized/Refused' }],
    ['about another port', '0081 0000 00000064 0050 0050 00000e10', undefined],
    ['about TCP', '0082 0000 00000064 22b8 22b8 00000e10', undefined],
    ['cut short', '0081 0000 00000064 22b8', undefined],
    ['empty', '', undefined],
  ])('%s', (_, hex, expected) => {
    const answer = readNatPmp(bytes(hex), ask)
    if (expected) expect(answer).toMatchObject(expected)
    else expect(answer).toBeUndefined()
  })

  it('reads the outside address', () => {
    expect(readNatPmpAddress(bytes('0080 0000 00000064 2d43590a'))).toBe('45.67.89.10')
    expect(readNatPmpAddress(bytes('0080 0003 00000064 00000000'))).toBeUndefined()
  })
})

describe('PCP', () => {
  const nonce = bytes('0102030405060708090a0b0c')
  const pcp = { ...ask, nonce, client: '192.168.1.20' }
  const answer = (result: string, extra = '') =>
    bytes(
      `02 81 00 ${result} 00000e10 00000064 000000000000000000000000 ` +
        `0102030405060708090a0b0c 11 000000 22b8 22b8 00000000000000000000ffff2d43590a${extra}`,
    )

  it('asks as in RFC 6887, 7.1 and 11.1', () => {
    expect(toHex(pcpRequest(pcp))).toBe(
      [
        '0201000000000e10', // version, MAP, lifetime
        '00000000000000000000ffffc0a80114', // our address
        '0102030405060708090a0b0c', // nonce
        '11000000', // UDP
        '22b822b8', // inside, outside
        '00000000000000000000ffff00000000', // any outside address
      ].join(''),
    )
  })

  it.each([
    ['granted', answer('00'), { kind: 'mapped', port: 8888, lifetimeS: 3_600, outside: '45.67.89.10' }],
    ['refused', answer('02'), { kind: 'refused', code: 'NOT_AUTHORIZED' }],
    ['a router that knows NAT-PMP only', bytes('00 81 0001 00000064'), { kind: 'otherVersion' }],
    ['a router of another version', answer('01'), { kind: 'otherVersion' }],
    ['somebody else’s nonce', Uint8Array.from(answer('00'), (byte, i) => (i === 24 ? 0xff : byte)), undefined],
    ['a request, not an answer', pcpRequest(pcp), undefined],
    ['cut short', answer('00').subarray(0, 40), undefined],
  ])('%s', (_, received, expected) => {
    expect(readPcp(received, pcp)).toEqual(expected)
  })
})

describe('UPnP', () => {
  const answer = (location: string) =>
    `HTTP/1.1 200 OK\r\nST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\nLocation: ${location}\r\n\r\n`
  const at = 'http://192.168.1.1:5000/rootDesc.xml'

  it('looks for routers of both versions', () => {
    expect(searches().map((text) => /^ST: .*Device:(\d)\r$/m.exec(text)?.[1])).toEqual(['1', '2'])
  })

  it.each([
    ['at its own address', answer(at), '192.168.1.1', at],
    ['at somebody else’s', answer('http://45.67.89.10/'), '192.168.1.1', undefined],
    ['in a file', answer('file:///etc/passwd'), '192.168.1.1', undefined],
    ['nowhere', answer(''), '192.168.1.1', undefined],
    ['a printer', answer(at).replace('InternetGatewayDevice', 'Printer'), '192.168.1.1', undefined],
  ])('a router that describes itself %s', (_, text, from, expected) => {
    expect(locationIn(text, from)?.href).toBe(expected)
  })

  const service = (type: string, control: string) =>
    `<service><serviceType>urn:schemas-upnp-org:service:${type}</serviceType><controlURL>${control}</controlURL></service>`

  it.each([
    [
      'the newest',
      service('WANIPConnection:1', '/one') + service('WANIPConnection:2', '/two'),
      'http://192.168.1.1:5000/two',
    ],
    ['the dial-up one', service('WANPPPConnection:1', 'ctl/PPP'), 'http://192.168.1.1:5000/ctl/PPP'],
    [
      'with a base',
      `<URLBase>http://192.168.1.1:80/</URLBase>${service('WANIPConnection:1', 'c')}`,
      'http://192.168.1.1/c',
    ],
    ['at another host', service('WANIPConnection:1', 'http://45.67.89.10/c'), undefined],
    ['none', service('Layer3Forwarding:1', '/l3'), undefined],
  ])('takes %s of its services', (_, description, expected) => {
    expect(serviceIn(description, new URL(at))?.control.href).toBe(expected)
  })

  it('calls with what WANIPConnection:1, 2.4.16 lists', () => {
    const body = soapBody('urn:x', 'AddPortMapping', addArguments(ask, '192.168.1.20'))
    expect(
      ['NewRemoteHost', 'NewExternalPort', 'NewProtocol', 'NewInternalPort'].map((name) => elementIn(body, name)),
    ).toEqual(['', '8888', 'UDP', '8888'])
    expect(['NewInternalClient', 'NewEnabled', 'NewLeaseDuration'].map((name) => elementIn(body, name))).toEqual([
      '192.168.1.20',
      '1',
      '3600',
    ])
    expect(soapBody('urn:x', 'A', [['N', 'a<b&c']])).toContain('<N>a&lt;b&amp;c</N>')
  })
})

it('finds the router in what each system prints', () => {
  const table =
    'Iface\tDestination\tGateway\tFlags\nwg0\t00000000\t00000000\t1\neth0\t00000000\t0101A8C0\t0003\neth0\t0001A8C0\t00000000\t0001\n'
  expect(routerInLinux(table)).toBe('192.168.1.1')
  expect(routerInLinux('Iface\tDestination\tGateway\n')).toBeUndefined()
  expect(routerInWindows('  0.0.0.0          0.0.0.0      192.168.1.1    192.168.1.20     35\r\n')).toBe('192.168.1.1')
  expect(routerInMac('   route to: default\n    gateway: 192.168.1.1\n  interface: en0\n')).toBe('192.168.1.1')
})
