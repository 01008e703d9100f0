import { DomUtil, Layer, type LatLng, type LeafletEventHandlerFnMap, type Map as LeafletMap } from 'leaflet'
import type { Sight } from './world-lines'

/** The world is drawn that much larger than it is seen, so that a short drag shows no edge: a part of its size on each side. */
const PADDING = 0.25

/** The flat map of the world has that many pixels at zoom 0. */
const WORLD_PX = 256

const PANE = 'outline'

/** A canvas under everything else on the map, which is drawn anew where the map comes to rest, and stretched on the way. */
export class WorldSheet extends Layer {
  private readonly canvas = document.createElement('canvas')
  private map: LeafletMap | undefined
  private center: LatLng | undefined
  private zoom = 0
  private readonly handlers: LeafletEventHandlerFnMap = {
    moveend: () => this.place(), // a change of size ends with one, too
    zoomanim: ({ center, zoom }) => this.stretch(center, zoom),
    zoom: () => this.map && this.stretch(this.map.getCenter(), this.map.getZoom()),
  }

  constructor(private readonly draw: (pen: CanvasRenderingContext2D, sight: Sight) => void) {
    super()
    this.canvas.className = 'leaflet-zoom-animated'
  }

  override onAdd(map: LeafletMap): this {
    this.map = map
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = '150' // tiles have 200
    pane.append(this.canvas)
    map.on(this.handlers)
    this.place()
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off(this.handlers)
    this.canvas.remove()
    return this
  }

  private place(): void {
    const { map, canvas } = this
    const pen = canvas.getContext('2d')
    if (!map || !pen) return
    this.center = map.getCenter()
    this.zoom = map.getZoom()
    const size = map.getSize().multiplyBy(1 + 2 * PADDING)
    const corner = map.containerPointToLayerPoint(map.getSize().multiplyBy(-PADDING)).round()
    DomUtil.setPosition(canvas, corner)
    canvas.style.width = `${size.x}px`
    canvas.style.height = `${size.y}px`
    // A canvas that is given a size is empty.
    canvas.width = size.x * devicePixelRatio
    canvas.height = size.y * devicePixelRatio
    pen.scale(devicePixelRatio, devicePixelRatio)
    const pixels = WORLD_PX * map.getZoomScale(this.zoom, 0)
    const { x, y } = corner.add(map.getPixelOrigin()).divideBy(pixels)
    this.draw(pen, { left: x, right: x + size.x / pixels, top: y, bottom: y + size.y / pixels, pixels })
  }

  /** What was drawn last, as it looks from there. */
  private stretch(center: LatLng, zoom: number): void {
    const { map } = this
    if (!map || !this.center) return
    const scale = map.getZoomScale(zoom, this.zoom)
    const half = map.getSize().multiplyBy(0.5 + PADDING)
    const view = map.project(center, zoom).subtract(map.getSize().divideBy(2))
    const corner = map.project(this.center, zoom).subtract(half.multiplyBy(scale)).subtract(view)
    DomUtil.setTransform(this.canvas, map.containerPointToLayerPoint(corner), scale)
  }
}
