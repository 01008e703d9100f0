import { TILE_PATH, type Tiles } from '../../../src-shared/link/contracts/tiles'
import type { SettingValues } from '../../../src-shared/settings/settings'
import { MapFile } from './map-file'

/** A server that does not answer by then is not there. */
const PATIENCE_MS = 10_000

/** As near as tile servers commonly go. */
const SERVER_ZOOM = 19

const PICTURE = /^image\/(png|jpeg|webp|avif|gif)\b/

interface MapTilesOptions {
  readonly settings: () => SettingValues
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Tile servers want to know who asks. */
  readonly userAgent: string
}

/**
 * Tiles for the page, from the chosen file or else from the tile server, if a person has turned that on. The page asks
 * its own address for them: it never speaks to another host, so its security policy stays shut, and this is the only
 * place where a tile request can leave the computer.
 */
export class MapTiles {
  private file: { path: string; opened: ReturnType<typeof MapFile.open> } | undefined

  constructor(private readonly options: MapTilesOptions) {}

  async tiles(): Promise<Tiles> {
    const settings = this.options.settings()
    const file = await this.openFile(settings['map.pmtilesFile'])
    if (typeof file === 'string') return { kind: 'failed', reason: file }
    if (file !== undefined) return file.tiles
    if (!settings['map.tiles']) return { kind: 'none' }
    const { 'map.tileServer': key, 'map.tileAttribution': attribution } = settings
    return { kind: 'tiles', key, minZoom: 0, maxZoom: SERVER_ZOOM, attribution }
  }

  /** The tile that an address of the page means; undefined when it means none. */
  answer(url: string): Promise<Response> | undefined {
    const { pathname } = new URL(url)
    if (!pathname.startsWith(TILE_PATH)) return undefined
    const place = pathname.slice(TILE_PATH.length).split('/').map(Number)
    const [zoom = 0, x = 0, y = 0] = place
    return place.length === 3 && place.every(isIndex) ? this.tile(zoom, x, y) : Promise.resolve(failed(404))
  }

  private async tile(zoom: number, x: number, y: number): Promise<Response> {
    const settings = this.options.settings()
    try {
      const file = await this.openFile(settings['map.pmtilesFile'])
      if (file instanceof MapFile) return await file.tile(zoom, x, y)
      if (file !== undefined || !settings['map.tiles']) return failed(404)
      return await this.fromServer(settings['map.tileServer'], { z: zoom, x, y })
    } catch {
      return failed(502)
    }
  }

  private async fromServer(address: string, place: Record<'z' | 'x' | 'y', number>): Promise<Response> {
    const url = address.replace(/\{([zxys])\}/g, (_, name) => (name === 's' ? 'a' : String(place[name as 'z'])))
    const { fetch, userAgent } = this.options
    const found = await fetch(url, { headers: { 'user-agent': userAgent }, signal: AbortSignal.timeout(PATIENCE_MS) })
    const type = found.headers.get('content-type') ?? ''
    if (!found.ok || !PICTURE.test(type)) return failed(502)
    return new Response(found.body, { headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } })
  }

  private async openFile(path: string): Promise<Awaited<ReturnType<typeof MapFile.open>> | undefined> {
    if (path !== this.file?.path) {
      void this.file?.opened.then((file) => (file instanceof MapFile ? file.close() : undefined))
      this.file = path === '' ? undefined : { path, opened: MapFile.open(path) }
    }
    return this.file?.opened
  }
}

function isIndex(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}

function failed(status: number): Response {
  return new Response(null, { status })
}
