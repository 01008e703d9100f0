import { formatAddress, parseAddress } from '../../../../src-shared/bytes/address'
import { u16At, u32At } from '../../../../src-shared/bytes/big-endian'
import { Writer } from '../../../../src-shared/bytes/writer'
import { PROTOCOL_NUMBERS, type MapAsk, type RouterAnswer } from './router'

/** Port Control Protocol, RFC 6887: section 7.1 is the header, 11.1 the opcode MAP. */
const VERSION = 2
const MAP = 1
const ANSWER = 0x80
const MAP_LENGTH = 60

interface PcpAsk extends MapAsk {
  /** Twelve bytes that only the asker knows; the same ones take the mapping back. */
  readonly nonce: Uint8Array
  /** This computer's address, as the router sees it. */
  readonly client: string
}

export function pcpRequest({ nonce, client, transport, port, lifetimeS }: PcpAsk): Uint8Array {
  const request = new Writer(MAP_LENGTH)
  request.u8(VERSION).u8(MAP).u16(0).u32(lifetimeS).bytes(mapped(client))
  request.bytes(nonce).u8(PROTOCOL_NUMBERS[transport]).u24(0).u16(port)
  // Asks for the same port outside, on whatever address there is; to take back, nothing is suggested (15).
  return request
    .u16(lifetimeS === 0 ? 0 : port)
    .bytes(mapped('0.0.0.0'))
    .take()
}

/** Undefined for what is no answer to this request. */
export function readPcp(bytes: Uint8Array, { nonce, transport, port }: PcpAsk): RouterAnswer | undefined {
  if (bytes[0] === 0 && bytes.length >= 4 && u16At(bytes, 2) === 1) return { kind: 'otherVersion' }
  if (bytes[0] !== VERSION || bytes[1] !== (ANSWER | MAP) || bytes.length < 24) return undefined
  const result = bytes[3] ?? 0
  if (result === 1) return { kind: 'otherVersion' }
  if (bytes.length < MAP_LENGTH || !nonce.every((byte, i) => byte === bytes[24 + i])) return undefined
  if (bytes[36] !== PROTOCOL_NUMBERS[transport] || u16At(bytes, 40) !== port) return undefined
  if (result !== 0) return { kind: 'refused', code: RESULTS[result] ?? `PCP ${result}` }
  const outside = parseAddress(formatAddress(bytes.subarray(44, 60)))
  return {
    kind: 'mapped',
    port: u16At(bytes, 42),
    lifetimeS: u32At(bytes, 4),
    outside: outside && formatAddress(outside),
  }
}

/** RFC 6887, 7.4. */
const RESULTS: Readonly<Record<number, string>> = {
  2: 'NOT_AUTHORIZED',
  3: 'MALFORMED_REQUEST',
  4: 'UNSUPP_OPCODE',
  7: 'NETWORK_FAILURE',
  8: 'NO_RESOURCES',
  9: 'UNSUPP_PROTOCOL',
  10: 'USER_EX_QUOTA',
  11: 'CANNOT_PROVIDE_EXTERNAL',
  12: 'ADDRESS_MISMATCH',
}

/** Sixteen bytes of any address; an IPv4 address stands inside an IPv6 one. */
function mapped(address: string): Uint8Array {
  const bytes = parseAddress(address) ?? new Uint8Array(4)
  if (bytes.length === 16) return bytes
  return Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...bytes])
}
