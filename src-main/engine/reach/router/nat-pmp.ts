import { formatAddress } from '../../../../src-shared/bytes/address'
import { u16At, u32At } from '../../../../src-shared/bytes/big-endian'
import { Writer } from '../../../../src-shared/bytes/writer'
import type { MapAsk, RouterAnswer } from './router'

/** NAT Port Mapping Protocol, RFC 6886: sections 3.2 and 3.3. */
const OPCODES = { address: 0, udp: 1, tcp: 2 } as const
const ANSWER = 0x80

export function natPmpRequest({ transport, port, lifetimeS }: MapAsk): Uint8Array {
  const request = new Writer(12).u8(0).u8(OPCODES[transport]).u16(0).u16(port)
  // To take back, the port outside is 0 (3.4).
  return request
    .u16(lifetimeS === 0 ? 0 : port)
    .u32(lifetimeS)
    .take()
}

export function natPmpAddressRequest(): Uint8Array {
  return Uint8Array.from([0, OPCODES.address])
}

export function readNatPmp(bytes: Uint8Array, { transport, port }: MapAsk): RouterAnswer | undefined {
  if (bytes[0] !== 0 || bytes[1] !== (ANSWER | OPCODES[transport]) || bytes.length < 4) return undefined
  const result = u16At(bytes, 2)
  if (result !== 0) return { kind: 'refused', code: RESULTS[result] ?? `NAT-PMP ${result}` }
  if (bytes.length < 16 || u16At(bytes, 8) !== port) return undefined
  return { kind: 'mapped', port: u16At(bytes, 10), lifetimeS: u32At(bytes, 12), outside: undefined }
}

/** The router's outside address. */
export function readNatPmpAddress(bytes: Uint8Array): string | undefined {
  const isAnswer = bytes[0] === 0 && bytes[1] === ANSWER && bytes.length >= 12 && u16At(bytes, 2) === 0
  return isAnswer ? formatAddress(bytes.subarray(8, 12)) : undefined
}

/** RFC 6886, 3.5. */
const RESULTS: Readonly<Record<number, string>> = {
  1: 'Unsupported Version',
  2: 'Not Authorized/Refused',
  3: 'Network Failure',
  4: 'Out of resources',
  5: 'Unsupported opcode',
}
