import type { Scene } from '../model/message'
import type { Protocol } from '../protocols/protocol'
import { protocols } from '../protocols/registry'

const PLACE: Scene = {
  kind: 'position',
  device: '490154203237518',
  time: Date.UTC(2026, 0, 1),
  fix: { valid: true, lat: 52.52, lon: 13.405, speedKmh: 50, courseDeg: 90 },
}

/** The families that can be simulated: those with words for a place. A family may be read long before it is spoken. */
export const simulated: readonly Protocol[] = protocols.filter((protocol) => protocol.encode(PLACE, 1).length > 0)

export function findSimulated(id: string): Protocol | undefined {
  return simulated.find((protocol) => protocol.id === id)
}
