import type { Track } from '../../src-shared/link/contracts/track'
import { TRACK_FLAGS } from '../../src-shared/track/thin-track'
import { graticule, latitudeText, longitudeText } from '../map/graticule'
import { firstValid, lastValid, linesOf, placeAt, placesWith, type Place } from '../map/track-lines'
import { useTexts } from '../store/language'
import { count } from '../ui/format'
import { HEIGHT, projectionFor, WIDTH, type Projection } from './report-map'

/** Lines of the graticule across the drawing, about. */
const LINES = 3

/** A line so near to the upper edge has no room for its label. */
const LABEL = 6

/** The way of the device as a drawing: sharp on paper, and no server is asked for it. */
export function ReportMap({ track }: { track: Track | undefined }) {
  const texts = useTexts().report
  if (track?.bounds === undefined) return <p className="paper-no-map paper-faint">{texts.noMap}</p>
  const projection = projectionFor(track.bounds)
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={texts.map(track.total)}>
        <Grid projection={projection} />
        <Way track={track} projection={projection} />
        <Scale {...projection.scale} />
      </svg>
      <figcaption className="paper-faint">{texts.map(track.total)}</figcaption>
    </figure>
  )
}

function Grid({ projection: { at, edges } }: { projection: Projection }) {
  const { south, west, north, east } = edges
  const rows = graticule(south, north, (north - south) / LINES)
  const columns = graticule(west, east, (east - west) / LINES)
  return (
    <g className="paper-grid">
      {rows.degrees
        .filter((lat) => at([lat, west])[1] > LABEL)
        .map((lat) => {
          const [, y] = at([lat, west])
          return (
            <g key={lat}>
              <path d={`M0 ${y}H${WIDTH}`} />
              <text x={1} y={y - 0.8}>
                {latitudeText(lat, rows.digits)}
              </text>
            </g>
          )
        })}
      {columns.degrees.map((lon) => {
        const [x] = at([south, lon])
        return (
          <g key={lon}>
            <path d={`M${x} 0V${HEIGHT}`} />
            <text x={x + 0.8} y={3}>
              {longitudeText(lon, columns.digits)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function Way({ track, projection: { at } }: { track: Track; projection: Projection }) {
  const { known, unknown } = linesOf(track)
  const path = (lines: Place[][]) => lines.map((line) => `M${line.map((place) => at(place).join(' ')).join('L')}`)
  const dot = (place: Place, kind: string) => {
    const [x, y] = at(place)
    return <circle key={`${kind} ${x} ${y}`} className={kind} cx={x} cy={y} r={1.2} />
  }
  const first = firstValid(track)
  const last = lastValid(track)
  return (
    <g>
      <path className="paper-way" d={path(known).join('')} />
      <path className="paper-way is-unknown" d={path(unknown).join('')} />
      {placesWith(track, TRACK_FLAGS.invalid).map((place) => dot(place, 'is-invalid'))}
      {placesWith(track, TRACK_FLAGS.alarm).map((place) => dot(place, 'is-alarm'))}
      {first >= 0 && dot(placeAt(track, first), 'is-first')}
      {last >= 0 && dot(placeAt(track, last), 'is-last')}
    </g>
  )
}

function Scale({ metres, length }: Projection['scale']) {
  const [x, y] = [WIDTH - length - 3, HEIGHT - 3]
  return (
    <g className="paper-scale">
      <path d={`M${x} ${y - 1.5}v1.5h${length}v-1.5`} />
      <text x={x} y={y - 2.2}>
        {metres < 1_000 ? `${metres} m` : `${count(metres / 1_000)} km`}
      </text>
    </g>
  )
}
