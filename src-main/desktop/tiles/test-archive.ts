/** A PNG of one pixel, green as no map is. */
export const PICTURE_BYTES = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNg+M8AAAICAQB7CYF4AAAAAElFTkSuQmCC',
  'base64',
)

const HEADER_BYTES = 127
const PLAIN = 1
const tileTypes = { vector: 1, png: 2 }

interface Archive {
  readonly type: keyof typeof tileTypes
  readonly attribution?: string
}

/** A PMTiles archive, version 3, with the one tile 0/0/0 (PMTiles Version 3 Specification, 3 and 4). */
export function pmtiles({ type, attribution = '' }: Archive): Uint8Array {
  const metadata = Buffer.from(JSON.stringify({ attribution }))
  // One entry: tile 0, running for one tile, so many bytes, at offset 0 (written as 1).
  const directory = Buffer.from([1, 0, 1, PICTURE_BYTES.length, 1])
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('PMTiles', 0)
  header[7] = 3
  const parts = [directory, metadata, Buffer.alloc(0), PICTURE_BYTES]
  let offset = HEADER_BYTES
  for (const [at, part] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + at * 16)
    header.writeBigUInt64LE(BigInt(part.length), 16 + at * 16)
    offset += part.length
  }
  header[96] = 1 // clustered
  header[97] = PLAIN
  header[98] = PLAIN
  header[99] = tileTypes[type]
  return Buffer.concat([header, ...parts])
}
