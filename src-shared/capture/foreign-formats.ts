/** Files that hold captures in a way that is not read here, and what to do about it. */
const FORMATS: readonly { readonly magic: readonly number[]; readonly advice: string }[] = [
  { magic: [0x1f, 0x8b], advice: 'This file is compressed with gzip: unpack it and open what is inside' },
  { magic: [0x50, 0x4b, 0x03, 0x04], advice: 'This is a ZIP archive: unpack it and open what is inside' },
  {
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    advice: 'This file is compressed with Zstandard: unpack it and open what is inside',
  },
  { magic: [0x04, 0x22, 0x4d, 0x18], advice: 'This file is compressed with LZ4: unpack it and open what is inside' },
  { magic: [0x34, 0xcd, 0xb2, 0xa1], advice: 'This is a pcap of a rare kind: save it in Wireshark as pcapng' },
  { magic: [0xa1, 0xb2, 0xcd, 0x34], advice: 'This is a pcap of a rare kind: save it in Wireshark as pcapng' },
  {
    magic: [0x73, 0x6e, 0x6f, 0x6f, 0x70, 0],
    advice: 'This is a capture of Solaris snoop: save it in Wireshark as pcapng',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], advice: 'This is a PDF, not a capture' },
  { magic: [0x89, 0x50, 0x4e, 0x47], advice: 'This is a picture, not a capture' },
]

/** What to do with a file that is known but not read here. */
export function foreignAdvice(head: Uint8Array): string | undefined {
  return FORMATS.find(({ magic }) => magic.every((byte, i) => head[i] === byte))?.advice
}
