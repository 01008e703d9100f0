import { benchRule } from '../rule'

/** The start of GT06, and no GT06: Topin units put the stop bytes elsewhere and have no checksum (gt06.md, 9). */
export const topin = benchRule<'topin'>({
  name: 'topin',
  ids: ['R-PROTO-5'],
  group: 'protocol',
  step: 'family',
  severity: 'warning',
  find: ({ bench }) => {
    const seen = bench.strangers.get('topin')
    return seen && { params: {}, because: seen.trail.frames }
  },
})
