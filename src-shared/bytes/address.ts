import { parseWhole } from './number'

/**
 * The 4 or 16 bytes of an IP address in text, or undefined. A zone (`%eth0`) is left out, and an IPv4 address inside an
 * IPv6 one (`::ffff:1.2.3.4`, as a socket for both families reports it) is the IPv4 address.
 */
export function parseAddress(text: string): Uint8Array | undefined {
  if (!text.includes(':')) return parseIpv4(text)
  const zone = text.indexOf('%')
  const bytes = parseIpv6(zone < 0 ? text : text.slice(0, zone))
  return bytes && isMapped(bytes) ? bytes.slice(12) : bytes
}

/** The text of an address of 4 or 16 bytes; IPv6 in the form of RFC 5952. */
export function formatAddress(bytes: Uint8Array): string {
  return bytes.length === 4 ? bytes.join('.') : formatIpv6(bytes)
}

function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  const bytes = new Uint8Array(4)
  for (let i = 0; i < 4; i++) {
    const value = parseWhole(parts[i]!)
    if (value === undefined || value > 255 || parts[i]!.length > 3) return undefined
    bytes[i] = value
  }
  return bytes
}

function parseIpv6(text: string): Uint8Array | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const head = groups(halves[0]!)
  const tail = halves.length === 2 ? groups(halves[1]!) : []
  if (!head || !tail) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const words = [...head, ...new Array<number>(missing).fill(0), ...tail]
  return Uint8Array.from(words.flatMap((word) => [word >>> 8, word & 0xff]))
}

/** The 16-bit words on one side of `::`; the last may be an IPv4 address, which makes two. */
function groups(text: string): number[] | undefined {
  if (text === '') return []
  const words: number[] = []
  const parts = text.split(':')
  for (const [i, part] of parts.entries()) {
    if (part.includes('.') && i === parts.length - 1) {
      const ipv4 = parseIpv4(part)
      if (!ipv4) return undefined
      words.push((ipv4[0]! << 8) | ipv4[1]!, (ipv4[2]! << 8) | ipv4[3]!)
      continue
    }
    const word = part.length <= 4 ? parseWhole(part, 16) : undefined
    if (word === undefined) return undefined
    words.push(word)
  }
  return words
}

function isMapped(bytes: Uint8Array): boolean {
  for (let i = 0; i < 10; i++) if (bytes[i] !== 0) return false
  return bytes[10] === 0xff && bytes[11] === 0xff
}

function formatIpv6(bytes: Uint8Array): string {
  if (isMapped(bytes)) return '::ffff:' + bytes.slice(12).join('.')
  const words = Array.from({ length: 8 }, (_, i) => ((bytes[i * 2]! << 8) | bytes[i * 2 + 1]!).toString(16))
  const [start, length] = longestZeros(words)
  if (length < 2) return words.join(':')
  return words.slice(0, start).join(':') + '::' + words.slice(start + length).join(':')
}

function longestZeros(words: readonly string[]): [start: number, length: number] {
  let best: [number, number] = [0, 0]
  for (let at = 0; at < words.length; at++) {
    let length = 0
    while (words[at + length] === '0') length++
    if (length > best[1]) best = [at, length]
  }
  return best
}
