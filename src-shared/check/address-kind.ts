import { parseAddress } from '../bytes/address'

/** What an address can be reached from; the words for each stand in the texts. */
export const ADDRESS_KINDS = [
  'loopback',
  'private',
  'carrierNat',
  'linkLocal',
  'uniqueLocal',
  'public',
  'unusable',
] as const

export type AddressKind = (typeof ADDRESS_KINDS)[number]

interface Range {
  readonly kind: AddressKind
  readonly bytes: readonly number[]
  /** Leading bits that have to agree. */
  readonly bits: number
}

const IPV4: readonly Range[] = [
  { kind: 'unusable', bytes: [0], bits: 8 },
  { kind: 'loopback', bytes: [127], bits: 8 },
  { kind: 'private', bytes: [10], bits: 8 }, // RFC 1918
  { kind: 'private', bytes: [172, 16], bits: 12 },
  { kind: 'private', bytes: [192, 168], bits: 16 },
  { kind: 'carrierNat', bytes: [100, 64], bits: 10 }, // RFC 6598
  { kind: 'linkLocal', bytes: [169, 254], bits: 16 }, // RFC 3927: what a computer gives itself when nobody else does
  // For examples in documents (RFC 5737): laboratories use them, and nobody outside reaches them.
  { kind: 'private', bytes: [192, 0, 2], bits: 24 },
  { kind: 'private', bytes: [198, 51, 100], bits: 24 },
  { kind: 'private', bytes: [203, 0, 113], bits: 24 },
  { kind: 'unusable', bytes: [224], bits: 3 }, // multicast and what is reserved above it
]

const IPV6: readonly Range[] = [
  { kind: 'loopback', bytes: [...new Array<number>(15).fill(0), 1], bits: 128 },
  { kind: 'unusable', bytes: [0, 0], bits: 16 },
  { kind: 'linkLocal', bytes: [0xfe, 0x80], bits: 10 },
  { kind: 'uniqueLocal', bytes: [0xfc], bits: 7 }, // RFC 4193
  { kind: 'unusable', bytes: [0xff], bits: 8 },
]

/** The kind of an IPv4 or IPv6 address in text; what is no address is unusable. */
export function addressKind(text: string): AddressKind {
  const address = parseAddress(text)
  if (!address) return 'unusable'
  const ranges = address.length === 4 ? IPV4 : IPV6
  return ranges.find((range) => isIn(address, range))?.kind ?? 'public'
}

function isIn(address: Uint8Array, { bytes, bits }: Range): boolean {
  for (let bit = 0; bit < bits; bit += 8) {
    const mask = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff
    if (((address[bit / 8] ?? 0) & mask) !== ((bytes[bit / 8] ?? 0) & mask)) return false
  }
  return true
}
