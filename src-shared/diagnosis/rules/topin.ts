import { benchRule } from '../rule'

/** The start of GT06, and no GT06 frame: Topin units put the stop bytes elsewhere and have no checksum (gt06.md, 9). */
export const topin = benchRule<'topin'>({
  name: 'topin',
  ids: ['R-PROTO-5'],
  group: 'protocol',
  step: 'family',
  severity: 'warning',
  find: ({ bench }) => {
    const heads = [...bench.unknownHeads].filter(([head]) => head.startsWith('78 78'))
    const because = heads.flatMap(([, { trail }]) => trail.frames)
    return because.length > 0 ? { params: {}, because, session: heads[0]?.[1].session } : undefined
  },
})
