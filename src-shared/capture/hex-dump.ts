import { u16At } from '../bytes/big-endian'
import { hexDigit } from '../bytes/hex'
import type { Direction } from '../model/frame'
import type { LineDialect, LineOutcome } from './line-dialect'
import type { LineSessions } from './line-sessions'
import type { TextLine } from './line-splitter'

/** The offset in front of a row: "0010  ", "00000010: ". Rows of the other side of a followed stream are indented. */
const ROW = /^([ \t]*)([0-9a-fA-F]{4,8})(?::\s|\s{2})\s*(?=[0-9a-fA-F]{2})/
/** True for a line that only a hex dump has. */
export function isDumpRow(text: string): boolean {
  return ROW.test(text)
}

const ROW_BYTES = 16

/** Takes whole packets, as they are shown with all their headers. */
type PacketTaker = (link: number, bytes: Uint8Array) => void

const LINK_ETHERNET = 1
const LINK_RAW = 101

/**
 * Reads hex dumps: packets copied or printed by Wireshark and tshark, followed streams in both directions, xxd and
 * hexdump -C. A dump that is a whole packet is taken apart like one; any other is what one read from a connection gave.
 */
export class HexDump implements LineDialect {
  private bytes: number[] = []
  private direction: Direction = 'in'
  private nextOffset: Record<Direction, number> = { in: 0, out: 0 }

  constructor(
    private readonly sessions: LineSessions,
    private readonly packet: PacketTaker,
  ) {}

  line({ text }: TextLine): LineOutcome {
    const match = ROW.exec(text)
    if (!match) {
      this.flush()
      return 'passed'
    }
    const [head, indent = '', digits = ''] = match
    const direction = indent === '' ? 'in' : 'out'
    const offset = Number.parseInt(digits, 16)
    // In a followed stream each side counts its own bytes; a row that does not go on where the last ended is another read.
    if (direction !== this.direction || offset !== this.nextOffset[direction]) this.flush()
    const row = rowBytes(text, head.length)
    const isMissing = offset !== 0 && offset !== this.nextOffset[direction]
    this.nextOffset[direction] = offset + row.length
    this.direction = direction
    this.bytes.push(...row)
    return isMissing ? { fault: `rows are missing before this one, which begins at ${digits}` } : 'read'
  }

  end(): void {
    this.flush()
  }

  private flush(): void {
    if (this.bytes.length === 0) return
    const bytes = Uint8Array.from(this.bytes)
    this.bytes = []
    const link = linkOf(bytes)
    if (link === undefined) this.sessions.bytes({ key: '', at: undefined, transport: 'tcp' }, this.direction, bytes)
    else this.packet(link, bytes)
  }
}

/** Pairs of hex digits up to the text column: three spaces or a bar in front of it, and never more than sixteen bytes. */
function rowBytes(text: string, from: number): number[] {
  const bytes: number[] = []
  let spaces = 0
  let at = from
  while (at < text.length && bytes.length < ROW_BYTES) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || code === 0x09) {
      spaces++
      at++
      continue
    }
    const high = hexDigit(code)
    const low = hexDigit(text.charCodeAt(at + 1))
    // Two spaces stand in the middle of a row; elsewhere they end it.
    if (high < 0 || low < 0 || spaces > 2 || (spaces === 2 && bytes.length !== 8)) break
    bytes.push((high << 4) | low)
    spaces = 0
    at += 2
  }
  return bytes
}

/** Whether these bytes are a whole packet: IP with the length it says, alone or behind an Ethernet header. */
function linkOf(bytes: Uint8Array): number | undefined {
  if (isIp(bytes, 0)) return LINK_RAW
  const type = bytes.length > 34 ? u16At(bytes, 12) : 0
  const isEthernet = (type === 0x0800 || type === 0x86dd) && isIp(bytes, 14)
  return isEthernet || type === 0x8100 ? LINK_ETHERNET : undefined
}

function isIp(bytes: Uint8Array, at: number): boolean {
  if (bytes.length < at + 28) return false
  if (bytes[at] === 0x45)
    return u16At(bytes, at + 2) <= bytes.length - at && (at > 0 || u16At(bytes, 2) === bytes.length)
  return (bytes[at] ?? 0) >>> 4 === 6 && u16At(bytes, at + 4) + 40 === bytes.length - at
}
