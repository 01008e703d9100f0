import { said } from '../../../store/language'

/** The engine sums a frame up in English, its parts with a dot between them: each is said in the person's language. */
export function summaryText(summary: string): string {
  return summary.split(' · ').map(said).join(' · ')
}
