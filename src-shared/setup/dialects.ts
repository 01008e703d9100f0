import type { Dialect, DialectId } from './dialect'
import { coban } from './dialects/coban'
import { concox } from './dialects/concox'
import { gotop } from './dialects/gotop'
import { hash } from './dialects/hash'
import { meitrack } from './dialects/meitrack'
import { sinotrack } from './dialects/sinotrack'
import { topin } from './dialects/topin'
import { watch } from './dialects/watch'

/** Every dialect of set-up texts, in the order of SMS-SETUP.md. */
export const DIALECTS: readonly Dialect[] = [gotop, hash, coban, concox, sinotrack, meitrack, topin, watch]

const byId = new Map(DIALECTS.map((dialect) => [dialect.id, dialect]))

export function dialectOf(id: DialectId): Dialect {
  return byId.get(id) ?? gotop
}
