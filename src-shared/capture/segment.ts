import { formatAddress } from '../bytes/address'
import { toText, fromText } from '../bytes/ascii'
import type { Direction } from '../model/frame'
import { NO_COMMENTS } from './packet'

/** What one IP packet carries for TCP or UDP. Used again for the next packet: valid until the receiver returns. */
export interface Segment {
  at: number | undefined
  /** TCP, UDP, or a remark of ours. */
  protocol: number
  /** Numbers of addresses; the address book knows their texts. */
  source: number
  target: number
  sourcePort: number
  targetPort: number
  sequence: number
  acknowledgement: number
  flags: number
  /** The payload that was captured is bytes[start, end). */
  bytes: Uint8Array
  start: number
  end: number
  /** The payload on the wire, which may be longer. */
  length: number
  /** Place of bytes[0] in the file; undefined where the payload was put together of fragments. */
  base: number | undefined
  direction: Direction | undefined
  comments: readonly string[]
}

export function newSegment(): Segment {
  return {
    at: undefined,
    protocol: 0,
    source: 0,
    target: 0,
    sourcePort: 0,
    targetPort: 0,
    sequence: 0,
    acknowledgement: 0,
    flags: 0,
    bytes: new Uint8Array(0),
    start: 0,
    end: 0,
    length: 0,
    base: 0,
    direction: undefined,
    comments: NO_COMMENTS,
  }
}

const IPV4_ADDRESSES = 0x1_0000_0000

/** Numbers for addresses, small enough to be keys: an IPv4 address is its own, IPv6 addresses count from there. */
export class AddressBook {
  private readonly numbers = new Map<string, number>()
  private readonly texts: string[] = []

  ipv6(bytes: Uint8Array, start: number): number {
    const text = toText(bytes, start, start + 16)
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = IPV4_ADDRESSES + this.texts.length
    this.numbers.set(text, number)
    this.texts.push(text)
    return number
  }

  host(number: number): string {
    if (number >= IPV4_ADDRESSES) return formatAddress(fromText(this.texts[number - IPV4_ADDRESSES] ?? ''))
    return formatAddress(Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number))
  }
}
