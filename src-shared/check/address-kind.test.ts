import { expect, it } from 'vitest'
import { addressKind } from './address-kind'

it.each([
  ['127.0.0.1', 'loopback'],
  ['::1', 'loopback'],
  ['10.255.0.1', 'private'],
  ['172.15.255.255', 'public'],
  ['172.16.0.0', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.0', 'public'],
  ['192.168.1.20', 'private'],
  ['::ffff:192.168.1.20', 'private'],
  ['100.63.255.255', 'public'],
  ['100.64.0.0', 'carrierNat'],
  ['100.127.255.255', 'carrierNat'],
  ['100.128.0.0', 'public'],
  ['169.254.7.7', 'linkLocal'],
  ['fe80::fc:ff:fe00:1%eth0', 'linkLocal'],
  ['febf::1', 'linkLocal'],
  ['fd00::2', 'uniqueLocal'],
  ['2001:4860:4860::8888', 'public'],
  ['45.67.89.10', 'public'],
  ['192.0.2.2', 'private'],
  ['203.0.113.255', 'private'],
  ['203.0.114.0', 'public'],
  ['224.0.0.1', 'unusable'],
  ['ff02::1', 'unusable'],
  ['0.0.0.0', 'unusable'],
  ['::', 'unusable'],
  ['d.plaspy.com', 'unusable'],
])('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind)
})
