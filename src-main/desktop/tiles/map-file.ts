import { PMTiles, TileType } from 'pmtiles'
import type { Tiles } from '../../../src-shared/link/contracts/tiles'
import { FileRange } from './file-range'

const pictures: Partial<Record<TileType, string>> = {
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
}

/** A PMTiles archive of pictures on this computer: a map without a network. */
export class MapFile {
  private constructor(
    private readonly source: FileRange,
    private readonly archive: PMTiles,
    private readonly type: string,
    readonly tiles: Extract<Tiles, { kind: 'tiles' }>,
  ) {}

  static async open(path: string): Promise<MapFile | 'missing' | 'damaged' | 'vector'> {
    const source = await FileRange.open(path).catch(() => undefined)
    if (source === undefined) return 'missing'
    const opened = await read(source, path).catch(() => 'damaged' as const)
    if (typeof opened === 'string') {
      await source.close()
      return opened
    }
    const { archive, type, tiles } = opened
    return new MapFile(source, archive, type, tiles)
  }

  async tile(zoom: number, x: number, y: number): Promise<Response> {
    const found = await this.archive.getZxy(zoom, x, y)
    if (found === undefined) return new Response(null, { status: 404 })
    return new Response(found.data, { headers: { 'content-type': this.type } })
  }

  close(): Promise<void> {
    return this.source.close()
  }
}

type Read = Pick<MapFile, 'tiles'> & { archive: PMTiles; type: string }

async function read(source: FileRange, path: string): Promise<Read | 'vector'> {
  const archive = new PMTiles(source)
  const { tileType, minZoom, maxZoom } = await archive.getHeader()
  const type = pictures[tileType]
  if (type === undefined) return 'vector'
  const about: unknown = await archive.getMetadata()
  const said = typeof about === 'object' && about !== null && 'attribution' in about ? about.attribution : ''
  // Written for web pages, with links in it: the words are what is owed.
  const attribution = typeof said === 'string' ? said.replace(/<[^>]*>/g, '') : ''
  return { archive, type, tiles: { kind: 'tiles', key: path, minZoom, maxZoom, attribution } }
}
