import type { WordFormat } from '../../../src-shared/check/step-words'
import { clock, count, duration } from '../../ui/format'

/** How the steps' sentences write numbers and times in the person's language. */
export function wordFormat(now: number): WordFormat {
  return { count, clock, duration, now }
}
