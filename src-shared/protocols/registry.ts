import * as families from './families'
import type { Protocol } from './protocol'

/** Every family that is decoded, in alphabetical order of their ids. Nothing depends on the order. */
export const protocols: readonly Protocol[] = Object.values(families)

const byId = new Map(protocols.map((protocol) => [protocol.id, protocol]))

export function findProtocol(id: string): Protocol | undefined {
  return byId.get(id)
}
