import type { Map } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { graticule, latitudeText, longitudeText } from './graticule'
import type { MapColours } from './map-colours'

const SPACING_PX = 110
const TEXT_PX = 11
const EDGE_PX = 4

/** Labels of meridians stand in one row along the upper edge, up to the buttons in its corner. */
const ROW_PX = TEXT_PX + 2
const BUTTONS_PX = 44

/** Lines of latitude and longitude with their degrees along two edges. On a sheet that stands still above the map. */
export function Graticule({ colours }: { colours: MapColours }) {
  const map = useMap()
  useEffect(() => {
    const sheet = document.createElement('canvas')
    sheet.className = 'map-graticule'
    sheet.ariaHidden = 'true'
    map.getContainer().append(sheet)
    const draw = (): void => {
      sheet.classList.remove('is-away')
      paint(sheet, map, colours)
    }
    // The map is scaled as a picture for a moment: lines that do not go along would be wrong.
    const leave = (): void => sheet.classList.add('is-away')
    map.on('move zoomend resize', draw)
    map.on('zoomanim', leave)
    draw()
    return () => {
      map.off('move zoomend resize', draw)
      map.off('zoomanim', leave)
      sheet.remove()
    }
  }, [map, colours])
  return null
}

function paint(sheet: HTMLCanvasElement, map: Map, { grid, label, halo }: MapColours): void {
  const { x: width, y: height } = map.getSize()
  const scale = devicePixelRatio
  // Setting the size clears the sheet, too.
  sheet.width = width * scale
  sheet.height = height * scale
  const pen = sheet.getContext('2d')
  if (pen === null) return
  pen.scale(scale, scale)
  pen.font = `${TEXT_PX}px 'Inter Variable', sans-serif`
  pen.strokeStyle = grid
  pen.fillStyle = label
  const [northWest, southEast] = [map.containerPointToLatLng([0, 0]), map.containerPointToLatLng([width, height])]
  const perPixel = (southEast.lng - northWest.lng) / width
  const meridians = graticule(northWest.lng, southEast.lng, SPACING_PX * perPixel)
  const parallels = graticule(southEast.lat, northWest.lat, (SPACING_PX * (northWest.lat - southEast.lat)) / height)
  const at = (lat: number, lng: number) => map.latLngToContainerPoint([lat, lng])
  const xs = meridians.degrees.map((degrees): Line => [at(0, degrees).x, longitudeText(degrees, meridians.digits)])
  const ys = parallels.degrees.map((degrees): Line => [at(degrees, 0).y, latitudeText(degrees, parallels.digits)])
  pen.beginPath()
  for (const [x] of xs) line(pen, Math.round(x) + 0.5, 0, 0, height)
  for (const [y] of ys) line(pen, 0, Math.round(y) + 0.5, width, 0)
  pen.stroke()
  pen.lineWidth = 3
  pen.lineJoin = 'round'
  pen.strokeStyle = halo
  for (const [x, text] of xs) {
    // A number of which the end is missing is another number.
    const end = x + EDGE_PX + pen.measureText(text).width
    if (x >= 0 && end < width - BUTTONS_PX) write(pen, text, x + EDGE_PX, ROW_PX)
  }
  for (const [y, text] of ys) if (y - EDGE_PX - TEXT_PX > ROW_PX) write(pen, text, EDGE_PX, y - EDGE_PX)
}

type Line = [at: number, text: string]

function line(pen: CanvasRenderingContext2D, x: number, y: number, right: number, down: number): void {
  pen.moveTo(x, y)
  pen.lineTo(x + right, y + down)
}

/** With a rim in the colour of the ground, so that it can be read over anything. */
function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  pen.strokeText(text, x, y)
  pen.fillText(text, x, y)
}
