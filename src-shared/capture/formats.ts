/** Numbers of the pcapng format (draft-ietf-opsawg-pcapng) and of the packets inside that writer and reader share. */

export const BLOCKS = {
  interface: 1,
  packet: 2,
  simplePacket: 3,
  statistics: 5,
  enhancedPacket: 6,
  section: 0x0a0d0d0a,
} as const

/** Reads 0x4d3c2b1a when the section was written on a machine of the other byte order. */
export const BYTE_ORDER_MAGIC = 0x1a2b3c4d

/** Option codes mean different things in different blocks. */
export const OPTIONS = {
  end: 0,
  comment: 1,
  sectionApplication: 4,
  interfaceName: 2,
  interfaceResolution: 9,
  interfaceOffset: 14,
  packetFlags: 2,
  statisticsReceived: 4,
  statisticsDropped: 5,
} as const

/** Bits 0 and 1 of the packet flags. */
export const PACKET_INBOUND = 1
export const PACKET_OUTBOUND = 2

export const LINK_RAW = 101

export const IP_TCP = 6
export const IP_UDP = 17
/** Kept free for experiments (RFC 3692): a packet of this kind carries a remark and no bytes of the stream. */
export const IP_REMARK = 253

export const TCP_FIN = 0x01
export const TCP_SYN = 0x02
export const TCP_RST = 0x04
export const TCP_PSH = 0x08
export const TCP_ACK = 0x10

/** The application that a section names when it is ours, before its version. */
export const APPLICATION = 'Trackbench'

/** Stands before the reason in the comment of a closing packet, where the packet's flags cannot tell it. */
export const CLOSE_COMMENT = 'closed: '
