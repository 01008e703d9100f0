import { u16At } from '../bytes/big-endian'

/** Link types by their numbers (tcpdump.org/linktypes.html). The numbers 12 and 14 stand for raw IP on OpenBSD and others. */
const NULL = 0
const ETHERNET = 1
const RAW = new Set([12, 14, 101, 228, 229])
const LOOP = 108
const COOKED = 113
const COOKED_2 = 276

const ETHER_IPV4 = 0x0800
const ETHER_IPV6 = 0x86dd
/** 802.1Q, 802.1ad and the number that came before it. */
const ETHER_TAGS = new Set([0x8100, 0x88a8, 0x9100])
const ETHER_PPPOE = 0x8864
const PPP_IPV4 = 0x0021
const PPP_IPV6 = 0x0057

/** The packet carries no IP: ARP, for one. */
const NOT_IP = -1
/** Nobody here knows how such packets begin. */
export const UNKNOWN_LINK = -2

/** Where the IP header begins. */
export function networkStart(link: number, bytes: Uint8Array, start: number, end: number): number {
  if (link === ETHERNET) return behindEtherType(bytes, start + 12, start + 14, end)
  if (RAW.has(link)) return start
  // The type of the BSD loopback is the number of the address family, in whichever byte order; IP says its version itself.
  if (link === NULL || link === LOOP) return start + 4
  if (link === COOKED) return behindEtherType(bytes, start + 14, start + 16, end)
  if (link === COOKED_2) return behindEtherType(bytes, start, start + 20, end)
  return UNKNOWN_LINK
}

/** From an EtherType, over VLAN tags and PPPoE, to the IP header; `behind` is where what it announces begins. */
function behindEtherType(bytes: Uint8Array, typeAt: number, behind: number, end: number): number {
  let type = u16At(bytes, typeAt)
  let at = behind
  while (ETHER_TAGS.has(type) && at + 4 <= end) {
    type = u16At(bytes, at + 2)
    at += 4
  }
  if (type === ETHER_PPPOE && at + 8 <= end) {
    const inner = u16At(bytes, at + 6)
    type = inner === PPP_IPV4 ? ETHER_IPV4 : inner === PPP_IPV6 ? ETHER_IPV6 : 0
    at += 8
  }
  return (type === ETHER_IPV4 || type === ETHER_IPV6) && at < end ? at : NOT_IP
}
