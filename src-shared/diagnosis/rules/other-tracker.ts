import { benchRule } from '../rule'

/** A tracker whose family is recognised, and not read here. */
export const otherTracker = benchRule<'other-tracker'>({
  name: 'other-tracker',
  ids: ['R-PROTO-4'],
  group: 'protocol',
  step: 'family',
  severity: 'warning',
  find: ({ bench }) => {
    const [seen] = [...bench.strangers.values()].filter(
      // Topin has a rule of its own.
      ({ stranger }) => stranger.kind === 'tracker' && stranger.id !== 'topin',
    )
    return seen && { params: { family: seen.stranger.title, count: seen.trail.count }, because: seen.trail.frames }
  },
})
