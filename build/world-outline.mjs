import world from 'world-atlas/countries-50m.json' with { type: 'json' }

/** The width of the flat map. One is about 700 m, finer than the outline itself; 190° east still fits 16 bits. */
const UNITS = 54_000

/** Nearer to a pole the flat map ends. */
const LAST_LATITUDE = 85.0511287798

const ID = 'virtual:world-outline'

/**
 * A Vite plugin: `import('virtual:world-outline')` gives the coasts and the borders of the world, 1:50 million, from the
 * public-domain Natural Earth data in world-atlas, laid flat. Each is a base64 text of 16-bit numbers: for every line the
 * number of its points, the box around them (left, right, top, bottom), then x and y in turns. A chunk of its own, so that
 * a window without a map does not load it.
 */
export function worldOutline() {
  return {
    name: 'world-outline',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? moduleText() : undefined),
  }
}

function moduleText() {
  const parts = { units: UNITS, land: encoded(landRings()), borders: encoded(borderLines()) }
  return Object.entries(parts)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n')
}

/** Rings of land, none with a jump: one that crosses 180° goes on beyond it, and stands on the other side once more. */
export function landRings() {
  const [land] = world.objects.land.geometries
  return land.arcs
    .flat()
    .map((arcs) => arcs.flatMap((arc, i) => points(arc).slice(i === 0 ? 0 : 1)))
    .map(unwrapped)
    .filter((ring) => ring.some(([, lat]) => lat > -89.9)) // the pole is a line on this map
    .map(closedOverThePole)
    .flatMap(onBothSides)
}

/** Lines between two countries: the arcs that both have. */
export function borderLines() {
  const seen = new Set()
  const shared = new Set()
  for (const { arcs = [] } of world.objects.countries.geometries) {
    for (const arc of new Set(arcs.flat(Infinity).map((arc) => (arc < 0 ? ~arc : arc)))) {
      if (seen.has(arc)) shared.add(arc)
      seen.add(arc)
    }
  }
  return [...shared].map((arc) => unwrapped(points(arc)))
}

/** The points of a TopoJSON arc in degrees: whole numbers, each counted from the one before; ~arc means backwards. */
function points(arc) {
  const { scale, translate } = world.transform
  let [x, y] = [0, 0]
  const line = world.arcs[arc < 0 ? ~arc : arc].map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
  return arc < 0 ? line.reverse() : line
}

function unwrapped(line) {
  let turns = 0
  return line.map(([lon, lat], i) => {
    const step = lon - (line[i - 1]?.[0] ?? lon)
    if (step > 180) turns--
    if (step < -180) turns++
    return [lon + turns * 360, lat]
  })
}

/** The ring around Antarctica ends a whole turn from where it began. */
function closedOverThePole(ring) {
  const [first, last] = [ring[0][0], ring.at(-1)[0]]
  return first === last ? ring : [...ring, [last, -90], [first, -90]]
}

function onBothSides(ring) {
  const shift = (degrees) => ring.map(([lon, lat]) => [lon + degrees, lat])
  if (ring.some(([lon]) => lon > 180)) return [ring, shift(-360)]
  if (ring.some(([lon]) => lon < -180)) return [ring, shift(360)]
  return [ring]
}

/** Where a place is on the flat map of the world (EPSG:3857), in units from its middle, to the right and down. */
export function flat([lon, lat]) {
  const sine = Math.sin((Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * Math.PI) / 180)
  return [lon / 360, -Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)].map((part) => Math.round(part * UNITS))
}

function encoded(lines) {
  const numbers = lines.flatMap((line) => {
    const inside = line.map(flat).filter(([x]) => Math.abs(x) < 32_768)
    const distinct = inside.filter(([x, y], i) => x !== inside[i - 1]?.[0] || y !== inside[i - 1]?.[1])
    if (distinct.length < 2) return []
    const [xs, ys] = [distinct.map(([x]) => x), distinct.map(([, y]) => y)]
    const box = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    return [distinct.length, ...box, ...distinct.flat()]
  })
  return Buffer.from(Int16Array.from(numbers).buffer).toString('base64')
}
