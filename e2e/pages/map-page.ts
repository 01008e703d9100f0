import type { Locator, Page } from '@playwright/test'

/** More are not needed to know what is there. */
const MOST_POINTS = 5_000

/** In pixels of the map's surface. */
interface Point {
  readonly x: number
  readonly y: number
}

/** The map of a screen. What it draws stands on canvases, so it is asked for its colours, by the names of the tokens. */
export class MapPage {
  readonly surface: Locator
  readonly legend: Locator
  readonly hint: Locator

  constructor(page: Page) {
    this.surface = page.getByRole('application', { name: 'Map' })
    this.legend = page.getByRole('list', { name: 'Devices on the map' })
    this.hint = this.surface.locator('.map-hint')
  }

  button(name: string): Locator {
    return this.surface.getByRole('button', { name, exact: true })
  }

  device(words: string): Locator {
    return this.legend.getByRole('button', { name: words })
  }

  /** Where the selected fix stands: in the middle of its ring. Undefined while none is in view. */
  async selected(): Promise<Point | undefined> {
    const ring = await this.painted('tracks', '--accent-text')
    if (ring.length === 0) return undefined
    const middle = (of: (point: Point) => number): number => (Math.min(...ring.map(of)) + Math.max(...ring.map(of))) / 2
    return { x: Math.round(middle(({ x }) => x)), y: Math.round(middle(({ y }) => y)) }
  }

  /** Whether the pixel there has this colour. */
  async isPainted(point: Point, token: string): Promise<boolean> {
    const points = await this.painted('tracks', token)
    return points.some(({ x, y }) => Math.abs(x - point.x) <= 1 && Math.abs(y - point.y) <= 1)
  }

  /** The pixels in view that have this colour. */
  painted(sheet: 'tracks' | 'outline', token: string): Promise<Point[]> {
    const selector = { tracks: '.leaflet-overlay-pane canvas', outline: '.leaflet-outline-pane canvas' }[sheet]
    return this.surface.evaluate(
      (surface, { selector, token, most }) => {
        const canvas = surface.querySelector<HTMLCanvasElement>(selector)
        const pen = canvas?.getContext('2d')
        const probe = document.createElement('canvas').getContext('2d')
        if (!canvas || !pen || !probe || canvas.width === 0) return []
        probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token)
        probe.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data
        const isNear = (part: number | undefined, wanted: number): boolean => Math.abs((part ?? 0) - wanted) <= 2
        const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
        const [box, view] = [canvas.getBoundingClientRect(), surface.getBoundingClientRect()]
        const points: { x: number; y: number }[] = []
        for (let at = 0; at < width * height; at++) {
          if (!isNear(data[at * 4], red) || !isNear(data[at * 4 + 1], green)) continue
          if (!isNear(data[at * 4 + 2], blue) || data[at * 4 + 3] !== 255) continue
          const x = ((at % width) * box.width) / width + box.left - view.left
          const y = (Math.floor(at / width) * box.height) / height + box.top - view.top
          if (x >= 0 && y >= 0 && x < view.width && y < view.height) points.push({ x, y })
        }
        return points.slice(0, most)
      },
      { selector, token, most: MOST_POINTS },
    )
  }
}
