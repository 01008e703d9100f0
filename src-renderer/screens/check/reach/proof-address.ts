import { addressKind, type AddressKind } from '../../../../src-shared/check/address-kind'
import type { Reach } from '../../../../src-shared/link/contracts/check'
import { endpointText } from '../../../../src-shared/model/endpoint'

interface ProofAddress {
  address: string
  port: number
  kind: AddressKind
}

/** The likeliest first: an address that leads in from outside, then one of the phone's own network. */
const RANK: readonly AddressKind[] = ['public', 'private', 'carrierNat', 'uniqueLocal']

/** Where a phone may open the page: the router's outside address, if it leads here, and this computer's own. */
export function proofAddresses({ addresses, mapping }: Reach, port: number): ProofAddress[] {
  const outside =
    mapping.kind === 'mapped'
      ? [{ address: mapping.outside, port: mapping.port, kind: addressKind(mapping.outside) }]
      : []
  const own = addresses
    .filter(({ kind }) => RANK.includes(kind))
    .map(({ address, kind }) => ({ address, port, kind }))
    // IPv4 before IPv6: mobile networks that give phones IPv6 still reach IPv4.
    .sort(
      (a, b) =>
        RANK.indexOf(a.kind) - RANK.indexOf(b.kind) ||
        Number(a.address.includes(':')) - Number(b.address.includes(':')),
    )
  return [...outside, ...own]
}

export function proofUrl({ address, port }: ProofAddress): string {
  return `http://${endpointText({ host: address, port })}/`
}
