import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import { isEither, isNothing, isOneOf, isShape, isText, isWhole } from '../guard'

const isZoom = isWhole(0, 30)

/**
 * What lies under the tracks beside the outline. `key` differs for every source, so that no tile of one is taken for
 * another's. `failed`: the chosen file is not there, is no PMTiles archive, or holds vectors instead of pictures.
 */
const isTiles = isEither(
  isShape({ kind: isOneOf('none') }),
  isEither(
    isShape({ kind: isOneOf('tiles'), key: isText, minZoom: isZoom, maxZoom: isZoom, attribution: isText }),
    isShape({ kind: isOneOf('failed'), reason: isOneOf('missing', 'damaged', 'vector') }),
  ),
)

/** The page asks for the tiles themselves at TILE_PATH of its own address. */
export const tilesContract = {
  questions: { 'map.tiles': { ask: isNothing, answer: isTiles } },
  commands: {},
  pushes: {},
} satisfies Contract

export const TILE_PATH = '/tiles/'

export type Tiles = Guarded<typeof isTiles>
