import type { DialectId } from './dialect'

/** Questions that change nothing, in the order in which to ask them; the first that answers names the family. */
export const SAFE_PROBE: readonly { readonly text: string; readonly dialect: DialectId }[] = [
  { text: 'STATUS#', dialect: 'concox' },
  { text: 'PARAM#', dialect: 'concox' },
  { text: '123456B', dialect: 'gotop' },
  { text: 'check123456', dialect: 'coban' },
  { text: 'TCP', dialect: 'hash' },
  { text: 'RCONF', dialect: 'sinotrack' },
]
