import { expect, it } from 'vitest'
import type { Mapping, OwnAddress, Reach } from '../../../../src-shared/link/contracts/check'
import { proofAddresses, proofUrl } from './proof-address'

const own = (address: string, kind: OwnAddress['kind']): OwnAddress => ({ name: 'eth0', address, kind })
const reach = (addresses: OwnAddress[], mapping: Mapping = { kind: 'none' }): Reach => ({
  addresses,
  firewalls: [],
  mapping,
  platform: { kind: 'none' },
})

const urls = (given: Reach): string[] => proofAddresses(given, 8888).map(proofUrl)

it('offers what leads in from outside first, IPv4 before IPv6, and nothing that a phone cannot reach', () => {
  expect(
    urls(
      reach([
        own('fe80::1', 'linkLocal'),
        own('fd00::2', 'uniqueLocal'),
        own('192.168.1.20', 'private'),
        own('2a01::7', 'public'),
        own('45.67.89.10', 'public'),
        own('100.64.1.2', 'carrierNat'),
      ]),
    ),
  ).toEqual([
    'http://45.67.89.10:8888/',
    'http://[2a01::7]:8888/',
    'http://192.168.1.20:8888/',
    'http://100.64.1.2:8888/',
    'http://[fd00::2]:8888/',
  ])
})

it('offers the router’s outside address before all others, with the port that it gave', () => {
  const mapping: Mapping = {
    kind: 'mapped',
    by: 'UPnP',
    router: '192.168.1.1',
    outside: '45.67.89.10',
    port: 18888,
    transports: ['tcp', 'udp'],
  }
  expect(urls(reach([own('192.168.1.20', 'private')], mapping))).toEqual([
    'http://45.67.89.10:18888/',
    'http://192.168.1.20:8888/',
  ])
})
