import { isCount, isMaybe, isNumber, isShape } from './guard'

/** All frames of the page's source; those of them that the page's filter lets through, of as many as were searched: of one moment. */
export const isFrameCounts = isShape({
  total: isCount,
  shown: isCount,
  searched: isCount,
  /** ms since 1970 UTC. */
  firstAt: isMaybe(isNumber),
  /** All frames by their worst issue. */
  issues: isShape({ error: isCount, warning: isCount, info: isCount }),
})
